"""What is asked before a message goes, for each reason."""

from collections.abc import Collection, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.moderation.terms import HoldReason

ASKS: Mapping[HoldReason, str | Promise] = {
    HoldReason.PHONE: _(
        "You are about to give a phone number or an address. Once it is sent you cannot take it back. You can get to "
        "know each other here first."
    ),
    HoldReason.LINK: _("There is a link in it. The other person cannot know where it leads, so say what it is."),
    HoldReason.PRICE: _("It looks as if it is about money. Nobody here should sell, lend or ask for money."),
    HoldReason.DOSE: _("There is an amount of a medicine in it. What is right for you may harm somebody else."),
    HoldReason.STOPPING: _(
        "It may read as if somebody should stop a medicine. That is a thing to do only with whoever prescribed it."
    ),
    HoldReason.SOURCING: _(
        "It looks as if it is about getting medicines or drugs. Nobody here should offer, ask for or pass on any."
    ),
    HoldReason.WORD: _("There is a word in it that can hurt. Read it once more as the other person will."),
}


def asked_about(reasons: Collection[str]) -> list[str | Promise]:
    """The sentences for these reasons, in the order in which they were found."""
    return [ASKS[HoldReason(one)] for one in reasons if HoldReason(one) in ASKS]
