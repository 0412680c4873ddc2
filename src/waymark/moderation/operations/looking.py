"""Taking a case, giving it back, leaving a note, and writing with whom a worry is about."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.moderation.models import Case, CaseNote, CaseReply
from waymark.moderation.operations import telling
from waymark.moderation.queries.case import NoCase
from waymark.moderation.queries.desk import cases_for, desk_of
from waymark.moderation.terms import CaseKind, CaseState
from waymark.moderation.terms.desk import Desk
from waymark.people.models import Person


class NotYours(PermissionError):
    """Somebody else has this case, or it is decided."""


@transaction.atomic
def take(*, by: Person, case_id: UUID, at: datetime) -> None:
    """Begin to look, also in place of whoever has it. Raises `NoCase`; a decided case stays as it is: `NotYours`."""
    _desk, case = held(by, case_id)
    if case.state == CaseState.DECIDED.value:
        raise NotYours
    if case.assignee_id == by.pk:
        return
    assign(case, by, at)
    audit.record(by_id=by.pk, verb="taken", about_id=by.pk, thing="Case", thing_id=case.pk, at=at)


@transaction.atomic
def give_back(*, by: Person, case_id: UUID, at: datetime) -> None:
    """Let somebody else look. Raises `NoCase`, `NotYours`."""
    _desk, case = held(by, case_id)
    if case.state == CaseState.DECIDED.value or case.assignee_id not in {None, by.pk}:
        raise NotYours
    if case.assignee_id is None:
        return
    case.assignee, case.state = None, CaseState.OPEN.value
    case.save(update_fields=["assignee", "state"])
    audit.record(by_id=by.pk, verb="given back", about_id=by.pk, thing="Case", thing_id=case.pk, at=at)


@transaction.atomic
def note(*, by: Person, case_id: UUID, words: str, client_id: UUID, at: datetime) -> None:
    """Leave a note for the others. Whom the case is about can read it later. Raises `NoCase`."""
    _desk, case = held(by, case_id)
    values = {"case": case, "by": by, "words": words, "at": at}
    row, is_new = CaseNote.objects.get_or_create(client_id=client_id, defaults=values)
    if is_new:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="CaseNote", thing_id=row.pk, at=at)


@transaction.atomic
def write_to_author(*, by: Person, case_id: UUID, words: str, client_id: UUID, at: datetime) -> None:
    """Write to whom a worry is about, and have the case from now on. Raises `NoCase`, also where there is nobody to
    write to.
    """
    _desk, case = held(by, case_id)
    if case.kind != CaseKind.WORRY.value or case.about_id is None:
        raise NoCase(case_id)
    if not _said(case, words, client_id, at, is_from_author=False):
        return
    if case.state == CaseState.OPEN.value:
        assign(case, by, at)
    telling.tell_written_to(case, str(client_id), at)
    audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="CaseReply", thing_id=case.pk, at=at)


@transaction.atomic
def answer(*, by: Person, case_id: UUID, words: str, client_id: UUID, at: datetime) -> None:
    """Whom a worry is about writes back. Raises `NoCase` for anybody else."""
    rows = Case.objects.select_for_update().filter(about=by, kind=CaseKind.WORRY.value)
    case = rows.filter(pk=case_id).first()
    if case is None:
        raise NoCase(case_id)
    if _said(case, words, client_id, at, is_from_author=True):
        telling.tell_who_wrote(case, str(client_id), at)
        audit.record(by_id=by.pk, verb="answered", about_id=by.pk, thing="CaseReply", thing_id=case.pk, at=at)


def _said(case: Case, words: str, client_id: UUID, at: datetime, *, is_from_author: bool) -> bool:
    values = {"case": case, "author_id": case.about_id, "is_from_author": is_from_author, "words": words, "at": at}
    _row, is_new = CaseReply.objects.get_or_create(client_id=client_id, defaults=values)
    return is_new


def held(by: Person, case_id: UUID) -> tuple[Desk, Case]:
    """The case, held until the end of the transaction, and the desk it is held from. Raises `NoCase`."""
    desk = desk_of(by)
    if desk is None or not cases_for(desk).filter(pk=case_id).exists():
        raise NoCase(case_id)
    return desk, Case.objects.select_for_update().get(pk=case_id)


def assign(case: Case, by: Person, at: datetime) -> None:
    """The first look counts, whoever has the case later."""
    case.assignee, case.state = by, CaseState.LOOKING.value
    case.looked_at = case.looked_at or at
    case.save(update_fields=["assignee", "state", "looked_at"])
