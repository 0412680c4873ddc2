"""What others see of a plan, topic by topic. Each part reads a frozen page under the access of whoever looks."""

from waymark.plans.shown.goals import GOALS
from waymark.plans.shown.matters import MATTERS
from waymark.plans.shown.pacing import PACING
from waymark.plans.shown.setback_plan import SETBACK_PLAN
from waymark.plans.shown.sheets import SHEETS
from waymark.plans.shown.week import WEEK

PANELS = (MATTERS, GOALS, SETBACK_PLAN, PACING, WEEK, SHEETS)
