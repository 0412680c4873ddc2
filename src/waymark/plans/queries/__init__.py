"""Reading a plan. Every read is under an `Access`."""

from waymark.plans.queries.plan import (
    first_matter_of,
    goal_of,
    matter_of,
    matters_of,
    next_goal_of,
    plan_of,
    setback_plan_of,
    standing_of,
)

__all__ = [
    "first_matter_of",
    "goal_of",
    "matter_of",
    "matters_of",
    "next_goal_of",
    "plan_of",
    "setback_plan_of",
    "standing_of",
]
