"""The days of a week: which they are, how what stands on one is ordered, and what is asked about."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from waymark.common.days import DayRule
from waymark.plans.rules.week import DAYS, EVENING, MANY_MUSTS, MIDDAY, Part, Thing, ThingKind, WeekPlan

# Weeks are planned for days that calendars and clocks are known for.
EARLIEST, LATEST = date(1900, 1, 1), date(2200, 1, 5)
PARTS = (Part.MORNING, Part.AFTERNOON, Part.EVENING, Part.ANY)


def monday_of(day: date) -> date:
    """The Monday that the week of this day begins with. Raises `ValueError` before 1900 or after 2199."""
    if not EARLIEST <= day < LATEST:
        raise ValueError(f"{day} is too far away.")
    return day - timedelta(days=day.weekday())


def days_from(monday: date) -> tuple[date, ...]:
    """The seven days, Monday first."""
    return tuple(monday + timedelta(days=place) for place in DAYS)


def part_of(at: time, start_hour: int = 0) -> Part:
    """The part of a person's day that a time lies in. Before the day starts, it is still the evening before."""
    if at.hour < start_hour:
        return Part.EVENING
    return Part.MORNING if at < MIDDAY else Part.AFTERNOON if at < EVENING else Part.EVENING


def is_after_midnight(at: time | None, start_hour: int) -> bool:
    """Whether a time of a person's day belongs to the next day of the calendar."""
    return at is not None and at.hour < start_hour


def moment_of(day: date, at: time, rule: DayRule) -> datetime:
    """The moment (UTC) at which the wall clock says `at` in that day of the person.

    Of a time that comes twice, the first; a time that the clocks skip is read with the offset from before the change
    (RFC 5545, 3.3.5), so it lies an hour later on the wall.
    """
    local = datetime.combine(calendar_day(day, at, rule), at, tzinfo=ZoneInfo(rule.zone))
    return local.astimezone(UTC)


def calendar_day(day: date, at: time, rule: DayRule) -> date:
    return day + timedelta(days=1) if is_after_midnight(at, rule.start_hour) else day


def is_skipped(day: date, at: time, rule: DayRule) -> bool:
    """Whether the clocks jump over this time of that day: no clock ever shows it."""
    shown = moment_of(day, at, rule).astimezone(ZoneInfo(rule.zone))
    return shown.replace(tzinfo=None) != datetime.combine(calendar_day(day, at, rule), at)


def in_order(things: Iterable[Thing], start_hour: int = 0) -> tuple[Thing, ...]:
    """By part of the day; within it what has a time by the clock, after what has none. Otherwise as written."""

    def place(thing: Thing) -> tuple[int, bool, int]:
        at = thing.said.at
        since_start = ((at.hour - start_hour) % 24) * 60 + at.minute if at else 0
        return PARTS.index(thing.said.part), at is not None, since_start

    return tuple(sorted(things, key=place))


def lacks_rest(week: WeekPlan, day: int) -> bool:
    """Whether much must be done on a day and no rest stands on it. A thing to ask about, no verdict."""
    things = week.on(day)
    return sum(each.said.kind is ThingKind.MUST for each in things) >= MANY_MUSTS and not any(
        each.is_rest for each in things
    )


def asks_about_rest(week: WeekPlan, monday: date, today: date) -> date | None:
    """The first day, today or later, that has much to do and no rest; None where there is none to ask about."""
    return next((day for place, day in enumerate(days_from(monday)) if day >= today and lacks_rest(week, place)), None)
