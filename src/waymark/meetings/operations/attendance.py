"""Writing down who came. Taking it again corrects it, and sending the same again changes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.meetings import reading
from waymark.meetings.models import Attendance, Meeting
from waymark.meetings.operations.dates import held_date
from waymark.meetings.operations.series import NoSuchDate
from waymark.meetings.terms.answers import Came
from waymark.meetings.terms.hosts import host_of
from waymark.meetings.terms.pages import MeetingSeat
from waymark.meetings.terms.rhythm import State
from waymark.people.models import Person


class NotYet(ValueError):
    """The meeting has not begun."""


class TakenSince(RuntimeError):
    """Somebody else wrote attendance down after this form was drawn. `at` is when."""

    def __init__(self, at: datetime) -> None:
        super().__init__(at)
        self.at = at


@dataclass(frozen=True)
class Mark:
    """How one person took part."""

    came: Came
    is_late: bool = False


@dataclass(frozen=True)
class Sending:
    """Which form this is, and what it was drawn on: when attendance had been taken last, or None. Kept by a phone that
    has no signal, it may arrive hours later.
    """

    form_id: UUID
    seen: datetime | None = None


@transaction.atomic
def take_attendance(
    *,
    by: Person,
    seat: MeetingSeat,
    on: date,
    marks: Mapping[UUID, Mark | None],
    others: int,
    sending: Sending,
    at: datetime,
) -> None:
    """Write down how people took part; None takes a mark out, and whoever is not named stays as they are.

    `others` is how many came who have no account. People who do not belong to the host are passed over. Raises
    `NotAllowed`, `NoSuchDate` (also where it was cancelled or skipped), `NotYet`, `TakenSince`.
    """
    row = held_date(seat, on, at)
    _check_date(row, at)
    marks = _of_the_host(seat, marks)
    kept = {one.person_id: one for one in Attendance.objects.filter(meeting=row, person_id__in=list(marks))}
    changed = {pk: mark for pk, mark in marks.items() if mark != _mark_in(kept.get(pk))}
    if row.attendance_taken_at and not changed and row.others_came == others:
        return
    if row.attendance_taken_at != sending.seen and row.attendance_form_id != sending.form_id:
        raise TakenSince(row.attendance_taken_at or at)
    for person_id, mark in changed.items():
        _write(row, person_id, mark, by.pk, at)
    Meeting.objects.filter(pk=row.pk).update(
        others_came=others, attendance_taken_at=at, attendance_form_id=sending.form_id
    )
    for person_id in changed:
        audit.record(by_id=by.pk, verb="wrote down", about_id=person_id, thing="Attendance", thing_id=row.pk, at=at)
    audit.record(by_id=by.pk, verb="wrote down", about_id=by.pk, thing="Meeting", thing_id=row.pk, at=at)


def _check_date(row: Meeting, at: datetime) -> None:
    one = reading.occurrence_in(row.series, row, row.on)
    if one is None or one.state is not State.PLANNED:
        raise NoSuchDate(row.on)
    if one.starts_at > at:
        raise NotYet(row.on)


def _of_the_host(seat: MeetingSeat, marks: Mapping[UUID, Mark | None]) -> dict[UUID, Mark | None]:
    host = host_of(seat.host_kind)
    people = host.people_of(seat.host_id) if host else {}
    return {pk: mark for pk, mark in marks.items() if pk in people}


def _mark_in(row: Attendance | None) -> Mark | None:
    return Mark(Came(row.came), row.is_late) if row else None


def _write(meeting: Meeting, person_id: UUID, mark: Mark | None, by_id: UUID, at: datetime) -> None:
    if mark is None:
        Attendance.objects.filter(meeting=meeting, person_id=person_id).delete()
        return
    said = {"came": mark.came.value, "is_late": mark.is_late, "by_id": by_id, "at": at}
    Attendance.objects.update_or_create(meeting=meeting, person_id=person_id, defaults=said)
