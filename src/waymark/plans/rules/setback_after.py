"""Looking back on a setback: what is kept, and which days can be."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True)
class AfterWords:
    """What the person says about a setback afterwards. Any of it may be left out."""

    before: str = ""
    helped: str = ""
    not_helped: str = ""
    change: str = ""

    @property
    def is_blank(self) -> bool:
        return not any(vars(self).values())


class DayFault(StrEnum):
    """Why two days cannot be those of a setback."""

    NOT_YET_BEGUN = "not-yet-begun"
    NOT_YET_OVER = "not-yet-over"
    OVER_BEFORE_IT_BEGAN = "over-before-it-began"


def day_fault(began_on: date | None, over_on: date | None, today: date) -> DayFault | None:
    """What is wrong with the days; None where nothing is. Both may be left out, and both may be the same day."""
    if began_on and began_on > today:
        return DayFault.NOT_YET_BEGUN
    if over_on and over_on > today:
        return DayFault.NOT_YET_OVER
    if began_on and over_on and over_on < began_on:
        return DayFault.OVER_BEFORE_IT_BEGAN
    return None
