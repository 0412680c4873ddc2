"""The next dates of a rhythm in words, before it is kept and wherever a series is told about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.formats import date_format, time_format

from waymark.meetings.rules import recurrence
from waymark.meetings.sentences import rhythm_in_words
from waymark.meetings.terms.rhythm import Change, Occurrence, Rhythm, State

NEXT_DATES = 8


@dataclass(frozen=True)
class When:
    """One date in words. `clock` is on the wall where the series is at home; `yours` is what the clock of whoever reads
    shows, or "" where it is the same.
    """

    on: date
    day: str
    clock: str
    yours: str = ""


@dataclass(frozen=True)
class PreviewDate:
    """A date as it would stand now. `is_out`: it is left out because of the bank holiday."""

    when: When
    holiday: str
    is_out: bool


@dataclass(frozen=True)
class Preview:
    """A rhythm in words with its next dates. `is_all`: there are no more after these."""

    words: str
    dates: tuple[PreviewDate, ...]
    is_all: bool


def preview(rhythm: Rhythm, *, at: datetime, changes: Iterable[Change] = ()) -> Preview:
    """The next eight meetings after `at`, and between them the dates that are left out."""
    found = recurrence.next_occurrences(rhythm, list(changes), at, NEXT_DATES * 3, skipped=True)
    shown, held = list[Occurrence](), 0
    for one in found:
        if held == NEXT_DATES:
            break
        shown.append(one)
        held += one.state is not State.SKIPPED
    today = at.astimezone(ZoneInfo(rhythm.zone)).date()
    dates = tuple(
        PreviewDate(when(one, rhythm.zone, today=today), one.holiday, one.state is State.SKIPPED) for one in shown
    )
    return Preview(rhythm_in_words(rhythm), dates, is_all=held < NEXT_DATES)


def when(one: Occurrence, zone: str, *, today: date, reader_zone: str = "") -> When:
    """A date in words. Without `reader_zone`, nothing is said of another clock."""
    begins, ends = (moment.astimezone(ZoneInfo(zone)) for moment in (one.starts_at, one.ends_at))
    return When(one.on, day_words(begins.date(), today), _span(begins, ends), _yours(one, begins, reader_zone))


def day_words(day: date, today: date) -> str:
    """“Tuesday 1 December”, and the year where it is more than half a year away: then a day alone could be either."""
    is_near = abs(day - today) < timedelta(days=183)
    return str(date_format(day, "l j F" if is_near else "l j F Y"))


def _span(begins: datetime, ends: datetime) -> str:
    return f"{time_format(begins, 'H:i')}–{time_format(ends, 'H:i')}"


def _yours(one: Occurrence, begins: datetime, reader_zone: str) -> str:
    if not reader_zone:
        return ""
    theirs, theirs_end = (moment.astimezone(ZoneInfo(reader_zone)) for moment in (one.starts_at, one.ends_at))
    if theirs.replace(tzinfo=None) == begins.replace(tzinfo=None):
        return ""
    day = "" if theirs.date() == begins.date() else f"{date_format(theirs.date(), 'l j F')}, "
    return day + _span(theirs, theirs_end)
