"""Reading a plan. Every read is under an `Access`, and gives frozen pages with the words already opened."""

from uuid import UUID

from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.plans.models import Goal, SetbackPlan, WhatMatters
from waymark.plans.terms import (
    Area,
    GoalWords,
    MyGoal,
    MyMatter,
    MyPlan,
    MySetbackPlan,
    Pace,
    SetbackWords,
    Size,
    Standing,
)
from waymark.sharing.terms import Access, Topic


def plan_of(access: Access) -> MyPlan:
    """The whole plan in four queries, however long it is."""
    for topic in (Topic.WHAT_MATTERS, Topic.GOALS, Topic.SETBACK_PLAN):
        access.require(topic)
    box = people.box_of(access.subject_id)
    matters = {row.pk: _matter(row, box) for row in WhatMatters.objects.filter(person_id=box.person_id).order_by("id")}
    goals = [
        _goal(row, box, matters.get(row.what_matters_id) if row.what_matters_id else None)
        for row in Goal.objects.filter(person_id=box.person_id).order_by("-chosen_at", "-id")
    ]
    return MyPlan(
        what_matters=tuple(each for each in matters.values() if not each.is_put_aside),
        put_aside=tuple(each for each in matters.values() if each.is_put_aside),
        goals=tuple(each for each in goals if not each.is_closed),
        closed=tuple(each for each in goals if each.is_closed),
        setback=_setback(SetbackPlan.objects.filter(person_id=box.person_id).first(), box),
    )


def matter_of(access: Access, matter_id: UUID) -> MyMatter | None:
    """One thing that matters; None where this person has no such thing."""
    access.require(Topic.WHAT_MATTERS)
    row = WhatMatters.objects.filter(person_id=access.subject_id, pk=matter_id).first()
    return _matter(row, people.box_of(access.subject_id)) if row else None


def first_matter_of(access: Access) -> MyMatter | None:
    """The oldest thing that matters and was not put aside: the one that the first steps show again."""
    access.require(Topic.WHAT_MATTERS)
    row = WhatMatters.objects.filter(person_id=access.subject_id, put_aside_at=None).order_by("id").first()
    return _matter(row, people.box_of(access.subject_id)) if row else None


def matters_of(access: Access) -> tuple[MyMatter, ...]:
    """Everything that matters and was not put aside, oldest first."""
    access.require(Topic.WHAT_MATTERS)
    box = people.box_of(access.subject_id)
    rows = WhatMatters.objects.filter(person_id=access.subject_id, put_aside_at=None).order_by("id")
    return tuple(_matter(row, box) for row in rows)


def goal_of(access: Access, goal_id: UUID) -> MyGoal | None:
    """One goal; None where this person has no such goal."""
    access.require(Topic.GOALS)
    row = Goal.objects.select_related("what_matters").filter(person_id=access.subject_id, pk=goal_id).first()
    return _goal_with_reason(access, row) if row else None


def next_goal_of(access: Access) -> MyGoal | None:
    """The person's next thing: of the open goals the one chosen last."""
    access.require(Topic.GOALS)
    row = (
        Goal.objects.select_related("what_matters")
        .filter(person_id=access.subject_id, closed_at=None)
        .order_by("-chosen_at", "-id")
        .first()
    )
    return _goal_with_reason(access, row) if row else None


def setback_plan_of(access: Access) -> MySetbackPlan:
    """The plan for a bad day; version 0 where none was written."""
    access.require(Topic.SETBACK_PLAN)
    row = SetbackPlan.objects.filter(person_id=access.subject_id).first()
    return _setback(row, people.box_of(access.subject_id) if row else None)


def standing_of(access: Access) -> Standing:
    """What of a plan is there, without opening more than the next goal."""
    access.require(Topic.SETBACK_PLAN)
    goal = next_goal_of(access)
    return Standing(
        goal,
        has_what_matters=WhatMatters.objects.filter(person_id=access.subject_id, put_aside_at=None).exists(),
        has_setback_plan=SetbackPlan.objects.filter(person_id=access.subject_id).exists(),
    )


# --- from rows to pages -----------------------------------------------------------------------------------------------
def _matter(row: WhatMatters, box: Box) -> MyMatter:
    return MyMatter(
        id=row.pk,
        words=str(row.read(box, "words") or ""),
        area=Area(row.area) if row.area else None,
        version=row.version,
        is_put_aside=row.put_aside_at is not None,
    )


def _goal_with_reason(access: Access, row: Goal) -> MyGoal:
    box = people.box_of(access.subject_id)
    reason = row.what_matters if access.allows(Topic.WHAT_MATTERS) else None
    return _goal(row, box, _matter(reason, box) if reason else None)


def _goal(row: Goal, box: Box, matters: MyMatter | None) -> MyGoal:
    words = GoalWords(**{part: str(row.read(box, part) or "") for part in ("full", "half", "tiny", "step")})
    return MyGoal(row.pk, words, Size(row.size), matters, row.version, row.closed_at is not None)


def _setback(row: SetbackPlan | None, box: Box | None) -> MySetbackPlan:
    if row is None or box is None:
        return MySetbackPlan(SetbackWords(), Pace(), 0, None)
    content = row.read(box, "content")
    parts = content if isinstance(content, dict) else {}
    words = SetbackWords(**{part: str(parts.get(part, "")) for part in ("first_hour", "who_i_tell", "kind_sentence")})
    usual = Pace()
    seconds = (parts.get("breathe_in", usual.breathe_in), parts.get("breathe_out", usual.breathe_out))
    return MySetbackPlan(words, Pace(*seconds), row.version, row.changed_at)
