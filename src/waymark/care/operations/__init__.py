"""Every write of what a person and a team do together."""

from waymark.care.operations.agreed_plan import OtherWords, SameWords, decide_on_plan, propose_plan, step_back

__all__ = [
    "OtherWords",
    "SameWords",
    "decide_on_plan",
    "propose_plan",
    "step_back",
]
