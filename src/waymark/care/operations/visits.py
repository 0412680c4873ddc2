"""Saying that a sheet was read."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.care.models import SheetRead
from waymark.care.terms import Seat
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans import queries as plans
from waymark.sharing.terms import NotAllowed


class AlreadyRead(ValueError):
    """This practitioner left other words about this form of the sheet before, and they stay."""


class SheetChanged(ValueError):
    """The sheet says something else than what was read."""


@transaction.atomic
def leave_read_line(*, by: Person, seat: Seat, sheet_id: UUID, mark: UUID, words: str, at: datetime) -> UUID:
    """Write down that the practitioner read the sheet as it stood under this `mark`, with or without words.

    The same line again changes nothing. Raises `NotAllowed` for the person, in an emergency, and for a sheet that is
    not handed over; `SheetChanged`, `AlreadyRead`.
    """
    if seat.member is None or not seat.may_write:
        raise NotAllowed(sheet_id)
    sheet = plans.sheet_for_others(seat.access, sheet_id)
    if sheet is None:
        raise NotAllowed(sheet_id)
    if sheet.mark != mark:
        raise SheetChanged(sheet_id)
    box = people.box_of(seat.person_id)
    fresh = SheetRead(link_id=seat.link_id, sheet_id=sheet_id, sheet_mark=mark, by_id=by.pk, at=at)
    fresh.put(box, words=words)
    values = {"id": fresh.pk, "words": fresh.words, "at": at}
    same = {"link_id": seat.link_id, "sheet_id": sheet_id, "sheet_mark": mark, "by_id": by.pk}
    row, is_new = SheetRead.objects.get_or_create(**same, defaults=values)
    if not is_new and row.read(box, "words") != words:
        raise AlreadyRead(sheet_id)
    if is_new:
        audit.record(by_id=by.pk, verb="read", about_id=seat.person_id, thing="SheetRead", thing_id=row.pk, at=at)
    return row.pk
