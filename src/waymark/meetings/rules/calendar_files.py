"""Meetings as calendar files (RFC 5545) that every reader understands alike.

Each series is one event with one rule, never a list of its dates. Skipped dates are excluded from it, moved and
cancelled ones stand beside it once more. Times are wall time, with the zone described in the file, because a series has
to know when the clocks change; a single meeting is a moment in UTC, which needs no zone.

The file depends on nothing but what is handed in, so it stays the same, byte for byte, until something changes.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vDuration

from waymark.meetings.rules.recurrence import (
    FIRST_DAY,
    LAST_DAY,
    dates,
    falls_on,
    first_date,
    latest,
    moment_of,
    occurrence_on,
    occurrences,
)
from waymark.meetings.rules.zone_onsets import WEEKDAYS, Onset, Yearly, onsets
from waymark.meetings.terms.rhythm import Change, Every, HolidayRule, Rhythm, State

PRODUCT = "-//Waymark//Meetings//EN"
REFRESH = timedelta(hours=6)  # how often a reader should fetch a feed again
WITHOUT_A_ZONE = {"UTC", "Etc/UTC"}


@dataclass(frozen=True)
class CalendarSeries:
    """A series and the words that stand in a calendar for it, which others see too: they have to be neutral.

    `uid` is the same in every later file. `sequence` grows with everything that changes the series, a word about one of
    its dates included. `cancelled_title` is the title of what is cancelled: some readers show no other sign of it.
    Reasons stay on the page; they say too much for a calendar.
    """

    uid: str
    rhythm: Rhythm
    changes: tuple[Change, ...]
    title: str
    description: str
    location: str
    url: str
    sequence: int
    changed_at: datetime
    cancelled_title: str = ""


def feed(series: Iterable[CalendarSeries], *, name: str, known_to: date, refresh: timedelta = REFRESH) -> bytes:
    """All these series as one file to subscribe to.

    Bank holidays that are skipped, and changes of the clocks that follow no rule, are written down up to `known_to`;
    what lies beyond comes with a later fetch. A series without any date is left out.
    """
    shown = [one for one in series if first_date(one.rhythm) is not None]
    calendar = _calendar(name)
    calendar.add("refresh-interval", refresh, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(refresh))
    for zone in sorted({one.rhythm.zone for one in shown} - WITHOUT_A_ZONE):
        calendar.add_component(_timezone(zone, [one for one in shown if one.rhythm.zone == zone], known_to))
    for one in shown:
        for event in _events(one, known_to):
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def meeting_file(series: CalendarSeries, on: date, *, name: str) -> bytes:
    """The one meeting that the series has on this date, as a file to take in by hand.

    Its id belongs to the date in the series, so a later file about a meeting that moved finds the earlier one.
    One that was skipped says that it is cancelled. Raises `ValueError` where the series has no such date.
    """
    one = occurrence_on(series.rhythm, series.changes, on)
    if one is None:
        raise ValueError("The series has no such date.")
    event = _event(series, one.state, one.ends_at - one.starts_at, latest(series.changes).get(on))
    event["uid"] = f"{on:%Y%m%d}-{series.uid}"
    event.add("dtstart", one.starts_at)
    calendar = _calendar(name)
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _calendar(name: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", _line(name))
    calendar.add("x-wr-calname", _line(name))
    return calendar


# --- the events of one series -----------------------------------------------------------------------------------------
def _events(series: CalendarSeries, known_to: date) -> Iterator[Event]:
    """The rule, and beside it each date that is not as the rule says."""
    yield _master(series, known_to)
    rhythm = series.rhythm
    for on, change in sorted(latest(series.changes).items()):
        one = occurrence_on(rhythm, (change,), on)
        if one is None or one.state is State.SKIPPED:
            continue
        length = one.ends_at - one.starts_at
        if one.is_moved or one.state is State.CANCELLED or length != timedelta(minutes=rhythm.minutes):
            event = _event(series, one.state, length, change)
            event.add("recurrence-id", _wall(rhythm, on))
            event.add("dtstart", one.starts_at.astimezone(ZoneInfo(rhythm.zone)))
            yield event


def _master(series: CalendarSeries, known_to: date) -> Event:
    """The series. It starts at the first date of the rule, whatever became of that one: the rule counts from there."""
    rhythm = series.rhythm
    event = _event(series, State.PLANNED, timedelta(minutes=rhythm.minutes), None)
    event.add("dtstart", _wall(rhythm, next(dates(rhythm))))
    event.add("rrule", _rule(rhythm))
    for on in _skipped(series, known_to):
        event.add("exdate", _wall(rhythm, on))
    return event


def _skipped(series: CalendarSeries, known_to: date) -> list[date]:
    rhythm, decided = series.rhythm, latest(series.changes)
    gone = {on for on, change in decided.items() if change.state is State.SKIPPED and falls_on(rhythm, on)}
    if rhythm.holidays is HolidayRule.SKIP:
        planned = occurrences(rhythm, last=known_to, skipped=True)
        gone |= {one.on for one in planned if one.state is State.SKIPPED and one.on not in decided}
    return sorted(gone)


def _rule(rhythm: Rhythm) -> dict[str, str | int | datetime]:
    day = WEEKDAYS[rhythm.weekday]
    weekly = rhythm.every is Every.WEEK
    rule: dict[str, str | int | datetime] = {
        "freq": "WEEKLY" if weekly else "MONTHLY",
        "interval": rhythm.interval,
        "byday": day if weekly else f"{rhythm.nth}{day}",
    }
    if rhythm.count is not None:
        rule["count"] = rhythm.count
    elif rhythm.until_on is not None:
        # The end of that day on the wall: a moment that every reader takes for later than the last date.
        last = datetime.combine(min(rhythm.until_on, LAST_DAY), time(23, 59, 59))
        rule["until"] = moment_of(last, rhythm.zone)
    return rule


def _event(series: CalendarSeries, state: State, length: timedelta, change: Change | None) -> Event:
    """What rule, exception and single meeting have in common: all but the time."""
    is_off = state is not State.PLANNED
    event = Event()
    event.add("uid", series.uid)
    changed_at = change.changed_at if change else max([series.changed_at, *(one.changed_at for one in series.changes)])
    changed_at = changed_at.astimezone(UTC)
    event.add("dtstamp", changed_at)
    event.add("last-modified", changed_at)
    event.add("sequence", series.sequence + (change.sequence if change else 0))
    event.add("status", "CANCELLED" if is_off else "CONFIRMED")
    event.add("class", "PRIVATE")
    event.add("summary", _line((series.cancelled_title if is_off else "") or series.title))
    event.add("duration", length)
    said = {"description": _plain(series.description), "location": _line(series.location), "url": _line(series.url)}
    for key, words in said.items():
        if words:
            event.add(key, words)
    return event


def _wall(rhythm: Rhythm, on: date) -> datetime:
    return datetime.combine(on, rhythm.at, tzinfo=ZoneInfo(rhythm.zone))


def _plain(words: str) -> str:
    """The words without characters that only steer machines, which the format forbids; ends of lines stay."""
    return "".join(sign for sign in words if sign == "\n" or unicodedata.category(sign) != "Cc")


def _line(words: str) -> str:
    """The same on one line."""
    return " ".join(_plain(words).split())


# --- zones ------------------------------------------------------------------------------------------------------------
def _timezone(zone: str, series: Sequence[CalendarSeries], known_to: date) -> Timezone:
    """How the clocks change in this zone, for all the years that these series need."""
    used = [on for one in series for on in _earliest_and_latest(one, known_to)]
    described = Timezone()
    described.add("tzid", zone)
    first, last = max(min(used), FIRST_DAY), min(max(used), LAST_DAY)
    for onset in onsets(zone, first.year, last.year):
        described.add_component(_observance(onset))
    return described


def _earliest_and_latest(series: CalendarSeries, known_to: date) -> Iterator[date]:
    """The first date, and the last or how far it is looked; what was moved may lie outside of these."""
    yield next(dates(series.rhythm))
    yield series.rhythm.until_on or known_to
    if series.rhythm.count is not None:
        *_, last = dates(series.rhythm)
        yield last
    yield from (one.moved_to.date() for one in series.changes if one.moved_to)


def _observance(onset: Onset) -> TimezoneStandard | TimezoneDaylight:
    described = TimezoneDaylight() if onset.after > onset.before else TimezoneStandard()
    described.add("dtstart", onset.wall)
    described.add("tzoffsetfrom", onset.before)
    described.add("tzoffsetto", onset.after)
    described.add("tzname", onset.name)
    if onset.yearly is None:
        described.add("rdate", onset.wall)
    else:
        described.add("rrule", _yearly(onset.yearly))
    return described


def _yearly(rule: Yearly) -> dict[str, str | int | list[int]]:
    said: dict[str, str | int | list[int]] = {"freq": "YEARLY", "bymonth": rule.month}
    if rule.days:
        return said | {"bymonthday": list(rule.days), "byday": rule.weekday}
    return said | {"byday": f"{rule.nth}{rule.weekday}"}
