"""When a practice was, and whether there is something to come back for."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

Answer = str | int
NEVER_SHOWN = frozenset({"thought-record"})
"""Kinds of skill whose practices are shown to nobody, whatever was agreed: they hold what somebody thinks at their
worst, before they have looked at it."""
EARLIEST = date(1900, 1, 1)
"""Days before it are taken for a slip of the finger."""


def is_a_day(on: date, latest: date) -> bool:
    """Whether something can have been practised on that day: not in the future, and within a life."""
    return EARLIEST <= on <= latest


def moment_of(on: date, today: date, at: datetime) -> datetime:
    """A moment to stand in the list by: `at` for today; for an earlier day the same number of days earlier."""
    return at + (on - today)


def is_open(later: Iterable[str], answers: Mapping[str, Answer]) -> bool:
    """Whether somebody wanted to come back: there are questions for later, and none has an answer yet."""
    keys = tuple(later)
    return bool(keys) and not any(key in answers for key in keys)


def shown_answers(answers: Mapping[str, object]) -> dict[str, Answer]:
    """Answers without those left empty. 0 is an answer."""
    return {
        key: value
        for key, value in answers.items()
        if value != "" and isinstance(value, str | int) and not isinstance(value, bool)
    }
