"""What happened to a plan, in the words of the person it belongs to."""

from django.utils.translation import gettext_lazy as _

HAPPENINGS = {
    ("written", "WhatMatters"): _("You wrote what matters to you."),
    ("put aside", "WhatMatters"): _("You put something that matters aside."),
    ("taken up", "WhatMatters"): _("You took up something that matters again."),
    ("written", "Goal"): _("You wrote a goal."),
    ("resized", "Goal"): _("You chose the size of a goal."),
    ("chosen", "Goal"): _("You chose your next goal."),
    ("let go", "Goal"): _("You let a goal go."),
    ("taken up", "Goal"): _("You took up a goal again."),
    ("written", "SetbackPlan"): _("You wrote your plan for a bad day."),
}
