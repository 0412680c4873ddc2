"""Marking how close somebody has lived to what matters."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import NothingWritten, mine
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
    box, is_change = people.box_of(by.pk), False
    for matter_id, mark in marks.items():
        fresh = Closeness(
            person=by, what_matters=mine(WhatMatters, by, matter_id), client_id=client_id, marked_on=on, marked_at=at
        )
        fresh.put(box, mark=mark)
        row = Closeness.objects.filter(person=by, what_matters_id=matter_id, client_id=client_id).first()
        if row is None:
            fresh.save()
        elif row.read(box, "mark") != mark:
            row.put(box, mark=mark)
            row.save(update_fields=["mark"])
        else:
            continue
        is_change = True
    if is_change:
        audit.record(by_id=by.pk, verb="marked", about_id=by.pk, thing="Closeness", thing_id=client_id, at=at)
