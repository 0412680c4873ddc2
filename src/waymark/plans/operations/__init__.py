"""Every change to a plan."""

from waymark.common.writing import Gone, NothingWritten, Saved
from waymark.plans.operations.goals import choose_goal, choose_size, let_go_of_goal, take_up_goal, write_goal
from waymark.plans.operations.setback import write_setback_plan
from waymark.plans.operations.what_matters import put_aside, take_up, write_what_matters

__all__ = [
    "Gone",
    "NothingWritten",
    "Saved",
    "choose_goal",
    "choose_size",
    "let_go_of_goal",
    "put_aside",
    "take_up",
    "take_up_goal",
    "write_goal",
    "write_setback_plan",
    "write_what_matters",
]
