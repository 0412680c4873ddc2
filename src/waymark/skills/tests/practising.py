"""Practices for tests, made as they are made: through the operation."""

from datetime import datetime, timedelta

from tests.support.people import NOON
from waymark.common.words import Edit
from waymark.common.writing import Saved
from waymark.people.models import Person
from waymark.sharing.queries import own_access
from waymark.skills import operations, queries
from waymark.skills.rules.practices import Answer
from waymark.skills.terms.practice import MyPractice, Told

LATER = NOON + timedelta(hours=1)
STAIRS: dict[str, Answer] = {"situation": "The stairs at the library", "thoughts": "Everybody is looking", "belief": 80}
BEANS: dict[str, Answer] = {"activity": "Plant the beans with Maya", "pleasure_guess": 0}


def record(person: Person, at: datetime = NOON, **more: str | int) -> Saved:
    told = Told(answers={**STAIRS, **more})
    return operations.keep_practice(by=person, slug="thought-record", told=told, edit=Edit.fresh(), at=at)


def plan(person: Person, at: datetime = NOON) -> Saved:
    told = Told(answers=BEANS)
    return operations.keep_practice(by=person, slug="plan-one-thing", told=told, edit=Edit.fresh(), at=at)


def kept(person: Person, saved: Saved) -> MyPractice:
    found = queries.practice_of(own_access(person), saved.id)
    assert found is not None
    return found
