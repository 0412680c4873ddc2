"""The person's own usual range: the band behind a chart. It is what was, not what should be."""

from dataclasses import dataclass
from datetime import timedelta

from waymark.diary.rules.numbers import quartiles
from waymark.diary.rules.periods import Grain, Period
from waymark.diary.rules.series import Days, values_between

BACK = timedelta(weeks=8)
# Our own convention: variability needs five to six days at least (J Pain, S1526-5900(21)00357-6); quartiles want more.
MIN_DAYS = 12


@dataclass(frozen=True)
class Usual:
    """Half of the person's days lay between `low` and `high`; made from `days` days."""

    low: float
    high: float
    days: int


def usual_range(days: Days, period: Period) -> Usual | None:
    """The middle half of the days in the eight weeks before `period`; `None` with fewer than twelve of them.

    The time before, so that a hard week does not move its own yardstick. `None` for charts of weeks as well: they show
    the range of every week, and that is the usual range over time.
    """
    if period.grain is not Grain.DAY:
        return None
    values = values_between(days, period.first - BACK, period.first - timedelta(days=1))
    if len(values) < MIN_DAYS:
        return None
    low, _, high = quartiles(values)
    return Usual(low, high, len(values))
