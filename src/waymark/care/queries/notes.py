"""Reading practitioners' notes. They are no topic of the record: nobody else is ever shown one."""

from waymark.care.models import PractitionerNote
from waymark.care.terms.notes import LegalReason, Note
from waymark.care.terms.side import Seat
from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.sharing.terms import NotAllowed


def notes_of(seat: Seat) -> tuple[Note, ...]:
    """What is noted at this table, the newest first: the person gets those they may read, and no trace of others.

    Raises `NotAllowed` in an emergency. Two queries.
    """
    if not seat.may_write:
        raise NotAllowed("Notes are not opened in an emergency.")
    rows = PractitionerNote.objects.filter(link_id=seat.link_id).order_by("-at", "-id")
    if seat.is_person:
        rows = rows.filter(legal_reason="")
    box = people.box_of(seat.person_id)
    return tuple(_note(row, box) for row in rows)


def _note(row: PractitionerNote, box: Box) -> Note:
    content = row.read(box, "content")
    said = content if isinstance(content, dict) else {}
    reason = LegalReason(row.legal_reason) if row.legal_reason else None
    name, words, why = (str(said.get(key, "")) for key in ("name", "words", "why"))
    return Note(row.pk, row.by_id, name, words, reason, why, row.corrects_id, row.at)
