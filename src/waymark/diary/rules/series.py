"""Entries become days, and days become weeks. A day without an answer stays a gap; nothing here turns one into 0."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from waymark.diary.rules.answers import Kind
from waymark.diary.rules.importance import MIN_DAYS
from waymark.diary.rules.numbers import median, quartiles

Days = Mapping[date, float]
_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a question; `value` is `None` where nothing was written."""

    on: date
    value: float | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A week, or four, of a question: middle, quartiles, extremes and sum of its days; all `None` without any."""

    first: date
    last: date
    days: int
    middle: float | None = None
    low: float | None = None
    high: float | None = None
    least: float | None = None
    most: float | None = None
    sum: float | None = None

    @property
    def share(self) -> float | None:
        """The part of the days with an entry that were a yes, 0 to 1: for yes-or-no questions, where a median hides."""
        return None if self.sum is None else self.sum / self.days

    @property
    def is_enough(self) -> bool:
        """Whether there are days enough (four) for the middle to mean something."""
        return self.days >= MIN_DAYS


def daily(entries: Iterable[tuple[date, float]], kind: Kind = Kind.SCALE) -> dict[date, float]:
    """One value a day from several entries `(day, number)`, in order of days. Days without an entry are not in it.

    Scales: the median of the day's answers. Parts of the day: the answer in the middle, the harder of two. Yes or no:
    yes if any answer was. Counts: the sum.
    """
    by_day: defaultdict[date, list[float]] = defaultdict(list)
    for on, value in entries:
        by_day[on].append(value)
    fold = _FOLDS[kind]
    return {on: values[0] if len(values) == 1 else fold(values) for on, values in sorted(by_day.items())}


def days_between(days: Days, first: date, last: date) -> list[Day]:
    """Every day from `first` to `last` once, gaps included."""
    count = (last - first).days + 1
    return [Day(on, days.get(on)) for on in (first + timedelta(days=n) for n in range(count))]


def values_between(days: Days, first: date, last: date) -> list[float]:
    """The values of the days from `first` to `last`, sorted by size."""
    return sorted(value for on, value in days.items() if first <= on <= last)


def stretches(days: Days, first: date, last: date, *, weeks: int = 1) -> list[Stretch]:
    """The time from `first` to `last` in weeks (Monday to Sunday), or blocks of `weeks` weeks, each day in exactly one.

    The first and the last are cut at the ends. Blocks of several weeks are counted from one fixed Monday, so the same
    days fall together on every page.
    """
    size = 7 * weeks
    held: dict[int, list[float]] = {}
    for on, value in days.items():
        if first <= on <= last:
            held.setdefault((on.toordinal() - 1) // size, []).append(value)
    return [
        _stretch(begin, end, held.get((begin.toordinal() - 1) // size, [])) for begin, end in _cuts(first, last, size)
    ]


def _stretch(first: date, last: date, values: list[float]) -> Stretch:
    if not values:
        return Stretch(first, last, 0)
    values.sort()
    low, middle, high = quartiles(values)
    return Stretch(first, last, len(values), middle, low, high, values[0], values[-1], sum(values))


def _cuts(first: date, last: date, size: int) -> Iterator[tuple[date, date]]:
    """The parts of a time. A part begins where the ordinal is 1 above a multiple of `size`; ordinal 1 is a Monday."""
    begin = first
    while begin <= last:
        following = begin.toordinal() + size - (begin.toordinal() - 1) % size
        end = min(last, date.fromordinal(following) - _ONE)
        yield begin, end
        begin = end + _ONE


def _median(values: list[float]) -> float:
    values.sort()
    return median(values)


def _harder(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]


_FOLDS: dict[Kind, Callable[[list[float]], float]] = {
    Kind.SCALE: _median,
    Kind.PARTS: _harder,
    Kind.YES_NO: max,
    Kind.COUNT: sum,
}
