"""Middle values of small lists, fast: a diary of ten years asks for some ten thousand of them on one page."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Quartiles(NamedTuple):
    low: float
    middle: float
    high: float


def median(ordered: Sequence[float]) -> float:
    """The median of sorted numbers. Raises `IndexError` when there are none."""
    half, odd = divmod(len(ordered), 2)
    return ordered[half] if odd else (ordered[half - 1] + ordered[half]) / 2


def quartiles(ordered: Sequence[float]) -> Quartiles:
    """The quartiles of sorted numbers, interpolated between neighbours (type 7 of Hyndman and Fan 1996)."""
    return Quartiles(_quantile(ordered, 0.25), median(ordered), _quantile(ordered, 0.75))


def chance_of_more(earlier: Sequence[float], later: Sequence[float]) -> float:
    """The chance that a day picked from `later` is higher than one picked from `earlier`, ties counted half.

    Both sorted, neither empty. 0.5 means no difference (the A of Vargha and Delaney 2000).
    """
    wins = sum(bisect_left(earlier, value) + bisect_right(earlier, value) for value in later)
    return wins / (2 * len(earlier) * len(later))


def _quantile(ordered: Sequence[float], share: float) -> float:
    place = share * (len(ordered) - 1)
    below = int(place)
    if below + 1 >= len(ordered):
        return ordered[-1]
    return ordered[below] + (ordered[below + 1] - ordered[below]) * (place - below)
