"""When the day turns over by the file's own clock, learnt from the rows that name their day and their time.

Many programs write times in a zone that is not the person's (often UTC), and people who write after midnight mean
the day before. Both show in the rows that carry a day of their own: the hour that explains them is used for the rest.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

EARLIEST, LATEST = -14, 23
# Fewer rows, or less agreement, teach nothing: a person who often fills in yesterday's page looks like a late day.
_FEWEST = 5
_AGREEING = 0.75


@dataclass(frozen=True)
class Turn:
    """`hour` such that the day of a time is the date `hour` hours earlier; below 0 the file's clock is behind."""

    hour: int
    agreeing: int
    of: int


def learn_turn(pairs: Iterable[tuple[date, datetime]]) -> Turn | None:
    """The hour that fits most (named day, written time) pairs, or `None` when they teach nothing.

    Of several that fit equally the one nearest to midnight wins, an hour after midnight before one before it.
    """
    counts = Counter(((written.date() - day).days, written.hour) for day, written in pairs)
    total = counts.total()
    if total < _FEWEST:
        return None
    fits = {hour: _fitting(counts, hour) for hour in range(EARLIEST, LATEST + 1)}
    hour = max(fits, key=lambda hour: (fits[hour], -abs(hour), hour))
    return Turn(hour, fits[hour], total) if fits[hour] >= _AGREEING * total else None


def turned_day(written: datetime, hour: int) -> date:
    """The day that a time belongs to when the day turns over at `hour`."""
    return (written.replace(tzinfo=None) - timedelta(hours=hour)).date()


def _fitting(counts: Counter[tuple[int, int]], hour: int) -> int:
    """How many pairs have the named day `hour` hours earlier. Whole hours, so minutes do not matter."""
    return sum(count for (days, at), count in counts.items() if days + (at - hour) // 24 == 0)
