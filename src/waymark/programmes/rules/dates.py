"""On which days the sessions of a cohort are held, and which of them make a series of their own. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from waymark.meetings.terms.rhythm import Every, HolidayRule, Rhythm
from waymark.programmes.terms.programmes import Shape

WEEK = 7


@dataclass(frozen=True)
class Planned:
    """One session as the template has it: `day` counts from the first day, `at` is None where the plan says no time."""

    day: int
    at: time | None
    minutes: int


@dataclass(frozen=True)
class Run:
    """One series, and the day of each session in it. `places` are the places of the sessions in the plan."""

    rhythm: Rhythm
    places: tuple[int, ...]
    days: tuple[date, ...]


def runs(
    shape: Shape, sessions: Sequence[Planned], *, starts_on: date, usual: time, zone: str, region: str = ""
) -> tuple[Run, ...]:
    """The series of a cohort. A weekly programme whose sessions are a week apart, at one time, is one series of as many
    dates; anything else is a series of one date for each session. A bank holiday is marked until somebody decides.
    """
    times = {(one.at or usual, one.minutes) for one in sessions}
    is_even = [one.day for one in sessions] == [WEEK * place for place in range(len(sessions))]
    if shape is Shape.WEEKLY and sessions and is_even and len(times) == 1:
        days = tuple(starts_on + timedelta(days=one.day) for one in sessions)
        return (Run(_rhythm(sessions[0], days[0], len(days), usual, zone, region), tuple(range(len(days))), days),)
    return tuple(
        Run(_rhythm(one, day, 1, usual, zone, region), (place,), (day,))
        for place, one in enumerate(sessions)
        for day in [starts_on + timedelta(days=one.day)]
    )


def _rhythm(one: Planned, day: date, count: int, usual: time, zone: str, region: str) -> Rhythm:
    return Rhythm(
        every=Every.WEEK,
        interval=1,
        weekday=day.weekday(),
        nth=0,
        starts_on=day,
        at=one.at or usual,
        minutes=one.minutes,
        zone=zone,
        count=count,
        holidays=HolidayRule.ASK if region else HolidayRule.MEET,
        region=region,
    )
