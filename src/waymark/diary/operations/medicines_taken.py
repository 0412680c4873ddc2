"""Noting that a medicine was taken once, putting that right, taking it out and bringing it back."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.days import DayRule
from waymark.common.words import Edit
from waymark.common.writing import Draft, Saved, change, mine
from waymark.diary.models import Medicine, MedicineTaken
from waymark.diary.rules import medicines as rules
from waymark.diary.rules.medicines import TakenWords
from waymark.people import queries as people
from waymark.people.models import Person


class NotThen(ValueError):
    """It cannot have been taken then; `args[0]` is the `rules.NotThen`."""


@dataclass(frozen=True)
class Noted:
    """What became of it. `is_new` is False when this form had arrived before; then `taken_at` is what it noted first,
    and nothing was changed by it now.
    """

    id: UUID
    taken_at: datetime
    is_new: bool


@transaction.atomic
def note_taken(
    *, by: Person, medicine_id: UUID, taken_at: datetime, note: str = "", client_id: UUID, at: datetime
) -> Noted:
    """Note that a medicine was taken at `taken_at`, any time up to now. Sending the same form again changes nothing.

    Raises `Gone` for a medicine that is not this person's, and `NotThen`.
    """
    medicine = mine(Medicine, by, medicine_id)
    if refusal := rules.refusal_of(taken_at, at=at):
        raise NotThen(refusal)
    rule = people.day_rule_of(by)
    on = rule.day_of(taken_at)
    words = TakenWords(note, rule.zone, rules.is_late(rule, on=on, written_at=at))
    fresh = MedicineTaken(person=by, client_id=client_id)
    fresh.put(people.box_of(by.pk), content=asdict(words))
    row, is_new = MedicineTaken.objects.get_or_create(
        person=by,
        client_id=client_id,
        defaults={
            "id": fresh.pk,
            "last_client_id": client_id,
            "medicine": medicine,
            "on": on,
            "taken_at": taken_at,
            "content": fresh.content,
            "made_at": at,
            "changed_at": at,
        },
    )
    if is_new:
        audit.record(by_id=by.pk, verb="noted", about_id=by.pk, thing="MedicineTaken", thing_id=row.pk, at=at)
    return Noted(row.pk, row.taken_at, is_new)


@transaction.atomic
def change_taken(*, by: Person, taken_id: UUID, taken_at: datetime, note: str = "", edit: Edit, at: datetime) -> Saved:
    """Another time or note for what was noted. It stays late, or becomes it, by when it was first noted.

    Its clock time stays in the zone where it was noted. Raises `Gone`, `NotThen`, `Stale`.
    """
    row = mine(MedicineTaken, by, taken_id)
    if refusal := rules.refusal_of(taken_at, at=at):
        raise NotThen(refusal)
    box = people.box_of(by.pk)
    kept = row.read(box, "content")
    zone = str(kept["zone"]) if isinstance(kept, dict) else by.zone
    rule = DayRule(zone, by.day_start_hour)
    on = rule.day_of(taken_at)
    words = TakenWords(note, zone, rules.is_late(rule, on=on, written_at=row.made_at))
    draft = Draft(box, sealed={"content": asdict(words)}, plain={"on": on, "taken_at": taken_at})
    saved = change(row, edit=edit, draft=draft, at=at)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="MedicineTaken", thing_id=row.pk, at=at)
    return saved


@transaction.atomic
def remove_taken(*, by: Person, taken_id: UUID, at: datetime) -> None:
    """Take it out. It can be brought back. Raises `Gone`."""
    row = mine(MedicineTaken, by, taken_id)
    if row.removed_at is None:
        row.removed_at = at
        row.save(update_fields=["removed_at"])
        audit.record(by_id=by.pk, verb="removed", about_id=by.pk, thing="MedicineTaken", thing_id=row.pk, at=at)


@transaction.atomic
def bring_back_taken(*, by: Person, taken_id: UUID, at: datetime) -> None:
    """Put it back where it was. Raises `Gone`."""
    row = mine(MedicineTaken, by, taken_id)
    if row.removed_at is not None:
        row.removed_at = None
        row.save(update_fields=["removed_at"])
        audit.record(by_id=by.pk, verb="brought back", about_id=by.pk, thing="MedicineTaken", thing_id=row.pk, at=at)
