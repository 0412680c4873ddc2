"""The rota of moderators."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("put down", "Duty"): _("You put yourself down for a turn on duty."),
    ("asked for a swap", "Duty"): _("You asked whether somebody else could have a turn on duty."),
    ("took back", "Duty"): _("You kept a turn on duty after all."),
    ("gave up", "Duty"): _("You gave up a turn on duty."),
    ("wrote", "Duty"): _("You wrote a note at the end of a turn on duty."),
    ("wrote", "Assessment"): _("You wrote into the online-safety register."),
    ("changed", "HoldList"): _("You changed the words that hold a post for a first look."),
    ("put back", "HoldList"): _("You put back the words that hold a post for a first look."),
    ("changed", "DutyCare"): _("You changed how you look after yourself as a moderator."),
}
