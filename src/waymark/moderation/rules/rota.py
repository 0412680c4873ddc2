"""Sums of the rota. A span is a pair of moments, the second not in it."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from waymark.common.days import moment_at

Span: TypeAlias = tuple[datetime, datetime]


def without(span: Span, taken: Iterable[Span]) -> Sequence[Span]:
    """What of a span nobody has taken, in order; whole where nobody has any of it."""
    free, begins = [], span[0]
    for one, other in sorted(taken):
        if one > begins:
            free.append((begins, min(one, span[1])))
        begins = max(begins, other)
        if begins >= span[1]:
            return [each for each in free if each[0] < each[1]]
    return [each for each in [*free, (begins, span[1])] if each[0] < each[1]]


def overlap(one: Span, other: Span) -> timedelta:
    """How long both last at once."""
    return max(timedelta(), min(one[1], other[1]) - max(one[0], other[0]))


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def week_from(monday: date, zone: str) -> Span:
    """A week from its first moment on the clocks of a zone."""
    return moment_at(zone, monday, time()), moment_at(zone, monday + timedelta(days=7), time())


def hours_in(week: Span, spans: Iterable[Span]) -> float:
    """Hours of these spans that fall into the week."""
    return sum((overlap(week, span) for span in spans), timedelta()).total_seconds() / 3600


def hours_over(span: Span, mine: Iterable[Span], *, cap: int, zone_weeks: Iterable[Span]) -> float | None:
    """The hours that the first week over the cap would have with this turn; None where each stays within it.

    `cap` in hours. A week in which the turn has no part is not asked.
    """
    spans = [*mine, span]
    for week in zone_weeks:
        hours = hours_in(week, spans)
        if overlap(week, span) and hours > cap:
            return hours
    return None
