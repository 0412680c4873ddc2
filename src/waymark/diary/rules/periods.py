"""The times a diary page shows: a week, a month, a year, or all of it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_ONE = timedelta(days=1)
# With more than three years a week would be less than two pixels of a phone.
WEEKS_UP_TO = timedelta(days=3 * 366)


class Span(StrEnum):
    """How much time a page shows."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ALL = "all"


class Grain(StrEnum):
    """What one point of a chart stands for."""

    DAY = "day"
    WEEK = "week"
    FOUR_WEEKS = "four_weeks"


@dataclass(frozen=True)
class Period:
    """A time on a page, `first` and `last` both included."""

    span: Span
    first: date
    last: date

    def __contains__(self, on: date) -> bool:
        return self.first <= on <= self.last

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def grain(self) -> Grain:
        """Days on a week and a month; weeks on a year and on all; four weeks together where all is over three years."""
        if self.span in (Span.WEEK, Span.MONTH):
            return Grain.DAY
        return Grain.WEEK if self.last - self.first <= WEEKS_UP_TO else Grain.FOUR_WEEKS

    @property
    def before(self) -> "Period | None":
        """The period of the same kind before this one; `None` for all."""
        return None if self.span is Span.ALL else period_of(self.span, self.first - _ONE)

    @property
    def after(self) -> "Period | None":
        """The period of the same kind after this one; `None` for all."""
        return None if self.span is Span.ALL else period_of(self.span, self.last + _ONE)


def period_of(span: Span, on: date) -> Period:
    """The week (Monday to Sunday), month or year that holds the day `on`. Raises `ValueError` for all."""
    if span is Span.WEEK:
        monday = on - timedelta(days=on.weekday())
        return Period(span, monday, monday + timedelta(days=6))
    if span is Span.MONTH:
        return Period(span, on.replace(day=1), _month_end(on))
    if span is Span.YEAR:
        return Period(span, on.replace(month=1, day=1), on.replace(month=12, day=31))
    raise ValueError("All of a diary has its own first and last day.")


def all_time(first: date, last: date) -> Period:
    """All of a diary, from the day of its first entry to `last`. Raises `ValueError` the wrong way round."""
    if last < first:
        raise ValueError("A time ends after it begins.")
    return Period(Span.ALL, first, last)


def _month_end(on: date) -> date:
    return (on.replace(day=28) + timedelta(days=4)).replace(day=1) - _ONE
