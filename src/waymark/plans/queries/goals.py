"""Reading goals. Every read is under an `Access`, and gives frozen pages with the words already opened."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from waymark.common.newest import newest
from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.plans.models import Goal
from waymark.plans.reading import goal_in, matter_in
from waymark.plans.rules.goal_details import NOTHING_SAID
from waymark.plans.terms import MyGoal
from waymark.sharing.terms import Access, Topic


def goals_of(access: Access) -> tuple[MyGoal, ...]:
    """All goals: the open ones, the person's next thing first; then those that ended, the latest first.

    Others read their sizes, what they are for where that is shared too, and how they ended. Three queries.
    """
    access.require(Topic.GOALS)
    box = people.box_of(access.subject_id)
    rows = Goal.objects.select_related("what_matters").filter(person_id=access.subject_id)
    still_open = [_goal(access, row, box) for row in rows.filter(closed_at=None).order_by("-chosen_at", "-id")]
    ended = [_goal(access, row, box) for row in rows.exclude(closed_at=None).order_by("-closed_at", "-id")]
    return (*still_open, *ended)


def goals_changed_at(access: Access) -> datetime | None:
    """When a goal was written last. One query."""
    access.require(Topic.GOALS)
    return newest((Goal.objects.filter(person_id=access.subject_id), "changed_at"))


def goal_of(access: Access, goal_id: UUID) -> MyGoal | None:
    """One goal; None where this person has no such goal."""
    access.require_own(Topic.GOALS)
    row = Goal.objects.select_related("what_matters").filter(person_id=access.subject_id, pk=goal_id).first()
    return _goal(access, row, people.box_of(access.subject_id)) if row else None


def next_goal_of(access: Access) -> MyGoal | None:
    """The person's next thing: of the open goals the one chosen last."""
    access.require_own(Topic.GOALS)
    row = (
        Goal.objects.select_related("what_matters")
        .filter(person_id=access.subject_id, closed_at=None)
        .order_by("-chosen_at", "-id")
        .first()
    )
    return _goal(access, row, people.box_of(access.subject_id)) if row else None


def _goal(access: Access, row: Goal, box: Box) -> MyGoal:
    reason = row.what_matters if access.allows(Topic.WHAT_MATTERS) else None
    if reason and reason.put_aside_at and not access.is_own:
        reason = None
    goal = goal_in(row, box, matter_in(reason, box) if reason else None)
    return goal if access.is_own else replace(goal, details=NOTHING_SAID, review_on=None)
