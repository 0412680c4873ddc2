"""Questions of the person's own."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.diary.models import OwnItem
from waymark.diary.rules.answers import Better, Kind
from waymark.people import queries as people
from waymark.people.models import Person


@transaction.atomic
def add_own_item(*, by: Person, label: str, kind: Kind, better: Better, asked: bool = True, at: datetime) -> UUID:
    """Add a question. Returns its id; its text is the key under which answers are kept."""
    item = OwnItem(person=by, kind=kind, better=better, asked=asked, made_at=at)
    item.position = OwnItem.objects.filter(person=by).count()
    item.put(people.box_of(by.pk), label=label)
    item.save(force_insert=True)
    audit.record(by_id=by.pk, verb="added", about_id=by.pk, thing="OwnItem", thing_id=item.pk, at=at)
    return item.pk


@transaction.atomic
def arrange_own_item(*, by: Person, item_id: UUID, label: str, better: Better, asked: bool, at: datetime) -> bool:
    """Rename a question, say which way is better, or stop asking it; its old answers stay. False: no such question."""
    item = OwnItem.objects.select_for_update().filter(pk=item_id, person=by).first()
    if item is None:
        return False
    item.better, item.asked = better, asked
    item.put(people.box_of(by.pk), label=label)
    item.save(update_fields=["label", "better", "asked"])
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="OwnItem", thing_id=item.pk, at=at)
    return True
