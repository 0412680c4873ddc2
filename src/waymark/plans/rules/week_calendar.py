"""A week as a calendar file (RFC 5545) that other programs can take in.

Times are written as moments in UTC. A zone in the file would have to bring its rules along, and programs read those
differently; a moment is the same for everybody, and each calendar shows it by its own clock. What has no time is an
event of the whole day that leaves the day free, because a part of a day has no beginning that a calendar could show.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from waymark.common.days import DayRule
from waymark.plans.rules.week import Thing
from waymark.plans.rules.week_days import days_from, moment_of

PRODUCT = "-//Waymark//Week//EN"


@dataclass(frozen=True)
class Choices:
    """What goes into the file. `own_words`: what the person wrote stands there, not only `neutral`."""

    neutral: str
    own_words: bool = False
    untimed: bool = False


def week_calendar(
    things: Iterable[Thing], *, monday: date, rule: DayRule, choices: Choices, written: datetime
) -> bytes:
    """The file. Things without a day are left out. `written` is when the week was changed last (UTC)."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    days = days_from(monday)
    for thing in things:
        if thing.said.day is not None and (thing.said.at or choices.untimed):
            calendar.add_component(_event(thing, days[thing.said.day], rule, choices, written))
    return bytes(calendar.to_ical())


def _event(thing: Thing, day: date, rule: DayRule, choices: Choices, written: datetime) -> Event:
    """One event. The id stays the same in every later file, and the sequence grows, so a calendar takes it as news."""
    event = Event()
    event.add("uid", f"{thing.id}@waymark")
    event.add("dtstamp", written)
    event.add("sequence", thing.version - 1)
    event.add("class", "PRIVATE")
    event.add("summary", (one_line(thing.said.words) if choices.own_words else "") or choices.neutral)
    if thing.said.at:
        event.add("dtstart", moment_of(day, thing.said.at, rule))
        if thing.said.minutes:
            event.add("duration", timedelta(minutes=thing.said.minutes))
    else:
        event.add("dtstart", day)
        event.add("transp", "TRANSPARENT")
    return event


def one_line(words: str) -> str:
    """The words without line ends and without characters that only steer machines, which the format forbids."""
    return " ".join("".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in words).split())
