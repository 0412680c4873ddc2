"""Writing single dates: skipping, cancelling, moving, putting back, confirming. Each is kept by its day for ever."""

from datetime import date, datetime, time
from uuid import UUID

from django.db import transaction
from django.db.models import F

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.meetings import reading
from waymark.meetings.models import Meeting, Series, Venue
from waymark.meetings.operations.seats import open_date
from waymark.meetings.operations.series import NoSuchDate, NotAllowed
from waymark.meetings.terms.hosts import Standing
from waymark.meetings.terms.pages import MeetingSeat
from waymark.meetings.terms.rhythm import State
from waymark.people.models import Person


class IsOver(ValueError):
    """The meeting has begun or is over; what was is not changed any more."""


@transaction.atomic
def skip_date(*, by: Person, seat: MeetingSeat, on: date, at: datetime) -> None:
    """Leave one date out, as if the series never had it. Raises `NotAllowed`, `NoSuchDate`, `IsOver`."""
    _decide(by, seat, on, at, State.SKIPPED, reason="")


@transaction.atomic
def cancel_date(*, by: Person, seat: MeetingSeat, on: date, reason: str, at: datetime) -> None:
    """Cancel one date; it stays in every list with the reason. Raises `NotAllowed`, `NoSuchDate`, `IsOver`."""
    _decide(by, seat, on, at, State.CANCELLED, reason=reason)


@transaction.atomic
def put_back(*, by: Person, seat: MeetingSeat, on: date, at: datetime) -> None:
    """Hold the meeting on its own day and time after all, bank holiday or not. Raises as `cancel_date`."""
    _decide(by, seat, on, at, State.PLANNED, reason="", moved_on=None, moved_at=None, minutes=None)


@transaction.atomic
def move_date(
    *,
    by: Person,
    seat: MeetingSeat,
    on: date,
    to_on: date,
    to_time: time,
    minutes: int | None = None,
    reason: str = "",
    at: datetime,
) -> None:
    """Hold this one meeting on another day or at another time, on the clock of its series. Answers stay: people are
    told, and may answer again. Raises `NotAllowed`, `NoSuchDate`, `IsOver`.
    """
    _decide(by, seat, on, at, State.PLANNED, reason=reason, moved_on=to_on, moved_at=to_time, minutes=minutes)


@transaction.atomic
def change_place(*, by: Person, seat: MeetingSeat, on: date, venue_id: UUID | None, at: datetime) -> None:
    """Hold this one meeting somewhere else; None is the usual venue. Raises `NotAllowed`, `NoSuchDate`, `Gone`."""
    if venue_id and not Venue.objects.filter(pk=venue_id, host_kind=seat.host_kind, host_id=seat.host_id).exists():
        raise Gone(venue_id)
    row = held_date(seat, on, at)
    Meeting.objects.filter(pk=row.pk).update(venue=venue_id, sequence=F("sequence") + 1, changed_at=at)
    _tell_calendars(seat, at)
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="Meeting", thing_id=row.pk, at=at)


@transaction.atomic
def confirm_date(*, by: Person, seat: MeetingSeat, on: date, at: datetime) -> None:
    """Say that the meeting takes place: somebody is there, and the door is open. Raises `NotAllowed`, `NoSuchDate`."""
    row = held_date(seat, on, at)
    if row.confirmed_at is None:
        Meeting.objects.filter(pk=row.pk).update(confirmed_at=at, confirmed_by_id=by.pk)
        audit.record(by_id=by.pk, verb="confirmed", about_id=by.pk, thing="Meeting", thing_id=row.pk, at=at)


def held_date(seat: MeetingSeat, on: date, at: datetime) -> Meeting:
    """The row of a date, held, for somebody who leads. Raises `NotAllowed`, `NoSuchDate`."""
    if seat.standing is not Standing.LEADER:
        raise NotAllowed
    # The series first, then its dates: everybody holds them in this order.
    series = Series.objects.select_for_update().get(pk=seat.series_id)
    if reading.occurrence_in(series, None, on) is None:
        raise NoSuchDate(on)
    return open_date(series, on, at)


def _decide(
    by: Person,
    seat: MeetingSeat,
    on: date,
    at: datetime,
    state: State,
    *,
    reason: str,
    **moved: date | time | int | None,
) -> None:
    row = held_date(seat, on, at)
    now = reading.occurrence_in(row.series, row, on)
    if now and now.starts_at <= at and now.state is State.PLANNED:
        raise IsOver(on)
    said = {"is_decided": True, "state": state.value, "reason": reason, **moved}
    if all(getattr(row, name) == value for name, value in said.items()):
        return
    # Where day or time changes, whoever confirmed meant the old one.
    unconfirmed = {"confirmed_at": None, "confirmed_by_id": None} if moved or state is not State.PLANNED else {}
    Meeting.objects.filter(pk=row.pk).update(**said, **unconfirmed, sequence=F("sequence") + 1, changed_at=at)
    _tell_calendars(seat, at)
    verb = "moved" if moved.get("moved_on") else {State.PLANNED: "put back"}.get(state, state.value)
    audit.record(by_id=by.pk, verb=verb, about_id=by.pk, thing="Meeting", thing_id=row.pk, at=at)


def _tell_calendars(seat: MeetingSeat, at: datetime) -> None:
    """Calendar programs take a file only where its number has grown."""
    Series.objects.filter(pk=seat.series_id).update(sequence=F("sequence") + 1, changed_at=at)
