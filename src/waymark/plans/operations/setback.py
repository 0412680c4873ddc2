"""Writing the plan for a bad day, and putting back what it said before. What it said is always kept."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.sealed import Box, Json
from waymark.common.words import Edit
from waymark.common.writing import Draft, Gone, Saved, change, make
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import SetbackPlan, SetbackPlanVersion
from waymark.plans.rules import MoreOfThePlan, Pace, SetbackWords


@transaction.atomic
def write_setback_plan(
    *,
    by: Person,
    words: SetbackWords,
    more: MoreOfThePlan | None = None,
    pace: Pace | None = None,
    edit: Edit,
    at: datetime,
) -> Saved:
    """Keep the plan. What is not given (`more`, `pace`) stays as it is.

    What the plan said is kept as a version first, unless it was only half typed by the same form. Sending the same
    form again changes nothing. Raises `Stale`.
    """
    content = asdict(words) | (more.content if more else {}) | (asdict(pace) if pace else {})
    saved = write_parts(by, content, edit, at)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="SetbackPlan", thing_id=saved.id, at=at)
    return saved


@transaction.atomic
def put_setback_plan_back(*, by: Person, earlier_id: UUID, edit: Edit, at: datetime) -> Saved:
    """The plan says again what it said in an earlier version; what it says now becomes one. Raises `Gone`, `Stale`."""
    old = SetbackPlanVersion.objects.filter(plan__person=by, pk=earlier_id).first()
    if old is None:
        raise Gone(earlier_id)
    content = old.read(people.box_of(by.pk), "content")
    saved = write_parts(by, content if isinstance(content, dict) else {}, edit, at, is_all=True)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="put back", about_id=by.pk, thing="SetbackPlan", thing_id=saved.id, at=at)
    return saved


def write_parts(by: Person, parts: Mapping[str, Json], edit: Edit, at: datetime, *, is_all: bool = False) -> Saved:
    """Put parts into the plan, or (with `is_all`) have them be the plan. Inside of an operation. Raises `Stale`."""
    box = people.box_of(by.pk)
    row = SetbackPlan.objects.select_for_update().filter(person=by).first()
    before = content_of(row, box)
    content = dict(parts) if is_all else {**before, **parts}
    draft = Draft(box, sealed={"content": content}, plain={"is_draft": edit.quiet})
    if row is None:
        return make(SetbackPlan, by=by, edit=edit, draft=draft, at=at, only_one=True)
    old = SetbackPlanVersion(plan=row, version=row.version, written_at=row.changed_at, replaced_at=at)
    old.put(box, content=before)
    half_typed = row.is_draft and row.last_client_id == edit.client_id
    saved = change(row, edit=edit, draft=draft, at=at)
    if saved.is_change and not half_typed and content != before:
        old.save(force_insert=True)
    return saved


def content_of(row: SetbackPlan | None, box: Box) -> dict[str, Json]:
    """What a plan says, by part; nothing where there is none."""
    content = row.read(box, "content") if row else None
    return content if isinstance(content, dict) else {}
