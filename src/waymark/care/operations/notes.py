"""Writing a practitioner's note."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.care.models import PractitionerNote
from waymark.care.terms.notes import LegalReason
from waymark.care.terms.side import Seat
from waymark.common.writing import Gone, NothingWritten
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.sharing.terms import NotAllowed


@transaction.atomic
def write_note(
    *,
    by: Person,
    seat: Seat,
    words: str,
    client_id: UUID,
    at: datetime,
    legal_reason: LegalReason | None = None,
    why: str = "",
    corrects: UUID | None = None,
) -> UUID:
    """Note something. Returns its id; sent twice it is one note. With a `legal_reason` the person cannot read it.

    A correction is as open as the note it corrects: one that is kept back must not show beside one that is not.
    Raises `NothingWritten` without words, or without words for another legal duty, `Gone` where there is no such note
    to correct, `NotAllowed` for the person and in an emergency.
    """
    if seat.member is None or not seat.may_write:
        raise NotAllowed("Practitioners with a consent write notes.")
    if not words.strip() or (legal_reason is LegalReason.DUTY and not why.strip()):
        raise NothingWritten
    if corrects is not None:
        legal_reason, why = _as_open_as(seat, corrects, legal_reason, why)
    note = PractitionerNote(
        link_id=seat.link_id,
        client_id=client_id,
        by_id=by.pk,
        legal_reason=legal_reason or "",
        corrects_id=corrects,
        at=at,
    )
    content = {"words": words, "name": seat.member.name, "why": why if legal_reason else ""}
    note.put(people.box_of(seat.person_id), content=content)
    values = {field.attname: getattr(note, field.attname) for field in PractitionerNote._meta.concrete_fields}
    row, is_new = PractitionerNote.objects.get_or_create(link_id=seat.link_id, client_id=client_id, defaults=values)
    if is_new:
        # A note that is kept from the person leaves no line in what the person reads about the account.
        about = None if legal_reason else seat.person_id
        audit.record(by_id=by.pk, verb="written", about_id=about, thing="PractitionerNote", thing_id=row.pk, at=at)
    return row.pk


def _as_open_as(seat: Seat, corrects: UUID, reason: LegalReason | None, why: str) -> tuple[LegalReason | None, str]:
    row = PractitionerNote.objects.filter(pk=corrects, link_id=seat.link_id).first()
    if row is None:
        raise Gone(corrects)
    if not row.legal_reason:
        return None, ""
    return reason or LegalReason(row.legal_reason), why
