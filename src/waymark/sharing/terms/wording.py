"""The sentence of consent: what a person says yes to, word for word, kept with every decision.

It names nobody and none of what is shared, because its text is kept once for everybody. What is shown to whom, and
until when, stands in the ledger beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from waymark.sharing.terms.ledger import Purpose


@dataclass(frozen=True)
class Wording:
    """The words that stood on the page where the person said yes, in the language they read."""

    text: str
    language: str


CONSENT_WORDS: Mapping[Purpose, Promise] = {
    Purpose.SUPPORT: _(
        "I want this supporter to see what I chose, as it is now and as I change it, until the end I chose. "
        "I can take it back at any time. I need no reason, and they are not told. "
        "What they have read by then, or written down, cannot be called back."
    ),
    Purpose.CARE: _(
        "I want everybody in this care team to see what I chose, as it is now and as I change it, until the end I "
        "chose. That is also true for people who join the team later. I can take it back at any time. I need no "
        "reason, "
        "and they are not told. What they have read by then, or wrote in their own records, cannot be called back."
    ),
    Purpose.VISIT: _(
        "I want whoever has this link and its passcode to see this one thing for a week. I can end the link at any "
        "time. What they have read by then, or printed, cannot be called back."
    ),
}


def wording_of(purpose: Purpose) -> Wording:
    """The sentence for this purpose, in the language of the page."""
    return Wording(str(CONSENT_WORDS[purpose]), get_language() or "en")
