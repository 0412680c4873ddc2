"""Decisions of the plan. Pure."""

from waymark.plans.rules.goals import Area, GoalWords, Outcome, Size
from waymark.plans.rules.setback import (
    IN_SECONDS,
    OUT_SECONDS,
    READY_STEPS,
    Kind,
    Pace,
    Ready,
    SetbackWords,
    Step,
    lines,
    pace,
    step_number,
    steps,
)

__all__ = [
    "IN_SECONDS",
    "OUT_SECONDS",
    "READY_STEPS",
    "Area",
    "GoalWords",
    "Kind",
    "Outcome",
    "Pace",
    "Ready",
    "SetbackWords",
    "Size",
    "Step",
    "lines",
    "pace",
    "step_number",
    "steps",
]
