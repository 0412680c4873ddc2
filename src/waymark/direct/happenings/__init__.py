"""What a person reads in their own record about each thing that was done here."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("sent", "DirectMessage"): _("You sent a message to a member of your group."),
    ("kept", "DirectSide"): _("You kept a message that you did not send."),
    ("chose", "TakesMessages"): _("You chose which groups may write to you."),
    ("made", "DirectBlock"): _("You blocked somebody."),
    ("ended", "DirectBlock"): _("You no longer block somebody."),
    ("deleted", "DirectMessage"): _("You deleted a message for yourself."),
    ("cleared", "DirectConversation"): _("You deleted a conversation for yourself."),
    ("shown", "DirectMessage"): _("Somebody looked at a message of yours and decided whether it is shown."),
}
