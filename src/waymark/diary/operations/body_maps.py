"""Marking where it hurts."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.diary.models import BodyMap
from waymark.people import queries as people
from waymark.people.models import Person


@transaction.atomic
def keep_body_map(*, by: Person, figure: str, marks: Mapping[str, int], client_id: UUID, at: datetime) -> UUID:
    """Keep a body map for today (`marks`: region key to 1-10, checked by the form). An empty map says: nowhere.

    Sending the same `client_id` again changes nothing.
    """
    fresh = BodyMap(person=by, client_id=client_id)
    fresh.put(people.box_of(by.pk), marks=dict(marks))
    body_map, is_new = BodyMap.objects.get_or_create(
        person=by,
        client_id=client_id,
        defaults={
            "id": fresh.pk,
            "on": people.day_rule_of(by).day_of(at),
            "written_at": at,
            "figure": figure,
            "marks": fresh.marks,
        },
    )
    if is_new:
        audit.record(by_id=by.pk, verb="recorded", about_id=by.pk, thing="BodyMap", thing_id=body_map.pk, at=at)
    return body_map.pk
