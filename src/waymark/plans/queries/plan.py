"""Reading a plan. Every read is under an `Access`, and gives frozen pages with the words already opened."""

from uuid import UUID

from waymark.people import queries as people
from waymark.plans.models import Goal, SetbackPlan, WhatMatters
from waymark.plans.queries.goals import next_goal_of
from waymark.plans.reading import goal_in, matter_in
from waymark.plans.setback_content import setback_in
from waymark.plans.terms import MyMatter, MyPlan, Standing
from waymark.sharing.terms import Access, Topic


def plan_of(access: Access) -> MyPlan:
    """The whole plan in four queries, however long it is."""
    for topic in (Topic.WHAT_MATTERS, Topic.GOALS, Topic.SETBACK_PLAN):
        access.require_own(topic)
    box = people.box_of(access.subject_id)
    matters = {
        row.pk: matter_in(row, box) for row in WhatMatters.objects.filter(person_id=box.person_id).order_by("id")
    }
    goals = [
        goal_in(row, box, matters.get(row.what_matters_id) if row.what_matters_id else None)
        for row in Goal.objects.filter(person_id=box.person_id).order_by("-chosen_at", "-id")
    ]
    return MyPlan(
        what_matters=tuple(each for each in matters.values() if not each.is_put_aside),
        put_aside=tuple(each for each in matters.values() if each.is_put_aside),
        goals=tuple(each for each in goals if not each.is_closed),
        closed=tuple(each for each in goals if each.is_closed),
        setback=setback_in(SetbackPlan.objects.filter(person_id=box.person_id).first(), box),
    )


def matter_of(access: Access, matter_id: UUID) -> MyMatter | None:
    """One thing that matters; None where this person has no such thing."""
    access.require_own(Topic.WHAT_MATTERS)
    row = WhatMatters.objects.filter(person_id=access.subject_id, pk=matter_id).first()
    return matter_in(row, people.box_of(access.subject_id)) if row else None


def first_matter_of(access: Access) -> MyMatter | None:
    """The oldest thing that matters and was not put aside: the one that the first steps show again."""
    access.require_own(Topic.WHAT_MATTERS)
    row = WhatMatters.objects.filter(person_id=access.subject_id, put_aside_at=None).order_by("id").first()
    return matter_in(row, people.box_of(access.subject_id)) if row else None


def matters_of(access: Access) -> tuple[MyMatter, ...]:
    """Everything that matters and was not put aside, oldest first."""
    access.require_own(Topic.WHAT_MATTERS)
    box = people.box_of(access.subject_id)
    rows = WhatMatters.objects.filter(person_id=access.subject_id, put_aside_at=None).order_by("id")
    return tuple(matter_in(row, box) for row in rows)


def standing_of(access: Access) -> Standing:
    """What of a plan is there, without opening more than the next goal."""
    access.require_own(Topic.SETBACK_PLAN)
    goal = next_goal_of(access)
    return Standing(
        goal,
        has_what_matters=WhatMatters.objects.filter(person_id=access.subject_id, put_aside_at=None).exists(),
        has_setback_plan=SetbackPlan.objects.filter(person_id=access.subject_id).exists(),
    )
