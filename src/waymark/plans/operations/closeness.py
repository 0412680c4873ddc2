"""Marking how close somebody has lived to what matters."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone, NothingWritten
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import Closeness, WhatMatters
from waymark.plans.rules.closeness import is_closeness


@transaction.atomic
def mark_closeness(*, by: Person, marks: Mapping[UUID, int], client_id: UUID, on: date, at: datetime) -> None:
    """Keep how close each of these was lived, 1 to 7, as marked on the day `on`. What is not in `marks` stays a gap.

    Sending the same form again changes nothing, or corrects what it marked before. Raises `NothingWritten` for no mark,
    `ValueError` for one that is not 1 to 7, and `Gone` for what does not matter to this person.
    """
    if not marks:
        raise NothingWritten
    if not all(is_closeness(mark) for mark in marks.values()):
        raise ValueError("Closeness is a whole number from 1 to 7.")
    box = people.box_of(by.pk)
    held = WhatMatters.objects.select_for_update().filter(person=by, pk__in=marks).order_by("pk")
    matters = {row.pk: row for row in held}
    for matter_id in marks:
        if matter_id not in matters:
            raise Gone(matter_id)
    kept = {row.what_matters_id: row for row in Closeness.objects.filter(person=by, client_id=client_id)}
    fresh, other = [], []
    for matter_id, mark in marks.items():
        row = kept.get(matter_id)
        if row is None:
            row = Closeness(person=by, what_matters=matters[matter_id], client_id=client_id, marked_on=on, marked_at=at)
            fresh.append(row)
        elif row.read(box, "mark") != mark:
            other.append(row)
        else:
            continue
        row.put(box, mark=mark)
    Closeness.objects.bulk_create(fresh)
    Closeness.objects.bulk_update(other, ["mark"])
    if fresh or other:
        audit.record(by_id=by.pk, verb="marked", about_id=by.pk, thing="Closeness", thing_id=client_id, at=at)
