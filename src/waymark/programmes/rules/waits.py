"""How long people waited who got a place lately, said as a band and never as a promise. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

# Below five people a band would nearly say how long one of them waited; and it says little of the next one.
FEWEST = 5
# "Most": the middle three fifths. The shortest and the longest fifth are left out, so that one odd wait decides little.
LOWEST, HIGHEST = 0.2, 0.8
DAYS_OF_A_MONTH = 30.44  # a year of 365.25 days in twelve
IN_WEEKS = 8 * 7  # up to eight weeks are said in weeks


@dataclass(frozen=True)
class Band:
    """Most waited between `low` and `high` weeks or months, whole ones, rounded outwards."""

    low: int
    high: int
    unit: Literal["weeks", "months"]


def band(waits: Sequence[int]) -> Band | None:
    """The band of these waits (days from asking to getting a place); None where there are too few to say.

    Nearest-rank percentiles, the 20th and the 80th.
    """
    if len(waits) < FEWEST:
        return None
    ordered = sorted(max(0, days) for days in waits)
    low, high = (_ranked(ordered, share) for share in (LOWEST, HIGHEST))
    if high <= IN_WEEKS:
        return _rounded(low, high, 7, "weeks")
    return _rounded(low, high, DAYS_OF_A_MONTH, "months")


def _ranked(ordered: Sequence[int], share: float) -> int:
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


def _rounded(low: int, high: int, days: float, unit: Literal["weeks", "months"]) -> Band:
    floor, top = int(low / days), max(1, ceil(high / days))
    return Band(min(floor, top - 1), top, unit)
