"""What happened with small jobs."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("added", "Job"): _("You added small jobs to a group."),
    ("changed", "Job"): _("You changed a small job of a group."),
    ("ended", "Job"): _("You ended a small job of a group."),
    ("volunteered", "StandIn"): _("You said that you stand in for a job of a group."),
    ("took back", "StandIn"): _("You said that you do not stand in for a job any more."),
    ("taken", "RoleTaken"): _("You took a job at meetings of a group."),
    ("given up", "RoleTaken"): _("You gave back a job at a meeting."),
    ("offered", "RoleTaken"): _("You asked for somebody else to do a job at a meeting."),
    ("kept", "RoleTaken"): _("You kept a job at a meeting after all."),
    ("handed on", "RoleTaken"): _("You let go of your jobs at a meeting."),
}
