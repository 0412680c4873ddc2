"""A list of medicines and what was taken when. Nothing here adds up, counts, compares or advises.

Why so little: a log that only records is no medical device, and the project's notes on safety (3.3, Medicines) say
record only: no dose, no taper, no interactions. Preventive and rescue medicines are kept apart because people who kept
such logs asked for it (the project's notes on self-management, C 10).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Protocol, TypeVar

from waymark.common.days import DayRule
from waymark.diary.rules.wall_clock import EARLIEST

# A form that arrives again within this time was sent twice by a slow network or a trembling hand. Later it is somebody
# who comes back to an old page and means a new time.
SENT_TWICE = timedelta(minutes=2)


class How(StrEnum):
    """How often it is taken."""

    REGULAR = "regular"
    AS_NEEDED = "as-needed"


class Use(StrEnum):
    """What it is for, as the person says. Rescue comes first: it is looked for in a hurry."""

    RESCUE = "rescue"
    PREVENTIVE = "preventive"
    NEITHER = "neither"


class NotThen(StrEnum):
    """Why something cannot have been taken at a moment."""

    FUTURE = "future"
    TOO_LONG_AGO = "too-long-ago"


@dataclass(frozen=True)
class MedicineWords:
    """One medicine as the person calls it. `agreed` is what was agreed with the prescriber, in their own words."""

    name: str
    how: How = How.AS_NEEDED
    use: Use = Use.NEITHER
    agreed: str = ""


@dataclass(frozen=True)
class TakenWords:
    """What belongs to one time of taking: a note, the zone its clock time is read in, and whether it was noted late."""

    note: str = ""
    zone: str = "Europe/London"
    late: bool = False


def refusal_of(taken_at: datetime, *, at: datetime) -> NotThen | None:
    """Why `taken_at` is not taken down at the moment `at`; None when it is. Any past day is fine."""
    if taken_at > at:
        return NotThen.FUTURE
    return NotThen.TOO_LONG_AGO if taken_at.date() < EARLIEST else None


def is_late(rule: DayRule, *, on: date, written_at: datetime) -> bool:
    """Whether it was noted after the person's day `on` was over."""
    return rule.day_of(written_at) > on


class OnADay(Protocol):
    """Something that was noted for a day."""

    @property
    def on(self) -> date: ...


Noted = TypeVar("Noted", bound=OnADay)


def by_day(taken: Iterable[Noted]) -> list[tuple[date, list[Noted]]]:
    """What is given in order of days: the latest day first; within a day as it went."""
    days = [(day, list(here)) for day, here in groupby(taken, key=lambda one: one.on)]
    return days[::-1]


def was_sent_twice(first_at: datetime, *, at: datetime) -> bool:
    """Whether the same form, kept at `first_at` and here again at `at`, is only a resend."""
    return at - first_at <= SENT_TWICE
