"""What may be done with a story now, out of everything its author ever decided."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from waymark.stories.terms.uses import ASKED_BEFORE, LASTS, Decided, Decision, Use


def newest(decisions: Iterable[Decision]) -> Mapping[Use, Decision]:
    """The last decision about each use, by its number."""
    found: dict[Use, Decision] = {}
    for one in decisions:
        if one.use not in found or one.number > found[one.use].number:
            found[one.use] = one
    return found


def is_live(one: Decision | None, at: datetime) -> bool:
    """Whether this allows the use at that moment. The end itself is not part of it."""
    return one is not None and one.decided is Decided.GIVEN and one.until is not None and at < one.until


def live(decisions: Iterable[Decision], at: datetime) -> Mapping[Use, datetime]:
    """The uses that are allowed now, each with its end."""
    return {use: one.until for use, one in newest(decisions).items() if is_live(one, at) and one.until is not None}


def end_of(wanted: datetime | None, at: datetime) -> datetime:
    """When a yes that is given now ends: a year from now, or before. Raises `ValueError` for an end that has passed."""
    end = min(wanted, at + LASTS) if wanted else at + LASTS
    if end <= at:
        raise ValueError("A yes ends in the future.")
    return end


def is_to_be_asked(one: Decision, at: datetime) -> bool:
    """Whether its end is near enough to ask whether it may go on."""
    return is_live(one, at) and one.until is not None and one.until - ASKED_BEFORE <= at
