"""What the kit and the papers write into the audit."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("written", "KitDraft"): _("You wrote a page of a group in the making."),
    ("put away", "KitDraft"): _("You put a group in the making away."),
    ("taken up", "KitDraft"): _("You took a group in the making up again."),
    ("used", "KitDraft"): _("You started a group from what you had prepared."),
    ("written", "RiskSheet"): _("You wrote the risk sheet of a group."),
}
