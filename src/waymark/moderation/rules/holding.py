"""What in the words themselves gives reason for a first look.

What holds is written by operators, as patterns (`rules.patterns`); the shapes of phone numbers, addresses and links are
here, since nobody could write them as words.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from waymark.moderation.rules import patterns
from waymark.moderation.rules.patterns import Pattern
from waymark.moderation.terms.cases import HoldReason

LONGEST_LOOKED_AT = 20_000
_ENDINGS = "com|org|net|info|biz|shop|store|online|site|blog|uk|ie|eu|io|me|ly|gg|link|tv|app|health"
_LINK = re.compile(
    rf"https?://|\bwww\.|(?<![@\w.-])[a-z0-9-]{{1,63}}(?:\.[a-z0-9-]{{2,63}}){{0,3}}\.(?:{_ENDINGS})\b(?!\.\w)",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.\w", re.IGNORECASE)
_DAY = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[.:]\d{2}\b")
_DIGITS = re.compile(r"(?<![\w£$€.])\(?\+?\d[\d\s().-]{7,24}\d")
_FEWEST, _MOST = (
    9,
    15,
)  # digits: nine in the shortest numbers of an area in the UK with its 0, fifteen at most (ITU E.164)


@dataclass(frozen=True)
class Holds:
    """What holds for one reason, and what never does. `is_on` false: nobody is held for it."""

    holds: tuple[Pattern, ...] = ()
    fine: tuple[Pattern, ...] = ()
    is_on: bool = True


@dataclass(frozen=True)
class HoldRules:
    """Everything that holds, by reason."""

    by_reason: Mapping[HoldReason, Holds] = field(default_factory=dict)

    def of(self, reason: HoldReason) -> Holds:
        return self.by_reason.get(reason, Holds())


IN_WORDS = tuple(reason for reason in HoldReason if reason not in {HoldReason.NEWCOMER, HoldReason.NOBODY_ON_DUTY})


def reasons_in(words: str, rules: HoldRules, *, links_are_fine: bool = False) -> Sequence[HoldReason]:
    """In the order of `HoldReason`, each once. Of a very long text the first 20,000 characters are looked at."""
    text = words[:LONGEST_LOOKED_AT]
    tokens = patterns.tokens_of(text)
    wanted = [reason for reason in IN_WORDS if not (links_are_fine and reason is HoldReason.LINK)]
    return [reason for reason in wanted if _holds(reason, rules.of(reason), text, tokens)]


def _holds(reason: HoldReason, rule: Holds, text: str, tokens: Sequence[str]) -> bool:
    if not rule.is_on:
        return False
    if reason is HoldReason.PHONE and (has_number(text) or _MAIL.search(text)):
        return True
    if reason is HoldReason.LINK and _LINK.search(text):
        return True
    return patterns.found(rule.holds, patterns.without(rule.fine, tokens) if rule.fine else tokens)


def has_number(text: str) -> bool:
    """Whether something looks like a phone number: nine to fifteen digits that begin with 0 or +, and are no date."""
    for match in _DIGITS.finditer(_DAY.sub(" x ", text)):
        digits = re.sub(r"\D", "", match[0])
        if _FEWEST <= len(digits) <= _MOST and match[0].lstrip("(")[0] in "0+":
            return True
    return False
