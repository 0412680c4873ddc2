"""Choosing when to look again at what was agreed, and saying how it is then."""

from dataclasses import asdict
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit
from waymark.common.writing import Draft, NothingWritten, Saved, change, mine
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import ConversationSheet, LaterCheck
from waymark.plans.rules.checks import CheckWords


@transaction.atomic
def plan_check(*, by: Person, sheet_id: UUID, due_on: date | None, at: datetime) -> None:
    """Look again on this day, or (with None) on none. What was said already stays, and may be said anew then.

    The same day again changes nothing. Raises `Gone`.
    """
    row = _held(by, sheet_id, Edit.fresh(), at)
    if row.due_on == due_on and not row._state.adding:
        return
    row.due_on = due_on
    row.answered_on = None if due_on else row.answered_on
    row.save()
    audit.record(by_id=by.pk, verb="planned", about_id=by.pk, thing="LaterCheck", thing_id=row.pk, at=at)


@transaction.atomic
def write_check(*, by: Person, sheet_id: UUID, words: CheckWords, on: date, edit: Edit, at: datetime) -> Saved:
    """Keep how it is now, on the person's day `on`. A quiet saving is no answer yet: the day stays due.

    Sending the same form again changes nothing. Raises `NothingWritten`, `Gone`, `Stale`.
    """
    if words.is_blank:
        raise NothingWritten
    row = _held(by, sheet_id, edit, at)
    if row._state.adding:
        row.save()
    answered_on = row.answered_on or (None if edit.quiet else on)
    draft = Draft(people.box_of(by.pk), sealed={"content": asdict(words)}, plain={"answered_on": answered_on})
    saved = change(row, edit=edit, draft=draft, at=at)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="LaterCheck", thing_id=saved.id, at=at)
    return saved


def _held(by: Person, sheet_id: UUID, edit: Edit, at: datetime) -> LaterCheck:
    """The one of this sheet, or a new one that is not kept yet. The sheet is the lock."""
    sheet = mine(ConversationSheet, by, sheet_id)
    row = LaterCheck.objects.select_for_update().filter(sheet=sheet).first()
    first = {"client_id": edit.client_id, "last_client_id": edit.client_id, "made_at": at, "changed_at": at}
    return row or LaterCheck(person=by, sheet=sheet, version=0, **first)
