"""Looking back once a month: what is asked, and when it is time again.

Tool 12 of the Pain Toolkit (keep going) as a monthly look back: the project's notes on the toolkit, table B.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class StillMatters(StrEnum):
    """Whether what matters is still the same."""

    SAME = "same"
    SHIFTED = "shifted"
    UNSURE = "unsure"


@dataclass(frozen=True)
class ReviewWords:
    """One look back in the person's words. Any of it may be empty. `next_on`: when to look again, if at all."""

    well: str = ""
    in_the_way: str = ""
    matters: StillMatters | None = None
    keep: str = ""
    change: str = ""
    let_go: str = ""
    next_on: date | None = None

    @property
    def is_blank(self) -> bool:
        return not (self.well or self.in_the_way or self.matters or self.keep or self.change or self.let_go)


def in_a_month(day: date) -> date:
    """The same day of the next month, or its last day where the next month is shorter."""
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def is_due(next_on: date | None, today: date) -> bool:
    """Whether the day that the person chose has come. It stays due until they look back, and nobody counts the days."""
    return next_on is not None and next_on <= today
