"""Forms of the plan. They only validate."""

from waymark.plans.forms.plan import GoalForm, MatterForm
from waymark.plans.forms.setback import PaceForm, SetbackForm

__all__ = ["GoalForm", "MatterForm", "PaceForm", "SetbackForm"]
