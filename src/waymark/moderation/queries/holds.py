"""What holds a post for a first look, as it is now."""

from datetime import datetime, timedelta

from waymark.moderation import hold_data
from waymark.moderation.models import HoldList
from waymark.moderation.rules import patterns
from waymark.moderation.rules.holding import HoldRules, Holds
from waymark.moderation.rules.patterns import Pattern
from waymark.moderation.terms.cases import HoldReason
from waymark.moderation.terms.holds import HOLD_NAMES, HoldCard, HoldWords

KEPT_FOR = timedelta(minutes=1)
_kept: dict[str, tuple[datetime, HoldRules]] = {}


def hold_rules(at: datetime) -> HoldRules:
    """The patterns, ready to be looked for. One query a minute: another worker may have changed them."""
    kept = _kept.get("rules")
    if kept and timedelta() <= at - kept[0] < KEPT_FOR:
        return kept[1]
    rules = HoldRules({reason: _ready(words) for reason, words in _words().items()})
    _kept["rules"] = (at, rules)
    return rules


def forget_hold_rules() -> None:
    """This worker reads them anew."""
    _kept.clear()


def hold_cards() -> tuple[HoldCard, ...]:
    """Every reason with its words, in the order of the page. One query."""
    words, defaults = _words(), hold_data.defaults()
    return tuple(HoldCard(reason, words[reason], words[reason] != defaults[reason]) for reason in HOLD_NAMES)


def hold_card(reason: str) -> HoldCard | None:
    """None for what is no reason in words. One query."""
    return next((card for card in hold_cards() if card.reason.value == reason), None)


def _words() -> dict[HoldReason, HoldWords]:
    changed = {
        HoldReason(row.reason): HoldWords(tuple(row.holds), tuple(row.fine), row.is_on)
        for row in HoldList.objects.all()
    }
    return hold_data.defaults() | changed


def _ready(words: HoldWords) -> Holds:
    return Holds(_read(words.holds), _read(words.fine), words.is_on)


def _read(lines: tuple[str, ...]) -> tuple[Pattern, ...]:
    """What cannot be read any more, since a list it names is gone, holds nothing."""
    found = []
    for line in lines:
        try:
            found.append(patterns.read(line, hold_data.lists()))
        except patterns.NoPattern:
            continue
    return tuple(found)
