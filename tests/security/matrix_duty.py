"""The rota of the matrix: a turn that the moderator has now, and one that somebody gave up."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.moderation import operations
from waymark.people.models import Person

HOUR = timedelta(hours=1)


def things(moderator: Person | None) -> dict[str, Any]:
    """The arguments of addresses of the rota."""
    assert moderator
    other = join("a-second-moderator")
    free = _turn(other, "Ola", NOON + HOUR)
    operations.give_up(by=other, turn_id=free, at=NOON)
    return {
        "turn_id": _turn(moderator, "Fran", NOON - HOUR),
        "duty_take.turn_id": free,
        "reason": "dose",
        "assessment.kind": "children",
        "assessment_write.kind": "children",
    }


def _turn(by: Person, name: str, starts_at: datetime) -> UUID:
    return operations.put_down(
        by=by, name=name, starts_at=starts_at, ends_at=starts_at + 2 * HOUR, client_id=new_id(), at=NOON
    )
