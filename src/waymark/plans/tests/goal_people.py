"""Goals with details, levels and marks, for tests."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from tests.support.people import NOON
from waymark.common.words import Edit
from waymark.people.models import Person
from waymark.plans import operations
from waymark.plans.operations import Saved
from waymark.plans.rules.goal_details import GoalDetails
from waymark.plans.rules.goal_scale import GoalLevels
from waymark.plans.rules.sides import Side

PUBLISHED = Path(__file__).parent / "data" / "goal-attainment.json"
TODAY = date(2026, 6, 10)
DETAILS = GoalDetails(
    "After breakfast", 8, 5, "Rain", "If it rains, then I will walk in the hall.", "Bo", (Side.PHYSICAL, Side.SOCIAL)
)
LEVELS = GoalLevels({-2: "Not at all", -1: "To the door", 0: "To the pond", 1: "Round it", 2: "Twice round"}, 3, 2)


def published() -> list[Any]:
    """Scores that others published for goal attainment, as parameters; one that is skipped where the file is absent."""
    if not PUBLISHED.exists():
        why = f"{PUBLISHED.name} is not in this copy of the source"
        return [pytest.param(None, marks=pytest.mark.skip(reason=why))]
    return [pytest.param(one, id=one["id"]) for one in json.loads(PUBLISHED.read_text())]


def details(person: Person, goal_id: UUID, said: GoalDetails = DETAILS, *, review_on: date | None = None) -> Saved:
    return operations.write_details(
        by=person, goal_id=goal_id, details=said, review_on=review_on, edit=Edit.fresh(1), at=NOON
    )


def levels(person: Person, goal_id: UUID, said: GoalLevels = LEVELS) -> Saved:
    return operations.write_levels(by=person, goal_id=goal_id, levels=said, edit=Edit.fresh(), at=NOON)


def mark(person: Person, goal_id: UUID, level: int, *, on: date = TODAY, at: datetime = NOON) -> None:
    operations.mark_level(by=person, goal_id=goal_id, level=level, client_id=uuid4(), on=on, at=at)


def close(person: Person, marks: dict[UUID, int], *, on: date = TODAY, at: datetime = NOON) -> None:
    operations.mark_closeness(by=person, marks=marks, client_id=uuid4(), on=on, at=at)
