"""Where the axis of time is marked, and with what: days of a week, weeks of a month, months of a year, years."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from waymark.web.charts.strokes import per_cent
from waymark.web.charts.words import day

DAYS_EACH = 10  # up to here each day has its name
DAYS_BY_WEEK = 62  # up to here every seventh day
DAYS_BY_MONTH = 400
DAYS_BY_QUARTER = 1150
# A label is about 40 px wide and a phone's plot about 270: more than six cannot stand side by side.
MOST_ON_A_PHONE = 6
# A label that begins this late would leave the drawing.
LATEST = 0.95


@dataclass(frozen=True)
class Tick:
    """A mark at `x` per cent of the width.

    `room` says from where on its label is shown: `little` (a phone with very large text), `phone`, or `wide`.
    `is_day`: it stands in the middle of a day, not at the beginning of a longer time.
    """

    x: str
    label: str
    room: str = "little"
    is_day: bool = False


def ticks_between(first: date, last: date) -> Iterator[Tick]:
    """The ticks of a chart of the days from `first` to `last`, in order."""
    days = (last - first).days + 1
    if days <= DAYS_BY_WEEK:
        yield from _day_ticks(first, days)
        return
    dates = list(_beginnings(first, last, days))
    every = -(-len(dates) // MOST_ON_A_PHONE)
    shown = 0
    for place, on in enumerate(dates):
        share = (on - first).days / days
        if share <= LATEST:
            stands_out = every == 1 or _stands_out(on, place, days, every)
            yield Tick(per_cent(100 * share), _name(on, days), _room(shown) if stands_out else "wide")
            shown += stands_out


def _day_ticks(first: date, days: int) -> Iterator[Tick]:
    step = 1 if days <= DAYS_EACH else 7
    for number in range(0, days, step):
        on = first + timedelta(days=number)
        form = "D" if step == 1 else "j M" if number == 0 or on.day <= step else "j"
        yield Tick(per_cent(100 * (number + 0.5) / days), day(on, form), _room(number // step), is_day=True)


def _beginnings(first: date, last: date, days: int) -> Iterator[date]:
    """The first days of months, quarters or years that lie in the time."""
    step = 1 if days <= DAYS_BY_MONTH else 3 if days <= DAYS_BY_QUARTER else 12
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        on = date(month // 12, month % 12 + 1, 1)
        if month % step == 0 and first <= on:
            yield on


def _name(on: date, days: int) -> str:
    if days > DAYS_BY_QUARTER or (days > DAYS_BY_MONTH and on.month == 1):
        return str(on.year)
    return day(on, "M")


def _stands_out(on: date, place: int, days: int, every: int) -> bool:
    if days <= DAYS_BY_MONTH:
        return on.month % 3 == 1
    return on.month == 1 if days <= DAYS_BY_QUARTER else place % every == 0


def _room(shown: int) -> str:
    """Every second label makes room where the text is very large."""
    return "phone" if shown % 2 else "little"
