"""Guest hours for tests."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.moderation.terms import Shown
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.terms import Role
from waymark.talks import operations
from waymark.talks.terms import HourWords

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
STARTS = NOON + 2 * DAY
LINK = "https://meet.example/talk"


def an_hour(**other: Any) -> HourWords:
    """In two days; questions are open from yesterday until its end."""
    said: dict[str, Any] = {
        "title": "Sleep and pain that stays",
        "about": "What is known, and what is not.",
        "guest_name": "Dr Ada Mehta",
        "profession": "Physician",
        "organisation": "Riverside hospital",
        "interest": "Nothing.",
        "starts_at": STARTS,
        "minutes": 60,
        "zone": "Europe/London",
        "link": LINK,
        "asks_from_at": NOON - DAY,
        "asks_until_at": STARTS + HOUR,
    }
    return HourWords(**said | other)


def moderator() -> Person:
    person = join("kim-moderates")
    people.give_role(person=person, role=Role.MODERATOR, at=NOON)
    return person


def plan(by: Person, **other: Any) -> UUID:
    return operations.plan_hour(by=by, words=an_hour(**other), client_id=new_id(), at=NOON)


def asked(
    by: Person, hour_id: UUID, *, words: str = "How much is too much?", name: str = "", to_guest_only: bool = False
) -> UUID:
    """A question that a moderator has looked at, where that was needed."""
    question_id = operations.ask(
        by=by, hour_id=hour_id, words=words, name=name, to_guest_only=to_guest_only, client_id=new_id(), at=NOON
    )
    operations.show_question(question_id, Shown.OPEN, "", NOON)
    return question_id
