"""Complaining about how the site acted, and answering."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.moderation.kinds import complaints as kinds
from waymark.moderation.models import Complaint, ComplaintWords
from waymark.moderation.operations.telling import tell
from waymark.moderation.queries.complaints import NoComplaint
from waymark.moderation.rules import tokens
from waymark.moderation.terms.complaints import ANSWERED_WITHIN, KEPT_AFTER_ANSWER, Answered, Complained
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.people.terms import Role


@transaction.atomic
def complain(*, by: Person | None, said: Complained, token: str = "", at: datetime) -> UUID:
    """Keep a complaint and tell the operators. Returns its id; sent twice, it is kept once.

    Somebody who is not signed in (`by` None) reads the answer with `token`, of which only a digest is kept. Raises
    `ValueError` where that is none.
    """
    if by is None and not tokens.is_token(token):
        raise ValueError("Nobody could ever read the answer.")
    known = {"by": by, "client_id": said.client_id} if by else {"digest": tokens.digest(token)}
    new = {"client_id": said.client_id, "about": said.about.value, "at": at, "due_at": at + ANSWERED_WITHIN}
    row, is_new = Complaint.objects.get_or_create(**known, defaults=new)
    if is_new:
        ComplaintWords.objects.create(complaint=row, by=by, words=said.words, wish=said.wish)
        tell(kinds.COMPLAINT_WAITS, people.people_with(Role.OPERATOR), str(row.pk), at, complaint_id=str(row.pk))
        me = by.pk if by else None
        audit.record(by_id=me, verb="complained", about_id=me, thing="Complaint", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def note_complaint(*, by: Person, complaint_id: UUID, words: str, at: datetime) -> None:
    """The note of the log, whole: it takes the place of the one before. Raises `NoComplaint`."""
    row = _held(complaint_id)
    if row.note == words:
        return
    row.note = words
    row.save(update_fields=["note"])
    audit.record(by_id=by.pk, verb="noted", about_id=by.pk, thing="Complaint", thing_id=row.pk, at=at)


@transaction.atomic
def answer_complaint(*, by: Person, complaint_id: UUID, said: Answered, at: datetime) -> bool:
    """Say what was found, once. Returns whether it is kept: somebody may have answered before. Raises `NoComplaint`.

    Where the words went with who wrote them, so does the answer: what was found and changed stays in the log.
    """
    row = _held(complaint_id)
    if row.answered_at:
        return False
    row.finding, row.changed = said.finding.value, said.changed
    row.answered_by, row.answered_at = by, at
    row.save(update_fields=["finding", "changed", "answered_by", "answered_at"])
    ComplaintWords.objects.filter(complaint=row).update(answer=said.words)
    tell(kinds.COMPLAINT_ANSWERED, [row.by_id], str(row.pk), at)
    audit.record(by_id=by.pk, verb="answered", about_id=row.by_id, thing="Complaint", thing_id=row.pk, at=at)
    return True


def forget_words(at: datetime) -> int:
    """Delete the words of people who were not signed in, a year after they were answered, with the answer.

    It is work of the machine, and leaves no line in the audit. Returns how many were deleted.
    """
    with transaction.atomic():
        old = ComplaintWords.objects.filter(by=None, complaint__answered_at__lt=at - KEPT_AFTER_ANSWER)
        gone, _by_table = old.exclude(complaint__digest="").delete()
    return gone


def _held(complaint_id: UUID) -> Complaint:
    row = Complaint.objects.select_for_update().filter(pk=complaint_id).first()
    if row is None:
        raise NoComplaint(complaint_id)
    return row
