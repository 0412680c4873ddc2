"""Ash's walk: what is paced in tests."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from tests.support.people import NOON
from waymark.common.words import Edit
from waymark.people.models import Person
from waymark.plans import operations, queries
from waymark.plans.operations import Saved
from waymark.plans.rules.pacing import DayKind, Rule
from waymark.plans.rules.pacing_kept import ActivityWords, AmountSaid
from waymark.plans.rules.pacing_steps import Energy
from waymark.plans.terms.pacing import MyPacing
from waymark.sharing.queries import own_access

TODAY = NOON.date()
WALK = ActivityWords("Walking", percent=10)
FIVE = ((12, DayKind.GOOD), (8, DayKind.BAD), (10, DayKind.BETWEEN), (14, DayKind.GOOD), (6, DayKind.BAD))


def paced(person: Person, words: ActivityWords = WALK) -> Saved:
    return operations.write_activity(by=person, words=words, edit=Edit.fresh(), at=NOON)


def measured(person: Person, activity_id: UUID, days: tuple[tuple[int, DayKind], ...] = FIVE) -> None:
    """One day after the other, the last one yesterday."""
    amounts = {
        place: (TODAY - timedelta(days=len(days) - place), AmountSaid(Decimal(amount), kind=kind))
        for place, (amount, kind) in enumerate(days)
    }
    operations.write_amounts(by=person, activity_id=activity_id, amounts=amounts, edit=Edit.fresh(), at=NOON)


def started(person: Person, *, energy: Energy | None = Energy.NO, from_on: date = TODAY) -> UUID:
    """A walk that starts at eight minutes: the mean of five days is ten."""
    activity_id = paced(person).id
    measured(person, activity_id)
    operations.start_pacing(
        by=person, activity_id=activity_id, rule=Rule.MEAN, own=None, from_on=from_on, edit=Edit.fresh(), at=NOON
    )
    if energy:
        operations.choose_energy(by=person, energy=energy, at=NOON)
    return activity_id


def done(person: Person, activity_id: UUID, on: date = TODAY, amount: int = 8, **said: Any) -> None:
    one = AmountSaid(Decimal(amount), planned=Decimal(8), **said)
    operations.write_amounts(by=person, activity_id=activity_id, amounts={0: (on, one)}, edit=Edit.fresh(), at=NOON)


def mine(person: Person, activity_id: UUID) -> MyPacing:
    found = queries.pacing_activity_of(own_access(person), activity_id)
    assert found
    return found


def pacing_things(person: Person) -> dict[str, UUID]:
    """The ids that addresses of pacing name."""
    activity_id = started(person)
    return {"activity_id": activity_id, "amount_id": mine(person, activity_id).amounts[0].id}
