"""The last meetings of hosts: how many took part, and who did the work around each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from waymark.meetings.models import Attendance, Meeting
from waymark.meetings.queries.coming import occurrences_between
from waymark.meetings.terms.answers import Came

_LOOK_BACK = timedelta(days=366)


@dataclass(frozen=True)
class Lately:
    """One meeting that took place. `came` is None where nobody wrote it down."""

    series_id: UUID
    on: date
    confirmed_by_id: UUID | None
    written_by_ids: frozenset[UUID]
    came: int | None


def lately(hosts: Iterable[tuple[str, UUID]], *, at: datetime, limit: int) -> Mapping[UUID, tuple[Lately, ...]]:
    """For each host by its id, its last meetings within a year, newest first. Four queries, however many hosts."""
    over: dict[UUID, list[tuple[datetime, UUID, date]]] = defaultdict(list)
    for series, one in occurrences_between(hosts, at - _LOOK_BACK, at):
        if one.ends_at <= at:
            over[series.host_id].append((one.starts_at, series.pk, one.on))
    last = {host_id: sorted(all_, reverse=True)[:limit] for host_id, all_ in over.items()}
    wanted = {(series_id, on) for all_ in last.values() for _at, series_id, on in all_}
    rows = _rows(wanted)
    came, written_by = _attendance(rows)
    return {
        host_id: tuple(_one(series_id, on, rows.get((series_id, on)), came, written_by) for _at, series_id, on in all_)
        for host_id, all_ in last.items()
    }


def _rows(wanted: set[tuple[UUID, date]]) -> Mapping[tuple[UUID, date], Meeting]:
    found = Meeting.objects.filter(
        series__in={series_id for series_id, _on in wanted}, on__in={on for _series_id, on in wanted}
    )
    return {(row.series_id, row.on): row for row in found if (row.series_id, row.on) in wanted}


def _attendance(
    rows: Mapping[tuple[UUID, date], Meeting],
) -> tuple[Mapping[UUID, int], Mapping[UUID, set[UUID]]]:
    came: dict[UUID, int] = defaultdict(int)
    written_by: dict[UUID, set[UUID]] = defaultdict(set)
    found = Attendance.objects.filter(meeting__in=[row.pk for row in rows.values()])
    for meeting_id, by_id, how in found.values_list("meeting_id", "by_id", "came"):
        came[meeting_id] += how != Came.APOLOGIES.value
        written_by[meeting_id].add(by_id)
    return came, written_by


def _one(
    series_id: UUID,
    on: date,
    row: Meeting | None,
    came: Mapping[UUID, int],
    written_by: Mapping[UUID, set[UUID]],
) -> Lately:
    if row is None:
        return Lately(series_id, on, None, frozenset(), None)
    number = came.get(row.pk, 0) + row.others_came if row.attendance_taken_at else None
    return Lately(series_id, on, row.confirmed_by_id, frozenset(written_by.get(row.pk, ())), number)
