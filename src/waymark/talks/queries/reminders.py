"""Who is to be reminded of a guest hour: whoever said that they come."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from waymark.notices.terms import Wanted
from waymark.talks.models import GuestHour, HourJoined

AHEAD, ANSWERED = "talks.ahead", "talks.answered"


def wanted(first_at: datetime, last_at: datetime) -> Iterator[Wanted]:
    """Everything that begins from `first_at` on and before `last_at`. One query."""
    rows = HourJoined.objects.filter(
        hour__starts_at__gte=first_at, hour__starts_at__lt=last_at, hour__cancelled_at=None
    ).select_related("hour")
    for row in rows:
        yield reminder(row.person_id, row.hour)


def reminder(person_id: UUID, hour: GuestHour) -> Wanted:
    return Wanted(
        person_id=person_id,
        kind=AHEAD,
        key=str(hour.pk),
        at=hour.starts_at,
        stale_at=hour.starts_at,
        params={"hour_id": str(hour.pk)},
    )


def still_holds(person_id: UUID, key: str, at: datetime) -> bool:
    """Whether the hour still begins at this moment, for somebody who still comes."""
    rows = HourJoined.objects.filter(person_id=person_id, hour_id=UUID(key))
    return rows.filter(hour__starts_at=at, hour__cancelled_at=None).exists()
