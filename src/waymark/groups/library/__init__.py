"""The library of plans for meetings. Every group may take one, change it, or make its own.

Each lasts 60 to 90 minutes with time to stand up, which is how long such groups meet and how long most can stay. The
order and the minutes are ours; no study set them.
"""

from waymark.groups.library import skills, together
from waymark.groups.terms.plans import LibraryPlan, PlanPart, PlanWords

PLANS: tuple[LibraryPlan, ...] = (*together.PLANS, *skills.PLANS)

# What the kit puts before a new group, which may choose others: getting to know each other, a skill, best hopes.
FIRST_THREE = ("our-first-meeting", "slow-breathing", "best-hopes")


def plan_named(key: str) -> LibraryPlan | None:
    """None where the library has no such plan (or an older version had it)."""
    return next((plan for plan in PLANS if plan.key == key), None)


def words_of(plan: LibraryPlan) -> PlanWords:
    """The plan as a group keeps it, in the language that is spoken now."""
    return PlanWords(
        title=str(plan.title),
        kind=plan.kind,
        parts=tuple(PlanPart(part.minutes, str(part.words), part.is_break) for part in plan.parts),
        why=str(plan.why),
        materials=tuple(str(one) for one in plan.materials),
        skill=plan.skill,
    )
