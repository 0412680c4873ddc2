"""What tests of boards share: a group that Rob runs and Ann and Kim are in, Sid outside, and their browsers."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from tests.support.people import join
from waymark.community.tests import talk
from waymark.groups.tests.circle import LATER, Circle, browser, start
from waymark.people.models import Person


@dataclass(frozen=True)
class Around:
    """The group, and who meets it. Rob, Ann and Kim were read by others before."""

    circle: Circle
    rob: Person
    ann: Person
    kim: Person
    sid: Person

    @property
    def slug(self) -> str:
        return self.circle.slug


@pytest.fixture
def moment():
    cache.clear()
    with time_machine.travel(LATER, tick=False) as traveller:
        yield traveller


@pytest.fixture
def around(db, moment) -> Around:
    circle = start()
    made = Around(circle, circle.rob, circle.take_in("Ann"), circle.take_in("Kim"), join("sid"))
    talk.known(made.rob, made.ann, made.kim)
    return made


@pytest.fixture
def as_(around) -> Callable[[Person | None], Client]:
    """`as_(around.ann)` is Ann's browser."""
    return browser
