"""What can be said in one sentence about a question over a time. Often: nothing yet. That is a result."""

from dataclasses import dataclass
from enum import StrEnum

from waymark.diary.rules.importance import MIN_DAYS
from waymark.diary.rules.numbers import chance_of_more, quartiles
from waymark.diary.rules.periods import Period
from waymark.diary.rules.series import Days, values_between

# A change is called only when the days of the two times lie clearly apart. 0.71 is what Vargha and Delaney (2000) call
# a large difference. It is a description and no test: days that follow each other are not independent.
CLEARLY_APART = 0.71


class Standing(StrEnum):
    """How a time compares with the time before."""

    NOT_ENOUGH = "not_enough"  # fewer than four days: not even a typical value
    NOTHING_BEFORE = "nothing_before"  # fewer than four days in the time before, or no time before
    CANNOT_TELL = "cannot_tell"  # the middle moved, but the days overlap too much
    ABOUT_THE_SAME = "about_the_same"
    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True)
class Summary:
    """`typical` is the median of the days and half of the days lay from `low` to `high`; `None` under four days.

    `before` is the median of the time before, where it had four days.
    """

    standing: Standing
    days: int
    typical: float | None = None
    low: float | None = None
    high: float | None = None
    before: float | None = None
    days_before: int = 0


def summary_of(days: Days, period: Period, important: float | None) -> Summary:
    """What can be said of `period` against the one before it, with `important` the smallest important change.

    Never compares under four days in either; with `important` `None` no change is ever called.
    """
    now = values_between(days, period.first, period.last)
    before = values_between(days, period.before.first, period.before.last) if period.before else []
    if len(now) < MIN_DAYS:
        return Summary(Standing.NOT_ENOUGH, len(now), days_before=len(before))
    low, typical, high = quartiles(now)
    if len(before) < MIN_DAYS or important is None:
        return Summary(Standing.NOTHING_BEFORE, len(now), typical, low, high, days_before=len(before))
    earlier = quartiles(before).middle
    standing = standing_of(before, now, important)
    return Summary(standing, len(now), typical, low, high, earlier, len(before))


def standing_of(before: list[float], now: list[float], important: float) -> Standing:
    """How sorted values compare with sorted values before them; four or more of each."""
    change = quartiles(now).middle - quartiles(before).middle
    if abs(change) < important:
        return Standing.ABOUT_THE_SAME
    apart = chance_of_more(before, now)
    if change > 0:
        return Standing.HIGHER if apart >= CLEARLY_APART else Standing.CANNOT_TELL
    return Standing.LOWER if 1 - apart >= CLEARLY_APART else Standing.CANNOT_TELL
