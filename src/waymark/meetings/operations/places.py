"""Writing how many places one date has, apart from those of its series."""

from datetime import date, datetime

from django.db import transaction

from waymark.audit import operations as audit
from waymark.meetings.operations.dates import held_date
from waymark.meetings.operations.seats import offer_what_is_free, resize
from waymark.meetings.terms.answers import Setting
from waymark.meetings.terms.pages import MeetingSeat
from waymark.people.models import Person


@transaction.atomic
def change_seats(
    *, by: Person, seat: MeetingSeat, on: date, room: int | None, online: int | None, at: datetime
) -> None:
    """Give one date other seats; None is not counted. New ones go to who waits; none is taken away from anybody, so
    fewer than are taken become as many as are taken. Raises `NotAllowed`, `NoSuchDate`.
    """
    row = held_date(seat, on, at)
    setting = Setting(row.series.setting)
    resize(row, room=room if setting.has_room else None, online=online if setting.has_online else None)
    offer_what_is_free(row.series, row, at)
    audit.record(by_id=by.pk, verb="resized", about_id=by.pk, thing="Meeting", thing_id=row.pk, at=at)
