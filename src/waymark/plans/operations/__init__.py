"""Every change to a plan."""

from waymark.common.writing import Gone, NothingWritten, Saved
from waymark.plans.operations.checks import plan_check, write_check
from waymark.plans.operations.circle import put_member_aside, take_up_member, write_member
from waymark.plans.operations.closeness import mark_closeness
from waymark.plans.operations.goal_details import end_goal, write_details
from waymark.plans.operations.goal_scale import mark_level, write_levels
from waymark.plans.operations.goals import choose_goal, choose_size, let_go_of_goal, take_up_goal, write_goal
from waymark.plans.operations.handing import hand_over, take_back
from waymark.plans.operations.pacing import (
    change_amount,
    choose_energy,
    put_amount_back,
    stop_activity,
    take_amount_out,
    take_up_activity,
    write_activity,
    write_amounts,
)
from waymark.plans.operations.pacing_steps import NotThatStep, start_pacing, take_step
from waymark.plans.operations.review import write_review
from waymark.plans.operations.safety_plan import write_safety_plan
from waymark.plans.operations.setback import put_setback_plan_back, write_setback_plan
from waymark.plans.operations.setback_voice import keep_recording, remove_recording
from waymark.plans.operations.setbacks import PlanStale, look_back
from waymark.plans.operations.sheets import put_sheet_aside, take_up_sheet, write_afterwards, write_sheet
from waymark.plans.operations.sides import write_sides
from waymark.plans.operations.week import (
    add_thing,
    begin_week_with,
    change_thing,
    leave_for_next_week,
    move_thing,
    put_thing_back,
    set_day_energy,
    take_thing_out,
    write_week_line,
)
from waymark.plans.operations.what_matters import put_aside, take_up, write_what_matters

__all__ = [
    "Gone",
    "NotThatStep",
    "NothingWritten",
    "PlanStale",
    "Saved",
    "add_thing",
    "begin_week_with",
    "change_amount",
    "change_thing",
    "choose_energy",
    "choose_goal",
    "choose_size",
    "end_goal",
    "hand_over",
    "keep_recording",
    "leave_for_next_week",
    "let_go_of_goal",
    "look_back",
    "mark_closeness",
    "mark_level",
    "move_thing",
    "plan_check",
    "put_amount_back",
    "put_aside",
    "put_member_aside",
    "put_setback_plan_back",
    "put_sheet_aside",
    "put_thing_back",
    "remove_recording",
    "set_day_energy",
    "start_pacing",
    "stop_activity",
    "take_amount_out",
    "take_back",
    "take_step",
    "take_thing_out",
    "take_up",
    "take_up_activity",
    "take_up_goal",
    "take_up_member",
    "take_up_sheet",
    "write_activity",
    "write_afterwards",
    "write_amounts",
    "write_check",
    "write_details",
    "write_goal",
    "write_levels",
    "write_member",
    "write_review",
    "write_safety_plan",
    "write_setback_plan",
    "write_sheet",
    "write_sides",
    "write_week_line",
    "write_what_matters",
]
