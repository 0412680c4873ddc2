"""What happened with plans of meetings."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("written", "SessionPlan"): _("You wrote a plan for meetings of a group."),
    ("changed", "SessionPlan"): _("You changed a plan for meetings of a group."),
    ("put aside", "SessionPlan"): _("You put a plan for meetings aside."),
    ("brought back", "SessionPlan"): _("You brought a plan for meetings back."),
    ("planned", "PlannedSession"): _("You chose the plan of a meeting."),
    ("cleared", "PlannedSession"): _("You took the plan from a meeting."),
    ("written", "WorkedNote"): _("You noted what worked at a meeting."),
    ("removed", "WorkedNote"): _("You took away a note about a meeting."),
}
