"""The fate of every column of the plan."""

from waymark.common.fates import Fate, dated, sealed, technical

MATTERS, GOALS, SETBACK = "what-matters", "goals", "setback-plan"


def _written(model: str, topic: str) -> dict[str, Fate]:
    """The columns that all written things share."""
    return {
        f"{model}.id": technical(),
        f"{model}.person": technical(),
        f"{model}.client_id": technical(),
        f"{model}.last_client_id": technical(),
        f"{model}.version": technical(),
        f"{model}.made_at": dated(topic),
        f"{model}.changed_at": dated(topic),
    }


FATES: dict[str, Fate] = {
    **_written("WhatMatters", MATTERS),
    "WhatMatters.words": sealed(MATTERS),
    "WhatMatters.area": dated(MATTERS),
    "WhatMatters.put_aside_at": dated(MATTERS),
    **_written("Goal", GOALS),
    "Goal.what_matters": technical(),
    "Goal.full": sealed(GOALS),
    "Goal.half": sealed(GOALS),
    "Goal.tiny": sealed(GOALS),
    "Goal.step": sealed(GOALS),
    "Goal.size": dated(GOALS),
    "Goal.chosen_at": dated(),
    "Goal.closed_at": dated(GOALS),
    **_written("SetbackPlan", SETBACK),
    "SetbackPlan.content": sealed(SETBACK),
    "SetbackPlan.is_draft": technical(),
    "SetbackPlanVersion.id": technical(),
    "SetbackPlanVersion.plan": technical(),
    "SetbackPlanVersion.version": technical(),
    # What somebody took out of their plan is theirs to keep, and nobody else's to read.
    "SetbackPlanVersion.content": sealed(),
    "SetbackPlanVersion.written_at": dated(),
    "SetbackPlanVersion.replaced_at": dated(),
}
