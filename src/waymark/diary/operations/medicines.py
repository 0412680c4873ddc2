"""A person's list of medicines: writing one, putting it away, putting it back."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.sealed import Box
from waymark.common.words import Edit
from waymark.common.writing import Draft, Saved, change, make, mine
from waymark.diary.models import Medicine
from waymark.diary.operations.entries import NothingWritten
from waymark.diary.rules.medicines import MedicineWords
from waymark.people import queries as people
from waymark.people.models import Person


@transaction.atomic
def write_medicine(
    *, by: Person, words: MedicineWords, medicine_id: UUID | None = None, edit: Edit, at: datetime
) -> Saved:
    """Keep a medicine: a new one, or (with `medicine_id`) other words for it.

    Sending the same form again changes nothing; sent again with another name it is one more medicine, so that going
    back to the form never writes over the first. Raises `NothingWritten` (it has no name), `Gone`, `Stale`.
    """
    if not words.name:
        raise NothingWritten
    box = people.box_of(by.pk)
    draft = Draft(box, sealed={"content": asdict(words)}, plain={})
    if medicine_id:
        saved = change(mine(Medicine, by, medicine_id), edit=edit, draft=draft, at=at)
    else:
        sent_before = Medicine.objects.filter(person=by, client_id=edit.client_id).first()
        if sent_before and _name(sent_before, box) != words.name:
            edit = Edit.fresh()
        saved = make(Medicine, by=by, edit=edit, draft=draft, at=at)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="Medicine", thing_id=saved.id, at=at)
    return saved


def _name(row: Medicine, box: Box) -> str:
    content = row.read(box, "content")
    return str(content.get("name", "")) if isinstance(content, dict) else ""


@transaction.atomic
def put_medicine_away(*, by: Person, medicine_id: UUID, at: datetime) -> None:
    """It leaves the list. Its words and what was noted stay. Raises `Gone`."""
    row = mine(Medicine, by, medicine_id)
    if row.stopped_at is None:
        row.stopped_at = at
        row.save(update_fields=["stopped_at"])
        audit.record(by_id=by.pk, verb="put away", about_id=by.pk, thing="Medicine", thing_id=row.pk, at=at)


@transaction.atomic
def put_medicine_back(*, by: Person, medicine_id: UUID, at: datetime) -> None:
    """It is on the list again. Raises `Gone`."""
    row = mine(Medicine, by, medicine_id)
    if row.stopped_at is not None:
        row.stopped_at = None
        row.save(update_fields=["stopped_at"])
        audit.record(by_id=by.pk, verb="put back", about_id=by.pk, thing="Medicine", thing_id=row.pk, at=at)
