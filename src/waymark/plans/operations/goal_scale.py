"""Writing the five levels of a goal, and marking where one stands."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID, uuid5

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit
from waymark.common.writing import Draft, Gone, NothingWritten, Saved, change, make, mine
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import Goal, GoalMark, GoalScale
from waymark.plans.rules.goal_scale import GoalLevels, is_level, to_kept


@transaction.atomic
def write_levels(*, by: Person, goal_id: UUID, levels: GoalLevels, edit: Edit, at: datetime) -> Saved:
    """Keep the five levels of a goal and its weights; a goal has one set of them.

    Sending the same form again changes nothing. Raises `NothingWritten`, `Gone` and `Stale`.
    """
    if levels.is_blank:
        raise NothingWritten
    goal = mine(Goal, by, goal_id)
    if GoalScale.objects.filter(person=by, client_id=edit.client_id).exclude(goal=goal).exists():
        edit = replace(edit, client_id=uuid5(edit.client_id, str(goal.pk)))
    draft = Draft(people.box_of(by.pk), sealed={"content": to_kept(levels)}, plain={})
    row = GoalScale.objects.select_for_update().filter(goal=goal).first()
    if row:
        saved = change(row, edit=edit, draft=draft, at=at)
    else:
        saved = make(GoalScale, by=by, edit=edit, draft=draft, at=at, goal=goal)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="GoalScale", thing_id=saved.id, at=at)
    return saved


@transaction.atomic
def mark_level(*, by: Person, goal_id: UUID, level: int, client_id: UUID, on: date, at: datetime) -> None:
    """Keep where the person stands on the levels of a goal, -2 to 2, on the day `on`.

    Sending the same form again changes nothing, or corrects what it marked before. Raises `ValueError` for another
    number, and `Gone` for a goal that is not theirs or has no levels.
    """
    if not is_level(level):
        raise ValueError("A level is a whole number from -2 to 2.")
    goal = mine(Goal, by, goal_id)
    if not GoalScale.objects.filter(goal=goal).exists():
        raise Gone(goal_id)
    if GoalMark.objects.filter(person=by, client_id=client_id).exclude(goal=goal).exists():
        client_id = uuid5(client_id, str(goal.pk))
    box = people.box_of(by.pk)
    fresh = GoalMark(person=by, goal=goal, client_id=client_id, marked_on=on, marked_at=at)
    fresh.put(box, level=level)
    kept = GoalMark.objects.filter(person=by, goal=goal, client_id=client_id).first()
    if kept is None:
        fresh.save()
    elif kept.read(box, "level") != level:
        kept.put(box, level=level)
        kept.save(update_fields=["level"])
    else:
        return
    audit.record(by_id=by.pk, verb="marked", about_id=by.pk, thing="GoalMark", thing_id=(kept or fresh).pk, at=at)
