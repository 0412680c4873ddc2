"""People who wrote something on every page, and a fresh count of tries for every test."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from tests.security.addresses import addresses
from tests.support.people import NOON, join, step_up
from waymark.diary import operations as diary
from waymark.diary.rules.answers import Answer, Better, Kind
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.plans.tests import people as plans


@dataclass(frozen=True)
class Owner:
    """Somebody with something at every address. `ids` are the arguments of addresses that are theirs."""

    person: Person
    ids: dict[str, Any]

    @property
    def addresses(self) -> dict[str, str]:
        return addresses(self.ids)


@pytest.fixture(autouse=True)
def _no_tries_so_far():
    cache.clear()


@pytest.fixture
def noon():
    """The clock stands at the noon of the people's day."""
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def owner(db) -> Owner:
    person = join("ash-heron-42")
    diary.start(by=person, at=NOON)
    item = diary.add_own_item(by=person, label="Stiff hands", kind=Kind.SCALE, better=Better.LOWER, at=NOON)
    answers: dict[str, Answer] = {
        "pain": 4,
        "hard_part": "some",
        str(item): 3,
        "note": "<script>alert(1)</script> and 'more' \"words\"",
    }
    entry = diary.record_check_in(by=person, on=NOON.date(), answers=answers, client_id=uuid4(), at=NOON).entry_id
    diary.edit(by=person, entry_id=entry, answers=answers | {"pain": 5}, version=1, at=NOON)
    gone = diary.record_check_in(by=person, on=NOON.date(), answers={"note": "gone"}, client_id=uuid4(), at=NOON)
    diary.remove(by=person, entry_id=gone.entry_id, at=NOON)
    matter = plans.matters(person).id
    goal = plans.goal(person, matter_id=matter).id
    plans.setback_plan(person)
    people.change_email(by=person, email="ash@example.org", at=NOON)
    return Owner(person, {"entry_id": entry, "item_id": item, "matter_id": matter, "goal_id": goal, "on": NOON.date()})


@pytest.fixture(params=["nobody", "person", "operator"])
def looker(request, owner, noon) -> Client:
    """A browser in which nobody, the owner, or the owner as an operator is signed in."""
    client = Client()
    if request.param == "operator":
        people.make_operator(person=owner.person, at=NOON)
    if request.param != "nobody":
        client.force_login(owner.person)
    if request.param == "operator":
        step_up(client, owner.person)
    return client
