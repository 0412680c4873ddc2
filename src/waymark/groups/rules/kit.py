"""Small decisions of the kit. Pure."""

from collections.abc import Iterable
from datetime import date


def lines(words: str) -> tuple[str, ...]:
    """What was written, line by line; empty lines are nothing."""
    return tuple(line.strip() for line in words.splitlines() if line.strip())


def in_pairs(dates: Iterable[date], keys: Iterable[str]) -> list[tuple[date, str]]:
    """Which plan goes with which of the first dates; a date without a plan is left out."""
    return [(on, key) for on, key in zip(dates, keys, strict=False) if key]
