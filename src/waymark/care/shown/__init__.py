"""What others see of what a person and a team do together, topic by topic (`sharing.terms.panels`)."""

from waymark.care.shown import agreed_plan, decisions

PANELS = (decisions.PANEL, agreed_plan.PANEL)
