"""Tables of what a person and a team do together. All of it hangs on the link between the two."""

from waymark.care.models.agreed_plan import AgreedPlan, PlanDecision, PlanVersion

__all__ = ["AgreedPlan", "PlanDecision", "PlanVersion"]
