"""What tests of groups share: the noon of everybody's day, and a group that Rob runs and Ann and Kim are in."""

from dataclasses import dataclass

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from tests.support.people import NOON, join
from waymark.groups.tests.circle import LATER, Circle, start
from waymark.people.models import Person


@dataclass(frozen=True)
class Around:
    """The group, and who meets it: Rob runs it, Ann and Kim are in it, Sid is not."""

    circle: Circle
    rob: Person
    ann: Person
    kim: Person
    sid: Person


@pytest.fixture
def moment():
    """Everything happens on one afternoon, and nobody has tried a code yet."""
    cache.clear()
    with time_machine.travel(LATER, tick=False) as traveller:
        yield traveller


@pytest.fixture
def around(db, moment) -> Around:
    circle = start()
    return Around(circle, circle.rob, circle.take_in("Ann"), circle.take_in("Kim"), join("sid"))


@pytest.fixture
def browser(group):
    """`browser("birch")` is signed in as birch, `browser("stranger")` as somebody outside, `browser()` as nobody."""

    def opened(name: str = "") -> Client:
        client = Client()
        if name:
            client.force_login(group.people.get(name) or join(name))
        return client

    with time_machine.travel(NOON, tick=False):
        yield opened
