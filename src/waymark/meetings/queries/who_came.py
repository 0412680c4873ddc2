"""Who took part in the meetings of a host, for the host's own pages. The host says who may look."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from waymark.meetings.models import Attendance, Meeting
from waymark.meetings.terms.answers import Came

Date = tuple[UUID, date]


@dataclass(frozen=True)
class WhoCame:
    """`taken` are the dates for which somebody wrote down who came; `came` is how, by person."""

    taken: frozenset[Date]
    came: Mapping[Date, Mapping[UUID, Came]]

    def how(self, series_id: UUID, on: date, person_id: UUID) -> Came | None:
        return self.came.get((series_id, on), {}).get(person_id)


def who_came(series_ids: Iterable[UUID], *, person_id: UUID | None = None) -> WhoCame:
    """Attendance at these series: of everybody, for who leads, or of one person, for themselves. Two queries."""
    ids = set(series_ids)
    meetings = Meeting.objects.filter(series_id__in=ids, attendance_taken_at__isnull=False)
    rows = Attendance.objects.filter(meeting__series_id__in=ids)
    if person_id is not None:
        rows = rows.filter(person_id=person_id)
    came: dict[Date, dict[UUID, Came]] = {}
    for series_id, on, who, how in rows.values_list("meeting__series_id", "meeting__on", "person_id", "came"):
        came.setdefault((series_id, on), {})[who] = Came(how)
    return WhoCame(frozenset(meetings.values_list("series_id", "on")), came)
