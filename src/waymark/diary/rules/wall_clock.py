"""What a clock on the wall says, as moments: none where the clocks skipped it, two where they were set back over it.

A zone is an IANA name such as `Europe/London`. Moments are in UTC. Whether a wall time exists is found by turning it
into moments and back (PEP 495), so gaps of half an hour (Lord Howe) or a whole day (Samoa, 30 December 2011) need no
rule of their own.
"""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from waymark.common.days import DayRule

EARLIEST = date(1900, 1, 1)
LATEST = date(2200, 1, 1)


class Which(StrEnum):
    """Which of two moments is meant where a wall time comes twice."""

    FIRST = "first"
    SECOND = "second"


class Doubt(StrEnum):
    """Why a wall time is not one moment."""

    MISSING = "missing"
    TWICE = "twice"


class TimeInDoubt(ValueError):
    """The wall time `wall` is no single moment; `doubt` says why."""

    def __init__(self, doubt: Doubt, wall: datetime) -> None:
        super().__init__(doubt, wall)
        self.doubt = doubt
        self.wall = wall


def calendar_day(at: datetime, zone: str) -> date:
    """The day of the calendar at the moment `at`, whatever hour the person's own days start at."""
    return at.astimezone(ZoneInfo(zone)).date()


def moments_of(on: date, wall: time, zone: str) -> tuple[datetime, ...]:
    """The moments at which a clock in `zone` says `wall` on the day `on`, in order: none, one or two.

    Raises `ValueError` for a day before 1900 or after 2200, which no zone is known for.
    """
    if not EARLIEST <= on <= LATEST:
        raise ValueError(f"{on} is too far away.")
    local = datetime.combine(on, wall)
    tz = ZoneInfo(zone)
    found = {local.replace(tzinfo=tz, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return tuple(sorted(one for one in found if one.astimezone(tz).replace(tzinfo=None, fold=0) == local))


def moment_of(on: date, wall: time, zone: str, which: Which | None = None) -> datetime:
    """The moment that is meant. Raises `TimeInDoubt`, and `ValueError` as `moments_of` does."""
    return _chosen(moments_of(on, wall, zone), datetime.combine(on, wall), which)


def last_before(limit: datetime, wall: time, zone: str, which: Which | None = None) -> datetime:
    """The last moment at or before `limit` at which a clock in `zone` says `wall`.

    Looks at the day of `limit` and at the day before. Raises `TimeInDoubt` where the clocks skipped that time, or
    where it came twice and both moments fit.
    """
    here = limit.astimezone(ZoneInfo(zone))
    # Clocks set back over midnight show the evening before again: then the day after has begun once already.
    for day in (here.date() + timedelta(days=1), here.date()):
        moments = moments_of(day, wall, zone)
        fitting = tuple(one for one in moments if one <= limit)
        if fitting:
            return _chosen(fitting, datetime.combine(day, wall), which)
    if moments or wall > here.time():
        day = _day_before(here.date(), zone)
        moments = moments_of(day, wall, zone)
    return _chosen(moments, datetime.combine(day, wall), which)


def _day_before(day: date, zone: str) -> date:
    """The day before on the calendar of that zone, which may have skipped one."""
    return calendar_day(DayRule(zone).begins_at(day) - timedelta(seconds=1), zone)


def _chosen(moments: tuple[datetime, ...], wall: datetime, which: Which | None) -> datetime:
    if not moments:
        raise TimeInDoubt(Doubt.MISSING, wall)
    if len(moments) == 1:
        return moments[0]
    if which is None:
        raise TimeInDoubt(Doubt.TWICE, wall)
    return moments[0 if which is Which.FIRST else 1]
