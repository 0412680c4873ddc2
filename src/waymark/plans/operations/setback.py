"""Writing the plan for a bad day. What it said before is kept."""

from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.sealed import Box, Json
from waymark.common.words import Edit
from waymark.common.writing import Draft, Saved, change, make
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import SetbackPlan, SetbackPlanVersion
from waymark.plans.rules import Pace, SetbackWords


@transaction.atomic
def write_setback_plan(*, by: Person, words: SetbackWords, pace: Pace | None = None, edit: Edit, at: datetime) -> Saved:
    """Keep the plan. Without a `pace` the one that is there stays.

    What the plan said is kept as a version first, unless it was only half typed by the same form. Sending the same
    form again changes nothing. Raises `Stale`.
    """
    box = people.box_of(by.pk)
    row = SetbackPlan.objects.select_for_update().filter(person=by).first()
    before = _content(row, box)
    content = before | asdict(words) | (asdict(pace) if pace else {})
    draft = Draft(box, sealed={"content": content}, plain={"is_draft": edit.quiet})
    if row is None:
        saved = make(SetbackPlan, by=by, edit=edit, draft=draft, at=at, only_one=True)
    else:
        old = SetbackPlanVersion(plan=row, version=row.version, written_at=row.changed_at, replaced_at=at)
        old.put(box, content=before)
        half_typed = row.is_draft and row.last_client_id == edit.client_id
        saved = change(row, edit=edit, draft=draft, at=at)
        if saved.is_change and not half_typed and content != before:
            old.save(force_insert=True)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="SetbackPlan", thing_id=saved.id, at=at)
    return saved


def _content(row: SetbackPlan | None, box: Box) -> dict[str, Json]:
    content = row.read(box, "content") if row else None
    return content if isinstance(content, dict) else {}
