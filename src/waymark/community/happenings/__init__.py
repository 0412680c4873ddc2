"""What a person reads in their own record about each thing that was done here."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("wrote", "Post"): _("You wrote on a board."),
    ("changed", "Post"): _("You changed what you wrote on a board."),
    ("took away", "Post"): _("You took away what you wrote on a board."),
    ("was helped", "Post"): _("You said whether something on a board helped you."),
    ("named", "OpenName"): _("You chose your name for the open boards and signed their agreement."),
    ("followed", "Thread"): _("You said whether you follow a thread."),
    ("muted", "Mute"): _("You muted somebody, a word or a topic."),
    ("unmuted", "Mute"): _("You took back that something is muted."),
    ("rests", "Reader"): _("You began a break from the boards."),
    ("is back", "Reader"): _("You ended your break from the boards."),
    ("chose", "Reader"): _("You chose how often you hear about the boards."),
    ("made", "Board"): _("You made an open board."),
}
