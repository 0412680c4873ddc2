"""Writing a goal, choosing its size for now, choosing which goal comes next, letting one go."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit
from waymark.common.writing import Draft, NothingWritten, Saved, change, make_another, mine
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import Goal, WhatMatters
from waymark.plans.rules import GoalWords, Outcome, Size


@transaction.atomic
def write_goal(
    *,
    by: Person,
    words: GoalWords,
    matter_id: UUID | None = None,
    goal_id: UUID | None = None,
    edit: Edit,
    at: datetime,
) -> Saved:
    """Keep a goal: a new one, or (with `goal_id`) other words for it. A new goal is the person's next thing.

    Only the words are written: details, day to look again, levels and outcome stay as they are.
    `matter_id` says what it is for. Sending the same form again changes nothing. Raises `NothingWritten`, `Gone` (also
    for a `matter_id` that is not this person's) and `Stale`.
    """
    if words.is_blank:
        raise NothingWritten
    reason = mine(WhatMatters, by, matter_id) if matter_id else None
    draft = Draft(people.box_of(by.pk), sealed=asdict(words), plain={"what_matters_id": reason.pk if reason else None})
    if goal_id:
        saved = change(mine(Goal, by, goal_id), edit=edit, draft=draft, at=at)
    else:
        saved = make_another(Goal, by=by, edit=edit, draft=draft, at=at, away="closed_at", chosen_at=at)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="Goal", thing_id=saved.id, at=at)
    return saved


@transaction.atomic
def choose_size(*, by: Person, goal_id: UUID, size: Size, at: datetime) -> None:
    """The size of the goal for now. Raises `Gone`."""
    row = mine(Goal, by, goal_id)
    if row.size != size:
        row.size = size
        row.save(update_fields=["size"])
        audit.record(by_id=by.pk, verb="resized", about_id=by.pk, thing="Goal", thing_id=row.pk, at=at)


@transaction.atomic
def choose_goal(*, by: Person, goal_id: UUID, at: datetime) -> None:
    """This goal is the person's next thing. Raises `Gone`."""
    row = mine(Goal, by, goal_id)
    row.chosen_at = at
    row.save(update_fields=["chosen_at"])
    audit.record(by_id=by.pk, verb="chosen", about_id=by.pk, thing="Goal", thing_id=row.pk, at=at)


@transaction.atomic
def let_go_of_goal(*, by: Person, goal_id: UUID, at: datetime) -> None:
    """The goal is let go. Its words stay. Raises `Gone`."""
    row = mine(Goal, by, goal_id)
    if row.closed_at is None:
        row.closed_at = at
        row.outcome = Outcome.LET_GO.value
        row.save(update_fields=["closed_at", "outcome"])
        audit.record(by_id=by.pk, verb="let go", about_id=by.pk, thing="Goal", thing_id=row.pk, at=at)


@transaction.atomic
def take_up_goal(*, by: Person, goal_id: UUID, at: datetime) -> None:
    """The goal is open again. Words about how it ended stay with it. Raises `Gone`."""
    row = mine(Goal, by, goal_id)
    if row.closed_at is not None:
        row.closed_at = None
        row.outcome = ""
        row.save(update_fields=["closed_at", "outcome"])
        audit.record(by_id=by.pk, verb="taken up", about_id=by.pk, thing="Goal", thing_id=row.pk, at=at)
