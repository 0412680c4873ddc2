"""Writing a conversation sheet before and after the conversation, putting it aside, taking it up again."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.sealed import Box, Json
from waymark.common.words import Edit
from waymark.common.writing import Draft, NothingWritten, Saved, change, is_another, make_another, mine
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import ConversationSheet
from waymark.plans.rules.sheets import SheetKind


@transaction.atomic
def write_sheet(
    *,
    by: Person,
    kind: SheetKind,
    answers: Mapping[str, str],
    on: date | None = None,
    sheet_id: UUID | None = None,
    edit: Edit,
    at: datetime,
) -> Saved:
    """Keep what is to be said: a new sheet, or (with `sheet_id`) other words in it. `kind` counts for a new one.

    Answers that are not given stay as they are. Sending the same form again changes nothing. Raises `NothingWritten`
    where not one answer has a word, `Gone`, `Stale`.
    """
    if not any(answers.values()):
        raise NothingWritten
    box = people.box_of(by.pk)
    row = mine(ConversationSheet, by, sheet_id) if sheet_id else None
    made = row or _made_by(by, edit)
    content: dict[str, Json] = {**_content(made, box), **answers}
    if made and not row:
        kept, said = {"content": _content(made, box), "on": made.on}, {"content": content, "on": on}
        is_last, is_away = made.last_client_id == edit.client_id, made.put_aside_at is not None
        if is_another(edit, kept, said, is_away=is_away, is_last=is_last):
            content = dict(answers)
    draft = Draft(box, sealed={"content": content}, plain={"on": on})
    saved = (
        change(row, edit=edit, draft=draft, at=at)
        if row
        else make_another(ConversationSheet, by=by, edit=edit, draft=draft, at=at, away="put_aside_at", kind=kind.value)
    )
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="ConversationSheet", thing_id=saved.id, at=at)
    return saved


@transaction.atomic
def write_afterwards(*, by: Person, sheet_id: UUID, answers: Mapping[str, str], edit: Edit, at: datetime) -> Saved:
    """Keep what was heard. What was prepared stays as it is, and so does when it was written last: to whom the sheet
    was handed is told of a change, and is not to learn from it that something was heard. Raises `Gone` and `Stale`.
    """
    box = people.box_of(by.pk)
    row = mine(ConversationSheet, by, sheet_id)
    prepared_at = row.changed_at
    draft = Draft(box, sealed={"content": {**_content(row, box), **answers}}, plain={})
    saved = change(row, edit=edit, draft=draft, at=at)
    if saved.is_change:
        ConversationSheet.objects.filter(pk=row.pk).update(changed_at=prepared_at)
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="ConversationSheet", thing_id=saved.id, at=at)
    return saved


@transaction.atomic
def put_sheet_aside(*, by: Person, sheet_id: UUID, at: datetime) -> None:
    """It is not in the list any more. The words stay. Raises `Gone`."""
    row = mine(ConversationSheet, by, sheet_id)
    if row.put_aside_at is None:
        row.put_aside_at = at
        row.save(update_fields=["put_aside_at"])
        audit.record(by_id=by.pk, verb="put aside", about_id=by.pk, thing="ConversationSheet", thing_id=row.pk, at=at)


@transaction.atomic
def take_up_sheet(*, by: Person, sheet_id: UUID, at: datetime) -> None:
    """It is in the list again. Raises `Gone`."""
    row = mine(ConversationSheet, by, sheet_id)
    if row.put_aside_at is not None:
        row.put_aside_at = None
        row.save(update_fields=["put_aside_at"])
        audit.record(by_id=by.pk, verb="taken up", about_id=by.pk, thing="ConversationSheet", thing_id=row.pk, at=at)


def _made_by(by: Person, edit: Edit) -> ConversationSheet | None:
    """The sheet that this form made before, held: a form that is sent again must not lose what was added since."""
    return ConversationSheet.objects.select_for_update().filter(person=by, client_id=edit.client_id).first()


def _content(row: ConversationSheet | None, box: Box) -> dict[str, Json]:
    content = row.read(box, "content") if row else None
    return content if isinstance(content, dict) else {}
