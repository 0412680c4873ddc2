"""Writing what matters, putting it aside, taking it up again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit
from waymark.common.writing import Draft, NothingWritten, Saved, change, make_another, mine
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import WhatMatters
from waymark.plans.rules import Area


@transaction.atomic
def write_what_matters(
    *, by: Person, words: str, area: Area | None = None, matter_id: UUID | None = None, edit: Edit, at: datetime
) -> Saved:
    """Keep one thing that matters: a new one, or (with `matter_id`) other words for it.

    Sending the same form again changes nothing. Raises `NothingWritten`, `Gone`, `Stale`.
    """
    if not words:
        raise NothingWritten
    draft = Draft(people.box_of(by.pk), sealed={"words": words}, plain={"area": area or ""})
    if matter_id:
        saved = change(mine(WhatMatters, by, matter_id), edit=edit, draft=draft, at=at)
    else:
        saved = make_another(WhatMatters, by=by, edit=edit, draft=draft, at=at, away="put_aside_at")
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="WhatMatters", thing_id=saved.id, at=at)
    return saved


@transaction.atomic
def put_aside(*, by: Person, matter_id: UUID, at: datetime) -> None:
    """It does not lead the plan any more. Its words stay. Raises `Gone`."""
    row = mine(WhatMatters, by, matter_id)
    if row.put_aside_at is None:
        row.put_aside_at = at
        row.save(update_fields=["put_aside_at"])
        audit.record(by_id=by.pk, verb="put aside", about_id=by.pk, thing="WhatMatters", thing_id=row.pk, at=at)


@transaction.atomic
def take_up(*, by: Person, matter_id: UUID, at: datetime) -> None:
    """It leads the plan again. Raises `Gone`."""
    row = mine(WhatMatters, by, matter_id)
    if row.put_aside_at is not None:
        row.put_aside_at = None
        row.save(update_fields=["put_aside_at"])
        audit.record(by_id=by.pk, verb="taken up", about_id=by.pk, thing="WhatMatters", thing_id=row.pk, at=at)
