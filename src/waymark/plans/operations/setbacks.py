"""Looking back on a setback, and mending the plan for a bad day with it."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit, Stale
from waymark.common.writing import Draft, NothingWritten, Saved, change, make, mine
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import Setback, SetbackPlan
from waymark.plans.operations.setback import content_of, write_parts
from waymark.plans.rules.setback_after import AfterWords


class PlanStale(Stale):
    """It was the plan that was changed meanwhile. `version` is the plan's."""


@transaction.atomic
def look_back(
    *,
    by: Person,
    words: AfterWords,
    began_on: date | None = None,
    over_on: date | None = None,
    setback_id: UUID | None = None,
    plan: Mapping[str, str] | None = None,
    plan_edit: Edit | None = None,
    edit: Edit,
    at: datetime,
) -> Saved:
    """Keep what the person says about a setback: a new one, or (with `setback_id`) other words about it.

    `plan` holds parts of the plan for a bad day by their keys; with `plan_edit` those that differ are written into
    it, and what it said before is kept. Both are kept or neither. Sending the same form again changes nothing. Raises
    `NothingWritten` where nothing is said about the setback, `Gone`, `Stale`, and `PlanStale` for the plan.
    """
    if words.is_blank and not began_on and not over_on:
        raise NothingWritten
    draft = Draft(
        people.box_of(by.pk), sealed={"content": asdict(words)}, plain={"began_on": began_on, "over_on": over_on}
    )
    if setback_id:
        saved = change(mine(Setback, by, setback_id), edit=edit, draft=draft, at=at)
    else:
        saved = make(Setback, by=by, edit=edit, draft=draft, at=at)
    kept = None
    if plan and plan_edit and _differs(by, plan):
        try:
            kept = write_parts(by, plan, plan_edit, at)
        except Stale as stale:
            raise PlanStale(stale.version) from stale
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="Setback", thing_id=saved.id, at=at)
    if kept:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="SetbackPlan", thing_id=kept.id, at=at)
    return saved


def _differs(by: Person, plan: Mapping[str, str]) -> bool:
    """Whether the plan says anything else. Who changed nothing in it is not asked about another tab."""
    row = SetbackPlan.objects.filter(person=by).first()
    said = content_of(row, people.box_of(by.pk))
    return any((said.get(key) or "") != words for key, words in plan.items())
