"""What somebody would write in the kit: the group of seed 002, fortnightly, for who finished the programme."""

from datetime import datetime
from typing import Any
from uuid import UUID

from tests.support.people import NOON
from waymark.common.words import Edit
from waymark.groups import operations, queries
from waymark.groups.terms.kit import Step
from waymark.people.models import Person

PURPOSE = {
    "name": "Carry on together",
    "purpose": "We keep practising what we learned on the programme.",
    "neutral_title": "Meeting, community hall",
}
WHEN = {
    "when_every": "week",
    "when_interval": 2,
    "when_nth": 1,
    "when_weekday": 0,
    "when_starts_on": "2026-08-03",
    "when_at": "14:00",
    "when_minutes": 90,
    "when_zone": "Europe/London",
    "when_ends": "none",
    "when_until_on": None,
    "when_count": None,
    "when_holidays": "skip",
    "when_region": "GB-ENG",
}
PLACE = {
    "venue_name": "Community hall",
    "address": "4 Mill Lane, Otherton OT1 2AB",
    "how_to_find": "The green door on the left.",
    "shown_to": "coming",
    "fact_chairs": "Firm, with arms.",
    "metres_from-bus": 80,
    "fact_from-bus": "Flat all the way.",
}
ONLINE = {"setting": "online", "room_seats": None, "online_link": "https://meet.example/abc", "dial_in": ""}
ANSWERS: dict[Step, dict[str, Any]] = {
    Step.PURPOSE: PURPOSE,
    Step.WHO: {"who_for": "Everybody who has finished the programme."},
    Step.WAY_IN: {"eligibility": "completed", "questions": "", "pass_from": "", "is_listed": True},
    Step.HOW: {"setting": "hybrid", "room_seats": 12, "online_link": "https://meet.example/abc", "dial_in": ""},
    Step.WHEN: WHEN,
    Step.PLACE: PLACE,
    Step.AGREEMENT: {"lines": ["stays-here", "experience"], "own": "We end on time."},
    Step.ROLES: {"my_name": "Rowan", "jobs": ["greet", "tea", "online"]},
    Step.SESSIONS: {"first": "our-first-meeting", "second": "", "third": "best-hopes"},
    Step.SAFETY: {"contact_name": "Sam, at the service", "contact_how": "01632 960 100"},
}


def written(person: Person, *, at: datetime = NOON, without: tuple[Step, ...] = (), **more: dict[str, Any]) -> UUID:
    """A draft with every page written, but for those in `without`; `more` says otherwise for a page by its name."""
    said = {**ANSWERS, **{Step[name.upper()]: answers for name, answers in more.items()}}
    first = said.pop(Step.PURPOSE)
    draft_id = operations.write_kit_step(by=person, step=Step.PURPOSE, answers=first, edit=Edit.fresh(), at=at).id
    for step, answers in said.items():
        if step not in without:
            edit = Edit.fresh()
            operations.write_kit_step(by=person, step=step, answers=answers, draft_id=draft_id, edit=edit, at=at)
    return draft_id


def started(person: Person, draft_id: UUID | None = None, *, at: datetime = NOON, **more: Any) -> str:
    """The group that is made of such a draft: its slug."""
    draft_id = draft_id or written(person, at=at, **more)
    kit = queries.kit_of(person, draft_id)
    return operations.start_from_kit(by=person, draft_id=draft_id, based_on=kit.version if kit else 0, at=at)
