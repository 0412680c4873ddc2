"""What holds a post for a first look, as operators write it."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.moderation.terms.cases import HoldReason


@dataclass(frozen=True)
class HoldWords:
    """For one reason: patterns that hold, patterns that never do, and whether anybody is held for it at all."""

    holds: tuple[str, ...] = ()
    fine: tuple[str, ...] = ()
    is_on: bool = True


@dataclass(frozen=True)
class HoldCard:
    """One reason with its words. `is_changed`: an operator changed what came with the software."""

    reason: HoldReason
    words: HoldWords
    is_changed: bool

    @property
    def name(self) -> Promise:
        return HOLD_NAMES[self.reason][0]

    @property
    def why(self) -> Promise:
        return HOLD_NAMES[self.reason][1]


HOLD_NAMES: Mapping[HoldReason, tuple[Promise, Promise]] = {
    HoldReason.DOSE: (_("Amounts of a medicine"), _("What is right for one person can be dangerous for the next.")),
    HoldReason.STOPPING: (
        _("Stopping a medicine"),
        _("Some medicines must be left slowly, with whoever prescribes them."),
    ),
    HoldReason.SOURCING: (
        _("Getting or selling a medicine"),
        _("Selling and passing on is against the law, and people have died of what they bought."),
    ),
    HoldReason.PRICE: (_("Prices and offers"), _("The community is no place to sell something.")),
    HoldReason.PHONE: (
        _("Phone numbers and e-mail addresses"),
        _("Their shapes are known. Add words here that ask people to get in touch elsewhere."),
    ),
    HoldReason.LINK: (
        _("Links"),
        _("Their shapes are known. Add words here that lead to other places without a link."),
    ),
    HoldReason.WORD: (_("Other words"), _("Insults, and promises of a cure. Add what your community meets.")),
}
"""In the order of the page: what can hurt somebody's body stands first."""
