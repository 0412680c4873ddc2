"""When somebody in a care team reads: weekly hours by the clock of the team. Every moment is UTC."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

LONGEST_WAIT = timedelta(days=15)  # a week, and one more for hours that a change of the clock swallows
NO_TIME = timedelta(0)

Piece = tuple[datetime, datetime]


@dataclass(frozen=True, order=True)
class Spell:
    """Hours on one weekday (0 is Monday). Raises `ValueError` unless it ends after it begins, on the same day."""

    weekday: int
    begins: time
    ends: time

    def __post_init__(self) -> None:
        if not 0 <= self.weekday <= 6 or self.begins >= self.ends:
            raise ValueError("Hours end after they begin, on one day of the week.")


@dataclass(frozen=True)
class Hours:
    """The hours of a week, by the clock of `zone`. Raises `ValueError` where two of them overlap."""

    zone: str
    spells: tuple[Spell, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "spells", tuple(sorted(self.spells)))
        for one, other in pairwise(self.spells):
            if one.weekday == other.weekday and other.begins < one.ends:
                raise ValueError("Hours of one day do not overlap.")


def day_in(zone: str, at: datetime) -> date:
    """The day on the wall of that zone."""
    return at.astimezone(ZoneInfo(zone)).date()


def is_open(hours: Hours, at: datetime) -> bool:
    """Whether the clock on the wall shows one of the hours. An hour that comes twice is open both times."""
    wall = at.astimezone(ZoneInfo(hours.zone))
    return any(one.weekday == wall.weekday() and one.begins <= wall.time() < one.ends for one in hours.spells)


def next_opening(hours: Hours, at: datetime) -> datetime | None:
    """The first moment from `at` on that is open: `at` itself while it is. None where there are no hours."""
    return min((begins for begins, _ends in open_between(hours, at, at + LONGEST_WAIT)), default=None)


def closes_at(hours: Hours, at: datetime) -> datetime | None:
    """Until when it stays open without a pause. None where it is not open."""
    if not is_open(hours, at):
        return None
    last = at
    for begins, ends in sorted(open_between(hours, at, at + timedelta(days=8))):
        if begins > last:
            break
        last = max(last, ends)
    return last


def working_time(hours: Hours, since: datetime, until: datetime) -> timedelta:
    """How long it was open between two moments."""
    return sum((ends - begins for begins, ends in open_between(hours, since, until)), NO_TIME)


def working_day(hours: Hours) -> timedelta:
    """How long a day is on which there are hours at all, on average."""
    days = {one.weekday for one in hours.spells}
    minutes = sum(_minutes(one.ends) - _minutes(one.begins) for one in hours.spells)
    return timedelta(minutes=minutes / len(days)) if days else NO_TIME


def is_late(hours: Hours, since: datetime, at: datetime, *, days: int) -> bool:
    """Whether more than so many working days have gone by. Never without hours."""
    return bool(hours.spells) and working_time(hours, since, at) > days * working_day(hours)


def open_between(hours: Hours, since: datetime, until: datetime) -> Iterator[Piece]:
    """The stretches of time in which it is open, cut to the two moments; not always in order."""
    day, last = day_in(hours.zone, since) - timedelta(days=1), day_in(hours.zone, until) + timedelta(days=1)
    while day <= last:
        for begins, ends in open_on(hours, day):
            if max(begins, since) < min(ends, until):
                yield max(begins, since), min(ends, until)
        day += timedelta(days=1)


def open_on(hours: Hours, day: date) -> Iterator[Piece]:
    """The stretches of time in which it is open while the wall shows that day."""
    for spell in hours.spells:
        if spell.weekday == day.weekday():
            yield from _moments(hours.zone, day, spell)


def _moments(zone_name: str, day: date, spell: Spell) -> tuple[Piece, ...]:
    """The moments at which the wall shows these hours of this day: two stretches where the clock changes between."""
    zone, noon = ZoneInfo(zone_name), datetime.combine(day, time(12), tzinfo=UTC)
    begins, ends = (datetime.combine(day, edge, tzinfo=UTC) for edge in (spell.begins, spell.ends))
    low, high = noon - timedelta(days=2), noon + timedelta(days=2)
    old, new = _offset(zone, low), _offset(zone, high)
    if old == new:
        return ((begins - old, ends - old),)
    change = _change(zone, low, high)
    pieces = (begins - old, min(ends - old, change)), (max(begins - new, change), ends - new)
    return tuple((first, last) for first, last in pieces if first < last)


def _change(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    """The moment of the one change of the clock between the two, to the second."""
    old = _offset(zone, low)
    while high - low > timedelta(seconds=1):
        middle = (low + (high - low) / 2).replace(microsecond=0)
        low, high = (middle, high) if _offset(zone, middle) == old else (low, middle)
    return high


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or NO_TIME


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
