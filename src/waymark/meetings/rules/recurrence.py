"""The dates of a series, over `dateutil.rrule`, and what became of each.

Wall time stays the same over clock changes. A wall time that comes twice that night means the first of the two; one
that the clocks jump over is moved forward by as much as they jump. Both are what RFC 5545 (3.3.5) says, so calendars
that read our files come to the same moments.

Everything is lazy: a series without end costs what is taken from it. It is reckoned up to `LAST_DAY`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from heapq import merge
from itertools import dropwhile, islice, takewhile
from zoneinfo import ZoneInfo

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday

from waymark.meetings.rules.bank_holidays import name_on
from waymark.meetings.terms.rhythm import Change, Every, HolidayRule, Occurrence, Rhythm, State

FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2199, 12, 31)
LOOKED_AHEAD = timedelta(days=3653)  # ten years: how far a next date is looked for


def dates(rhythm: Rhythm, first: date | None = None) -> Iterator[date]:
    """The dates of the series in order, from `first` on: as planned, before any change."""
    start = first_date(rhythm)
    if start is None:
        return iter(())
    first = max(first or start, start)
    passed, begin = _leap(rhythm, start, first)
    left = None if rhythm.count is None else rhythm.count - passed
    if left is not None and left < 1:
        return iter(())
    until = _midnight(min(rhythm.until_on or LAST_DAY, LAST_DAY)) if left is None else None
    rule = _rule(rhythm, begin, interval=rhythm.interval, until=until, count=left)
    return dropwhile(lambda day: day < first, (moment.date() for moment in rule))


def first_date(rhythm: Rhythm) -> date | None:
    """The first date of the series, or None where it ends before it begins."""
    found = next(iter(_rule(rhythm, rhythm.starts_on, interval=1, until=None, count=1))).date()
    ends = rhythm.until_on is not None and rhythm.count is None and found > rhythm.until_on
    return None if ends or found > LAST_DAY else found


def falls_on(rhythm: Rhythm, on: date) -> bool:
    """Whether this day is a date of the series, whatever became of it."""
    return next(dates(rhythm, on), None) == on


def latest(changes: Iterable[Change]) -> dict[date, Change]:
    """The latest word about each date."""
    return {change.on: change for change in sorted(changes, key=lambda change: change.sequence)}


def moment_of(wall: datetime, zone: str) -> datetime:
    """The moment (UTC) at which clocks in `zone` show `wall`, a time without a zone."""
    return wall.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)


def occurrences(
    rhythm: Rhythm,
    changes: Iterable[Change] = (),
    first: date | None = None,
    last: date | None = None,
    limit: int | None = None,
    *,
    skipped: bool = False,
) -> Iterator[Occurrence]:
    """The dates as they stand now, sorted by their start.

    `first` and `last` are local days, both included, and mean the day on which a meeting is really held. Skipped dates
    are left out unless `skipped`, and then stand at their old place. A change for a day that is no date of the series
    says nothing.
    """
    decided = latest(changes)
    sent = [change for change in decided.values() if change.moved_to is not None and falls_on(rhythm, change.on)]
    found = [_occurrence(rhythm, change.on, change) for change in sent]
    moved = {one.on: one for one in found if one.is_moved}
    held = _held_between(rhythm, first, last)
    unmoved = (_occurrence(rhythm, on, decided.get(on)) for on in dates(rhythm, first) if on not in moved)
    in_order = merge(takewhile(held, unmoved), sorted(filter(held, moved.values()), key=_start), key=_start)
    return islice((one for one in in_order if skipped or one.state is not State.SKIPPED), limit)


def next_occurrences(
    rhythm: Rhythm, changes: Iterable[Change], after: datetime, limit: int = 8, *, skipped: bool = False
) -> list[Occurrence]:
    """The next meetings that begin after the moment `after`, cancelled ones among them, at most ten years ahead."""
    today = after.astimezone(ZoneInfo(rhythm.zone)).date()
    from_on = max(today, rhythm.starts_on)
    found = occurrences(rhythm, changes, today, min(from_on + LOOKED_AHEAD, LAST_DAY), skipped=skipped)
    return list(islice((one for one in found if one.starts_at > after), limit))


def occurrence_on(rhythm: Rhythm, changes: Iterable[Change], on: date) -> Occurrence | None:
    """What became of the date that the series has on this day, skipped or not; None where it has none."""
    return _occurrence(rhythm, on, latest(changes).get(on)) if falls_on(rhythm, on) else None


def split(rhythm: Rhythm, on: date, following: Rhythm) -> tuple[Rhythm, Rhythm]:
    """“This and all following”: the series up to the day before `on`, and `following` from `on` on.

    `following` is the whole series as the form now says it: its `count` still counts from the first date of `rhythm`,
    and what is left of it goes to the second part. No date is in both. Where `on` is the first date, the first part has
    none (`first_date` says so) and the second replaces the series.
    Raises `ValueError` where `on` is no date of the series, or where nothing of the count would be left.
    """
    if not falls_on(rhythm, on):
        raise ValueError("A series is split at one of its dates.")
    before = replace(rhythm, until_on=on - timedelta(days=1), count=None)
    left = None
    if following.count is not None:
        left = following.count - sum(1 for _ in dates(before))
        if left < 1:
            raise ValueError("Nothing is left of the count.")
    return before, replace(following, starts_on=max(on, following.starts_on), count=left)


def pairs(old: Rhythm, new: Rhythm, from_on: date) -> Iterator[tuple[date, date | None]]:
    """Each old date from `from_on` on with the new date in the same place, None where the new series has ended.

    Endless where the old series is.
    """
    fresh = dates(new, from_on)
    return ((day, next(fresh, None)) for day in dates(old, from_on))


def _rule(rhythm: Rhythm, start: date, *, interval: int, until: datetime | None, count: int | None) -> rrule:
    weekly = rhythm.every is Every.WEEK
    return rrule(
        WEEKLY if weekly else MONTHLY,
        interval=interval,
        byweekday=weekday(rhythm.weekday) if weekly else weekday(rhythm.weekday, rhythm.nth),
        dtstart=_midnight(start),
        until=until,
        count=count,
    )


def _leap(rhythm: Rhythm, start: date, first: date) -> tuple[int, date]:
    """How many dates lie before the last round that begins by `first`, and a day from which that round is reckoned.

    Every week and every month has its date, so rounds can be counted without going through them.
    """
    if rhythm.every is Every.WEEK:
        rounds = (first - start).days // (7 * rhythm.interval)
        return rounds, start + timedelta(weeks=rounds * rhythm.interval)
    month = start.year * 12 + start.month - 1
    rounds = (first.year * 12 + first.month - 1 - month) // rhythm.interval
    if rounds == 0:
        return 0, start
    year, month = divmod(month + rounds * rhythm.interval, 12)
    return rounds, date(year, month + 1, 1)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _start(one: Occurrence) -> datetime:
    return one.starts_at


def _held_between(rhythm: Rhythm, first: date | None, last: date | None) -> Callable[[Occurrence], bool]:
    zone = ZoneInfo(rhythm.zone)

    def held(one: Occurrence) -> bool:
        day = one.starts_at.astimezone(zone).date()
        return (first is None or day >= first) and (last is None or day <= last)

    return held


def _occurrence(rhythm: Rhythm, on: date, change: Change | None) -> Occurrence:
    planned = datetime.combine(on, rhythm.at)
    wall, minutes, reason = planned, rhythm.minutes, ""
    if change is not None:
        reason = change.reason
        if change.state is not State.SKIPPED:
            wall, minutes = change.moved_to or planned, change.minutes or rhythm.minutes
    holiday = name_on(rhythm.region, wall.date())
    starts_at = moment_of(wall, rhythm.zone)
    return Occurrence(
        on=on,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=minutes),
        state=_state(rhythm, change, holiday),
        is_moved=wall != planned,
        holiday=holiday,
        reason=reason,
    )


def _state(rhythm: Rhythm, change: Change | None, holiday: str) -> State:
    if change is not None:
        return change.state
    return State.SKIPPED if holiday and rhythm.holidays is HolidayRule.SKIP else State.PLANNED
