"""The parts of a plan: put in another order, added to, taken from, summed. Pure."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

Part = TypeVar("Part")

MOST_PARTS = 20
LONGEST_PART = 120  # minutes; a part that is longer is several
UP, DOWN, REMOVE, ADD = "up", "down", "remove", "add"


def rearranged(parts: Sequence[Part], do: str, blank: Part) -> list[Part]:
    """What a button of the form does: `add`, or `up-3`, `down-3`, `remove-3` for the fourth part.

    What cannot be done (up from the top, a part that is not there, one too many) changes nothing.
    """
    found = list(parts)
    if do == ADD:
        return [*found, blank] if len(found) < MOST_PARTS else found
    way, _dash, number = do.partition("-")
    at = int(number) if number.isascii() and number.isdecimal() and len(number) < 3 else -1
    if not 0 <= at < len(found):
        return found
    if way == REMOVE:
        return found[:at] + found[at + 1 :]
    to = at + {UP: -1, DOWN: 1}.get(way, 0)
    if 0 <= to < len(found):
        found[at], found[to] = found[to], found[at]
    return found


def starts(at: datetime, minutes: Iterable[int]) -> list[datetime]:
    """When each part begins, if the first begins at `at` and they follow each other."""
    found, now = [], at
    for length in minutes:
        found.append(now)
        now += timedelta(minutes=length)
    return found
