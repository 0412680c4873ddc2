"""Following the chain to its end, or to the first thing wrong with it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from waymark.audit.rules.links import Head, Link, head_seal, seal_of

# A key by its name; None where the key file does not hold it.
Keys = Callable[[str], bytes | None]


class Wrong(StrEnum):
    """What can be wrong with the chain."""

    ALTERED = "altered"
    MISSING = "missing"
    MOVED = "moved"
    CUT = "cut off"
    BEYOND = "beyond the end"
    HEAD_MISSING = "head missing"
    HEAD_FORGED = "head forged"
    UNKNOWN_KEY = "unknown key"


@dataclass(frozen=True)
class Break:
    """One thing wrong, with the numbers it is about, from `first` to `last`; `key` is the name of an unknown key."""

    wrong: Wrong
    first: int = 0
    last: int = 0
    key: str = ""


@dataclass(frozen=True)
class Walked:
    """How far the chain holds: the number and the seal of the last good line. `at` is the line that does not fit."""

    number: int = 0
    seal: str = ""
    broken: Break | None = None
    at: Link | None = None


BEGINNING = Walked()


def head_broken(head: Head | None, keys: Keys) -> Break | None:
    """What is wrong with the end as it is written down."""
    if head is None:
        return Break(Wrong.HEAD_MISSING)
    key = keys(head.sealed_by)
    if key is None:
        return Break(Wrong.UNKNOWN_KEY, head.number, head.number, head.sealed_by)
    return None if head_seal(head, key) == head.seal else Break(Wrong.HEAD_FORGED)


def walk(links: Iterable[Link], keys: Keys, after: Walked = BEGINNING) -> Walked:
    """Follow the chain, one line in memory at a time, to its end or to the first thing wrong."""
    here = after
    for link in links:
        broken = _broken(link, here, keys)
        if broken:
            return replace(here, broken=broken, at=link)
        here = Walked(link.number, link.seal)
    return here


def _broken(link: Link, after: Walked, keys: Keys) -> Break | None:
    number = after.number + 1
    if link.number != number:
        is_gap = isinstance(link.number, int) and link.number > number
        return Break(Wrong.MISSING, number, link.number - 1) if is_gap else Break(Wrong.MOVED, number, number)
    key = keys(link.sealed_by)
    if key is None:
        return Break(Wrong.UNKNOWN_KEY, number, number, link.sealed_by)
    return None if _fits(link, after.seal, key) else Break(Wrong.ALTERED, number, number)


def _fits(link: Link, previous: str, key: bytes) -> bool:
    try:
        return seal_of(link, previous, key) == link.seal
    except TypeError:  # SQLite keeps whatever kind of value somebody put there
        return False


def belongs_elsewhere(link: Link, seals: Iterable[tuple[int, str]], keys: Keys) -> bool:
    """Whether the line is whole and was only moved: it fits behind a line with one of these numbers and seals.

    Where two neighbours changed places, the line before it carries its number.
    """
    key = keys(link.sealed_by)
    return key is not None and any(
        _fits(replace(link, number=number), seal, key) for place, seal in seals for number in (place + 1, place)
    )


def end_broken(walked: Walked, head: Head) -> Break | None:
    """What is wrong with the end, where the chain itself holds and the head is sealed as it should be."""
    if walked.number < head.number:
        return Break(Wrong.CUT, walked.number + 1, head.number)
    return None if walked.seal == head.last else Break(Wrong.HEAD_FORGED)
