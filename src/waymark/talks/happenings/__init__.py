"""What a person reads in their own record about each thing that was done here."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("planned", "GuestHour"): _("You planned a guest hour."),
    ("changed", "GuestHour"): _("You changed a guest hour."),
    ("cancelled", "GuestHour"): _("You called a guest hour off."),
    ("made", "GuestLink"): _("You made a private link for a guest."),
    ("ended", "GuestLink"): _("You ended the private link of a guest."),
    ("joined", "GuestHour"): _("You said that you come to a guest hour."),
    ("left", "GuestHour"): _("You said that you do not come to a guest hour."),
    ("asked", "HourQuestion"): _("You asked a guest something."),
    ("removed", "HourQuestion"): _("You took back a question to a guest."),
    ("shown", "HourQuestion"): _("Somebody looked at your question to a guest and decided who sees it."),
    ("answered", "HourQuestion"): _("A guest answered your question."),
    ("asks the same", "HourQuestion"): _("You said that you would ask a guest the same."),
    ("asks no more", "HourQuestion"): _("You took back that you would ask a guest the same."),
}
