"""Decisions of the plan. Pure."""

from waymark.plans.rules.goals import Area, GoalWords, Outcome, Size
from waymark.plans.rules.setback import (
    IN_SECONDS,
    OUT_SECONDS,
    MoreOfThePlan,
    Pace,
    SetbackParts,
    SetbackWords,
    lines,
    pace,
)
from waymark.plans.rules.setback_steps import READY_STEPS, Kind, Ready, Step, step_before, step_number, steps

__all__ = [
    "IN_SECONDS",
    "OUT_SECONDS",
    "READY_STEPS",
    "Area",
    "GoalWords",
    "Kind",
    "MoreOfThePlan",
    "Outcome",
    "Pace",
    "Ready",
    "SetbackParts",
    "SetbackWords",
    "Size",
    "Step",
    "lines",
    "pace",
    "step_before",
    "step_number",
    "steps",
]
