"""When people meet again and again: the rhythm of a series, what was changed about single dates, and what follows.

Everything here is plain data. The sums are in `rules.recurrence`, the words in `sentences`.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

LAST = -1  # the last such weekday of a month
NTHS = (1, 2, 3, 4, LAST)


class Every(StrEnum):
    """A series counts in weeks, or in months by the place of a weekday. There is no third way, on purpose (ADR 22)."""

    WEEK = "week"
    MONTH = "month"


class HolidayRule(StrEnum):
    """What happens to a date that falls on a bank holiday and that nobody decided about."""

    MEET = "meet"
    SKIP = "skip"
    ASK = "ask"  # planned, and marked as a bank holiday until somebody decides


class State(StrEnum):
    """A skipped meeting does not exist; a cancelled one stays visible, with its reason."""

    PLANNED = "planned"
    CANCELLED = "cancelled"
    SKIPPED = "skipped"


class Fault(StrEnum):
    """What is wrong with a rhythm."""

    INTERVAL = "interval"
    WEEKDAY = "weekday"
    NTH = "nth"
    STARTS_ON = "starts_on"
    AT = "at"
    MINUTES = "minutes"
    ZONE = "zone"
    COUNT = "count"
    TWO_ENDS = "two_ends"
    NO_DATES = "no_dates"
    REGION = "region"


@dataclass(frozen=True)
class Rhythm:
    """A series as it was planned.

    The first date is the first one on or after `starts_on` that fits; weeks and months are counted from there.
    `weekday`: 0 is Monday. `nth`: 1 to 4, or `LAST`, the place of the weekday in its month; 0 in a weekly series.
    `at` is wall time in `zone` (an IANA name) and stays the same when the clocks change. `until_on` is the last day
    that may still have a meeting. `count` is how many dates the series has, skipped and cancelled ones included.
    `region` says whose bank holidays count (`rules.bank_holidays.REGIONS`), or "" for nobody's.
    """

    every: Every
    interval: int
    weekday: int
    nth: int
    starts_on: date
    at: time
    minutes: int
    zone: str
    until_on: date | None = None
    count: int | None = None
    holidays: HolidayRule = HolidayRule.MEET
    region: str = ""


@dataclass(frozen=True)
class Change:
    """What somebody decided about one date of a series.

    `on` is the date the series gives it, wherever it was moved to: that is its name for good. `moved_to` is wall time
    in the zone of the series, without a zone; None leaves it where it is. `minutes` None leaves its length. A planned
    change that moves nothing says: we meet, bank holiday or not. `sequence` grows with every decision about this date.
    """

    on: date
    state: State
    moved_to: datetime | None
    minutes: int | None
    reason: str
    sequence: int
    changed_at: datetime


@dataclass(frozen=True)
class Occurrence:
    """One date as it stands now. `on` is its date in the series; the moments are in UTC and say when it really is.

    `holiday` is the bank holiday on the day it is held, or "". `reason` is what was said about the change, or "".
    """

    on: date
    starts_at: datetime
    ends_at: datetime
    state: State
    is_moved: bool
    holiday: str
    reason: str
