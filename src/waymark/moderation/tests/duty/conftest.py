"""Two moderators, an operator, and browsers for them, all on one noon."""

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from tests.support.people import NOON, join, step_up
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.terms import Role


def moderator(name: str) -> Person:
    person = join(name)
    people.give_role(person=person, role=Role.MODERATOR, at=NOON)
    return person


@pytest.fixture
def moment():
    cache.clear()
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def fran(db, moment) -> Person:
    return moderator("fran")


@pytest.fixture
def ola(db, moment) -> Person:
    return moderator("ola")


@pytest.fixture
def operator(db, moment) -> Person:
    person = join("operator")
    people.give_role(person=person, role=Role.OPERATOR, at=NOON)
    return person


@pytest.fixture
def browser(moment):
    """`browser(person)` is signed in, and has given the second step where there is a role."""

    def opened(person: Person | None = None) -> Client:
        client = Client()
        if person:
            client.force_login(person)
            step_up(client, person)
        return client

    return opened
