"""Reading a plan. Every read is under an `Access`."""

from waymark.plans.queries.checks import check_due, check_of
from waymark.plans.queries.circle import circle_of, member_of
from waymark.plans.queries.closeness import closeness_of, last_marked_on, matters_changed_at
from waymark.plans.queries.goal_scale import attainment_of, scale_of
from waymark.plans.queries.goals import goal_of, goals_changed_at, goals_of, next_goal_of
from waymark.plans.queries.handing import handing_of
from waymark.plans.queries.pacing import (
    energy_of,
    pacing_activity_of,
    pacing_amount_of,
    pacing_changed_at,
    pacing_of,
    pacing_shown_of,
)
from waymark.plans.queries.plan import (
    first_matter_of,
    matter_of,
    matters_of,
    plan_of,
    standing_of,
)
from waymark.plans.queries.review import beside_review, review_due, review_of, reviews_of
from waymark.plans.queries.safety_plan import safety_plan_of
from waymark.plans.queries.setback import (
    earlier_plan_of,
    earlier_plans_of,
    recording_of,
    setback_plan_changed_at,
    setback_plan_of,
    sound_of,
)
from waymark.plans.queries.setbacks import setback_of, setback_sent_with, setbacks_of
from waymark.plans.queries.sheets import (
    handed_over,
    sheet_for_others,
    sheet_of,
    sheets_changed_at,
    sheets_for_others,
    sheets_of,
    words_for_sheets,
)
from waymark.plans.queries.sides import held_on_sides, own_sides_of
from waymark.plans.queries.week import thing_of, this_week_of, week_changed_at, week_of

__all__ = [
    "attainment_of",
    "beside_review",
    "check_due",
    "check_of",
    "circle_of",
    "closeness_of",
    "earlier_plan_of",
    "earlier_plans_of",
    "energy_of",
    "first_matter_of",
    "goal_of",
    "goals_changed_at",
    "goals_of",
    "handed_over",
    "handing_of",
    "held_on_sides",
    "last_marked_on",
    "matter_of",
    "matters_changed_at",
    "matters_of",
    "member_of",
    "next_goal_of",
    "own_sides_of",
    "pacing_activity_of",
    "pacing_amount_of",
    "pacing_changed_at",
    "pacing_of",
    "pacing_shown_of",
    "plan_of",
    "recording_of",
    "review_due",
    "review_of",
    "reviews_of",
    "safety_plan_of",
    "scale_of",
    "setback_of",
    "setback_plan_changed_at",
    "setback_plan_of",
    "setback_sent_with",
    "setbacks_of",
    "sheet_for_others",
    "sheet_of",
    "sheets_changed_at",
    "sheets_for_others",
    "sheets_of",
    "sound_of",
    "standing_of",
    "thing_of",
    "this_week_of",
    "week_changed_at",
    "week_of",
    "words_for_sheets",
]
