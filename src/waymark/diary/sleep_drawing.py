"""Nights as a drawing: one row a night, from evening to morning, in per cent of the width. A gap stays an empty row."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.formats import date_format

from waymark.diary.rules.sleep import asleep_from_to, minutes_from_midnight
from waymark.diary.terms import MyNight

HOUR = 60
# From nine in the evening to nine in the morning, and further where a night goes further.
FIRST, LAST = -3 * HOUR, 9 * HOUR
STEP = 3 * HOUR
# Up to here a phone has room for a name at every step.
MOST_STEPS = 6


@dataclass(frozen=True)
class Bar:
    """From `x` on, `width` wide, both in per cent."""

    x: str
    width: str


@dataclass(frozen=True)
class Row:
    """One day of waking. No `bed`: nothing was written. No `asleep`: no sleep, or it was not said."""

    label: str
    place: int
    bed: Bar | None = None
    asleep: Bar | None = None


@dataclass(frozen=True)
class Drawing:
    """Rows from the latest night down, and the hours above them."""

    rows: tuple[Row, ...]
    hours: tuple[tuple[str, str], ...]


def draw(nights: Iterable[MyNight], *, first: date, last: date) -> Drawing:
    """The days of waking from `first` to `last`. Bars stand by the clock on the wall, clock changes or not."""
    by_day = {night.woke_on: night for night in nights}
    bars = {day: tuple(_minutes(night)) for day, night in by_day.items()}
    begin, end = _ends(bars)
    days = [last - timedelta(days=back) for back in range((last - first).days + 1)]
    rows = tuple(_row(place, day, bars.get(day, ()), begin, end) for place, day in enumerate(days))
    step = STEP if (end - begin) / STEP <= MOST_STEPS else 2 * STEP
    hours = tuple(
        (_per_cent(minute - begin, end - begin), f"{minute // HOUR % 24:02}:00")
        for minute in range(begin, end + 1, step)
    )
    return Drawing(rows, hours)


def _minutes(night: MyNight) -> Iterator[tuple[int, int]]:
    """From and to, in minutes from midnight: in bed, and asleep where that was said."""

    def wall(at: datetime) -> int:
        return minutes_from_midnight(at, woke_on=night.woke_on, zone=night.zone)

    yield wall(night.moments.into_bed), wall(night.moments.up)
    if asleep := asleep_from_to(night.answers, night.moments):
        yield wall(asleep[0]), wall(asleep[1])


def _ends(bars: Mapping[date, tuple[tuple[int, int], ...]]) -> tuple[int, int]:
    """The first and the last minute that are drawn, on whole steps."""
    begin = min([FIRST, *(one[0][0] for one in bars.values())])
    end = max([LAST, *(one[0][1] for one in bars.values())])
    return begin // STEP * STEP, -(-end // STEP) * STEP


def _row(place: int, day: date, bars: tuple[tuple[int, int], ...], begin: int, end: int) -> Row:
    drawn = [Bar(_per_cent(one - begin, end - begin), _per_cent(max(two - one, 0), end - begin)) for one, two in bars]
    return Row(date_format(day, "D j"), place, *drawn)


def _per_cent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f}%"
