"""Reading who opened a record in an emergency."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise

from waymark.people import queries as people
from waymark.sharing.models import EmergencyLook


@dataclass(frozen=True)
class Emergency:
    """That a practitioner opened the record: who, why, until when. `is_told`: the person said they have read it."""

    id: UUID
    by_id: UUID
    who: str
    as_what: str | Promise
    reason: str
    at: datetime
    until: datetime
    is_told: bool


def emergencies_of(person_id: UUID) -> tuple[Emergency, ...]:
    """Every time somebody opened this person's record without consent, the newest first. Three queries."""
    rows = list(EmergencyLook.objects.filter(person_id=person_id).order_by("-at"))
    if not rows:
        return ()
    box = people.box_of(person_id)
    names = people.members_ever(row.by_id for row in rows)
    found = []
    for row in rows:
        by = names.get(row.by_id)
        who, as_what = (by.name, by.profession_name) if by else ("", "")
        reason = str(row.read(box, "reason"))
        found.append(Emergency(row.pk, row.by_id, who, as_what, reason, row.at, row.until, row.told_at is not None))
    return tuple(found)
