"""What pages of boards say in whole sentences."""

from collections.abc import Mapping, Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.moderation.terms import HoldReason

WAITS_BECAUSE: Mapping[HoldReason, Promise] = {
    HoldReason.NEWCOMER: _("Your first three posts are looked at before others read them. It is so for everybody."),
    HoldReason.NOBODY_ON_DUTY: _("Nobody is on duty just now, so first posts wait until somebody is."),
    HoldReason.WORD: _("A word in it is looked at by a person first."),
    HoldReason.PHONE: _("It seems to hold a phone number."),
    HoldReason.PRICE: _("It seems to hold a price."),
    HoldReason.DOSE: _("It seems to say how much of a medicine to take."),
    HoldReason.STOPPING: _("It seems to speak of stopping a medicine."),
    HoldReason.SOURCING: _("It seems to say where to get a medicine."),
    HoldReason.LINK: _("It holds a link to another site."),
}


def why_it_waits(reasons: Sequence[HoldReason]) -> str:
    """In the order of the reasons, each once."""
    return " ".join(str(WAITS_BECAUSE[one]) for one in dict.fromkeys(reasons))
