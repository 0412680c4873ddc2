"""When a reminder is said. What a person chose is a time on the clock of their wall; every moment is UTC.

Nothing leaves Waymark in quiet hours. What would fall into them comes just before they begin; where that is past
already, after they have ended, if that is still before the thing itself; and else not at all: then it is only on the
list inside.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from waymark.common.days import moment_at

# So that what is sent just before the quiet hours has arrived when they begin: a worker looks every few seconds, and
# a mail takes a few minutes on its way.
BEFORE_QUIET = timedelta(minutes=15)
# A wish for a moment that passed this long ago is still kept: a worker does not look every second.
JUST_PASSED = timedelta(minutes=5)


class Lead(StrEnum):
    """How long ahead of a thing somebody wants to hear of it."""

    EVENING = "evening"
    MORNING = "morning"
    TWO_HOURS = "two-hours"
    HALF_HOUR = "half-hour"


@dataclass(frozen=True)
class Quiet:
    """The hours in which nothing leaves Waymark, every night. The same time twice: there are none."""

    begins: time = time(21)
    ends: time = time(8)


@dataclass(frozen=True)
class Times:
    """What a person chose. The evening before and the morning of a day are days of the calendar, not the person's own
    day that may begin later: a thing at one at night is on the day that the calendar says.
    """

    zone: str = "Europe/London"
    leads: frozenset[Lead] = frozenset({Lead.EVENING})
    evening_at: time = time(18)
    morning_at: time = time(8, 30)
    quiet: Quiet = field(default_factory=Quiet)


@dataclass(frozen=True)
class Saying:
    """One reminder: on the list inside at `inside_at`, and sent out at `outside_at`, or not at all."""

    lead: Lead
    inside_at: datetime
    outside_at: datetime | None


def wished_at(lead: Lead, at: datetime, times: Times) -> datetime:
    """The moment somebody wants to hear of a thing at `at`, quiet hours aside. Always before it.

    A morning that comes after the thing, or just before it, is two hours before the thing.
    """
    two_hours = at - timedelta(hours=2)
    if lead is Lead.TWO_HOURS:
        return two_hours
    if lead is Lead.HALF_HOUR:
        return at - timedelta(minutes=30)
    day = at.astimezone(ZoneInfo(times.zone)).date()
    if lead is Lead.MORNING:
        return min(moment_at(times.zone, day, times.morning_at), two_hours)
    return min(moment_at(times.zone, day - timedelta(days=1), times.evening_at), two_hours)


def is_quiet(at: datetime, times: Times) -> bool:
    """Whether the clock on the wall shows a quiet hour. An hour that comes twice is quiet both times."""
    quiet, wall = times.quiet, at.astimezone(ZoneInfo(times.zone)).time()
    if quiet.begins <= quiet.ends:
        return quiet.begins <= wall < quiet.ends
    return wall >= quiet.begins or wall < quiet.ends


def goes_out_at(wished: datetime, *, before: datetime, now: datetime, times: Times) -> datetime | None:
    """When something wished for this moment leaves Waymark: never in quiet hours, in the past, or at `before` or later.

    None where there is no such moment.
    """
    wished = max(wished, now)
    found = wished if not is_quiet(wished, times) else _around_quiet(wished, now, times)
    return found if found < before else None


def _around_quiet(wished: datetime, now: datetime, times: Times) -> datetime:
    earlier = _begin_of_quiet(wished, times) - BEFORE_QUIET
    if earlier >= now and not is_quiet(earlier, times):
        return earlier
    return end_of_quiet(wished, times)


def _begin_of_quiet(at: datetime, times: Times) -> datetime:
    """The last moment up to `at` at which quiet hours began."""
    return max(one for one in _moments_around(at, times.quiet.begins, times.zone) if one <= at)


def end_of_quiet(at: datetime, times: Times) -> datetime:
    """The first moment after `at` at which quiet hours end."""
    ends = _moments_around(at, times.quiet.ends, times.zone)
    return min(one for one in ends if one > at and not is_quiet(one, times))


def _moments_around(at: datetime, clock: time, zone: str) -> Iterator[datetime]:
    """Each moment around `at` at which the wall shows this time; both, where a time comes twice."""
    today = at.astimezone(ZoneInfo(zone)).date()
    for days in range(-2, 3):
        day = today + timedelta(days=days)
        yield moment_at(zone, day, clock)
        yield _second_time(zone, day, clock)


def _second_time(zone: str, day: date, clock: time) -> datetime:
    wall = datetime.combine(day, clock, tzinfo=ZoneInfo(zone)).replace(fold=1)
    again = wall.astimezone(UTC)
    is_there = again.astimezone(wall.tzinfo).replace(tzinfo=None) == wall.replace(tzinfo=None)
    return again if is_there else moment_at(zone, day, clock)


def lay_out(at: datetime, *, stale_at: datetime, now: datetime, times: Times) -> tuple[Saying, ...]:
    """Everything that is said ahead of a thing at `at`, the first first. Two that would leave at the same moment leave
    once.

    A wish whose moment has passed when the thing becomes known is left out: who agreed to something an hour ago needs
    no reminder of it. The list inside has it all the same, from now on.
    """
    known = [(wished_at(lead, at, times), lead) for lead in Lead if lead in times.leads]
    ahead = sorted((wished, lead) for wished, lead in known if now - JUST_PASSED <= wished < stale_at)
    if not ahead:
        return (Saying(max(known)[1], now, None),) if known and now < stale_at else ()
    return tuple(_each_once(ahead, stale_at, now, times))


def _each_once(
    ahead: Iterable[tuple[datetime, Lead]], stale_at: datetime, now: datetime, times: Times
) -> Iterator[Saying]:
    taken: set[datetime] = set()
    for wished, lead in ahead:
        out = goes_out_at(wished, before=stale_at, now=now, times=times)
        yield Saying(lead, max(wished, now), out if out not in taken else None)
        if out is not None:
            taken.add(out)
