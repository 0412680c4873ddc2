"""Which days an entry may be for, and which entries are late.

Looking back inflates what people remember: one day fits well, several days do not (PMC2617790). On paper 90 % of
diary days were said to be kept and 11 % were (BMJ 2002;324:1193). So the diary takes today and two days back, keeps
*written at* apart from *for which day*, and marks what was written later. Imported diaries are not bound by the two
days: they bring their own times.
"""

from datetime import date, datetime, timedelta
from enum import StrEnum

from waymark.common.days import DayRule

DAYS_BACK = 2


class Refusal(StrEnum):
    """Why an entry for a day is not taken."""

    FUTURE = "future"
    TOO_LONG_AGO = "too_long_ago"


def open_days(rule: DayRule, at: datetime) -> list[date]:
    """The days that may be written about at the moment `at`, newest first: today and two before."""
    today = rule.day_of(at)
    return [today - timedelta(days=back) for back in range(DAYS_BACK + 1)]


def refusal_of(rule: DayRule, *, on: date, at: datetime) -> Refusal | None:
    """Why an entry for the day `on`, written at `at`, is not taken; `None` when it is."""
    today = rule.day_of(at)
    if on > today:
        return Refusal.FUTURE
    return Refusal.TOO_LONG_AGO if on < today - timedelta(days=DAYS_BACK) else None


def is_late(rule: DayRule, *, on: date, written_at: datetime) -> bool:
    """Whether an entry for the day `on` was written after that day was over, by the person's own days."""
    return rule.day_of(written_at) > on
