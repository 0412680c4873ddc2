"""From rows of a plan to what its pages are drawn from: words opened, parts named. Queries ask first who may read."""

from waymark.common.sealed import Box
from waymark.plans.models import Goal, WhatMatters
from waymark.plans.rules import Area, GoalWords, Outcome, Size
from waymark.plans.rules.goal_details import from_kept
from waymark.plans.terms import MyGoal, MyMatter


def matter_in(row: WhatMatters, box: Box) -> MyMatter:
    """One thing that matters."""
    return MyMatter(
        id=row.pk,
        words=str(row.read(box, "words") or ""),
        area=Area(row.area) if row.area else None,
        version=row.version,
        is_put_aside=row.put_aside_at is not None,
    )


def goal_in(row: Goal, box: Box, matters: MyMatter | None) -> MyGoal:
    """One goal with everything that was said about it. `matters` is what it is for, where that may be read."""
    return MyGoal(
        id=row.pk,
        words=GoalWords(**{part: str(row.read(box, part) or "") for part in ("full", "half", "tiny", "step")}),
        size=Size(row.size),
        matters=matters,
        version=row.version,
        is_closed=row.closed_at is not None,
        details=from_kept(row.read(box, "details")),
        review_on=row.review_on,
        closed_at=row.closed_at,
        outcome=Outcome(row.outcome) if row.outcome else None,
        outcome_words=str(row.read(box, "outcome_words") or ""),
    )
