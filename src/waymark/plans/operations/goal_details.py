"""Saying more about a goal, and how it ended."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit
from waymark.common.writing import Draft, Saved, change, mine
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import Goal
from waymark.plans.rules import Outcome
from waymark.plans.rules.goal_details import GoalDetails, to_kept


@transaction.atomic
def write_details(
    *, by: Person, goal_id: UUID, details: GoalDetails, review_on: date | None, edit: Edit, at: datetime
) -> Saved:
    """Keep what was said about a goal beyond its words, and when to look at it again; nothing said is kept as nothing.

    Nobody else reads it, so the goal counts as changed no later than before: who reads goals is told of a change.
    Sending the same form again changes nothing. Raises `Gone` and `Stale`.
    """
    row = mine(Goal, by, goal_id)
    words_at = row.changed_at
    draft = Draft(people.box_of(by.pk), sealed={"details": to_kept(details)}, plain={"review_on": review_on})
    saved = change(row, edit=edit, draft=draft, at=at)
    if saved.is_change:
        Goal.objects.filter(pk=row.pk).update(changed_at=words_at)
        audit.record(by_id=by.pk, verb="planned", about_id=by.pk, thing="Goal", thing_id=saved.id, at=at)
    return saved


@transaction.atomic
def end_goal(*, by: Person, goal_id: UUID, outcome: Outcome, words: str, edit: Edit, at: datetime) -> Saved:
    """The goal has ended: kept, changed or let go, with own words about it or none. All three are fair.

    A goal that had ended before keeps the moment it ended. Sending the same form again changes nothing. Raises `Gone`
    and `Stale`.
    """
    row = mine(Goal, by, goal_id)
    plain = {"outcome": outcome.value, "closed_at": row.closed_at or at}
    draft = Draft(people.box_of(by.pk), sealed={"outcome_words": words}, plain=plain)
    saved = change(row, edit=edit, draft=draft, at=at)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="ended", about_id=by.pk, thing="Goal", thing_id=saved.id, at=at)
    return saved
