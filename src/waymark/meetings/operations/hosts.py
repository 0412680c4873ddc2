"""What becomes of meetings when their host rests or ends. Called inside operations of the host, which record it."""

from datetime import date, datetime, timedelta
from itertools import takewhile
from uuid import UUID

from django.db.models import F

from waymark.meetings import queries, reading
from waymark.meetings.models import Meeting, Series, Venue
from waymark.meetings.operations.seats import open_date
from waymark.meetings.rules import recurrence
from waymark.meetings.terms.rhythm import State


def rest_host(*, host_kind: str, host_id: UUID, until: datetime, reason: str, at: datetime) -> None:
    """Cancel what would take place from now until a moment; it stays in every list with the reason."""
    for series, one in queries.occurrences_between([(host_kind, host_id)], at, until):
        if at < one.starts_at < until:
            row = open_date(series, one.on, at)
            Meeting.objects.filter(pk=row.pk).update(
                is_decided=True,
                state=State.CANCELLED.value,
                reason=reason,
                confirmed_at=None,
                confirmed_by_id=None,
                sequence=F("sequence") + 1,
                changed_at=at,
            )


def wake_host(*, host_kind: str, host_id: UUID, reason: str, at: datetime) -> None:
    """Hold after all what `rest_host` cancelled with this reason and is still ahead, where and when it was planned."""
    rested = Meeting.objects.filter(
        series__host_kind=host_kind, series__host_id=host_id, state=State.CANCELLED.value, reason=reason
    )
    rested.filter(on__gt=at.date()).update(
        state=State.PLANNED.value, reason="", sequence=F("sequence") + 1, changed_at=at
    )


def end_host(*, host_kind: str, host_id: UUID, last_on: date, at: datetime) -> None:
    """Let no series of this host go on after `last_on`. What was until then stays."""
    for row in Series.objects.select_for_update().filter(host_kind=host_kind, host_id=host_id).order_by("pk"):
        if _ends_by(row, last_on):
            continue
        row.until_on, row.count = max(last_on, row.starts_on - timedelta(days=1)), None
        row.closed_at, row.changed_at, row.sequence = row.closed_at or at, at, row.sequence + 1
        row.save(update_fields=["until_on", "count", "closed_at", "changed_at", "sequence"])


def forget_host(*, host_kind: str, host_id: UUID) -> None:
    """Delete every series of this host, with its dates, answers and attendance, and every venue it wrote down."""
    series = Series.objects.filter(host_kind=host_kind, host_id=host_id)
    series.update(follows=None)
    series.delete()
    Venue.objects.filter(host_kind=host_kind, host_id=host_id).delete()


def _ends_by(row: Series, last_on: date) -> bool:
    """Whether the series has no date after this day anyway."""
    if row.count is None:
        return row.until_on is not None and row.until_on <= last_on
    held = takewhile(lambda day: day <= last_on, recurrence.dates(reading.rhythm_in(row)))
    return sum(1 for _day in held) >= row.count
