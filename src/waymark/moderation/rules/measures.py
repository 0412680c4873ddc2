"""How long cases wait, week by week: counted small and said honestly."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

FEWEST = 5
"""With fewer cases in a week no share is said: one more or less would turn it over (our own choice)."""


@dataclass(frozen=True)
class Waited:
    """One case: when it came, by when it was due, when somebody first looked and when it was decided, if at all."""

    opened_at: datetime
    due_at: datetime
    decide_by: datetime
    looked_at: datetime | None
    decided_at: datetime | None


@dataclass(frozen=True)
class Span:
    """How long one thing took: the middle of all that are done, and how many of `due` were in time. `share` is None
    with too few to say.
    """

    middle: timedelta | None
    in_time: int
    due: int

    @property
    def share(self) -> int | None:
        """In per cent, of those whose time is over or that are done."""
        return round(100 * self.in_time / self.due) if self.due >= FEWEST else None


@dataclass(frozen=True)
class Week:
    """Cases that came in the week from `monday` on."""

    monday: date
    cases: int
    first_look: Span
    decision: Span


def weeks(cases: Iterable[Waited], at: datetime) -> Sequence[Week]:
    """The newest first; a week without any case is left out."""
    found: dict[date, list[Waited]] = {}
    for case in cases:
        day = case.opened_at.date()
        found.setdefault(day - timedelta(days=day.weekday()), []).append(case)
    return [_week(monday, found[monday], at) for monday in sorted(found, reverse=True)]


def _week(monday: date, cases: Sequence[Waited], at: datetime) -> Week:
    first = [(case.opened_at, case.looked_at, case.due_at) for case in cases]
    last = [(case.opened_at, case.decided_at, case.decide_by) for case in cases]
    return Week(monday, len(cases), span(first, at), span(last, at))


def span(times: Iterable[tuple[datetime, datetime | None, datetime]], at: datetime) -> Span:
    """From (began, done, due). What is not done and not due yet counts for nothing."""
    times = list(times)
    took = [(done - began).total_seconds() for began, done, _due in times if done]
    judged = [(done, due) for _began, done, due in times if done or due <= at]
    in_time = sum(1 for done, due in judged if done and done <= due)
    return Span(timedelta(seconds=median(took)) if took else None, in_time, len(judged))
