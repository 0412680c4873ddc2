"""Tables of the plan. Words are sealed; versions and times are not, so that two tabs can be told apart."""

from waymark.plans.models.circle import CircleMember, ConversationSheet, FourSides, LaterCheck
from waymark.plans.models.pacing import PacingActivity, PacingAmount, PacingChoice, PacingStep
from waymark.plans.models.plan import (
    Closeness,
    Goal,
    GoalMark,
    GoalScale,
    SetbackPlan,
    SetbackPlanVersion,
    WhatMatters,
)
from waymark.plans.models.safety import SafetyPlan
from waymark.plans.models.setbacks import Setback, SetbackRecording
from waymark.plans.models.week import Review, Week

__all__ = [
    "CircleMember",
    "Closeness",
    "ConversationSheet",
    "FourSides",
    "Goal",
    "GoalMark",
    "GoalScale",
    "LaterCheck",
    "PacingActivity",
    "PacingAmount",
    "PacingChoice",
    "PacingStep",
    "Review",
    "SafetyPlan",
    "Setback",
    "SetbackPlan",
    "SetbackPlanVersion",
    "SetbackRecording",
    "Week",
    "WhatMatters",
]
