"""What happened with guests."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("invited", "GuestSpeaker"): _("You wrote down a guest for a group."),
    ("changed", "GuestSpeaker"): _("You changed what is written about a guest."),
    ("answered", "GuestSpeaker"): _("You wrote down what a guest said."),
    ("thanked", "GuestSpeaker"): _("You kept words of thanks for a guest."),
    ("asked for", "GuestSpeaker"): _("You asked another group about a guest of theirs."),
    ("asked", "GuestQuestion"): _("You wrote a question for a guest."),
    ("removed", "GuestQuestion"): _("You took away a question for a guest."),
}
