"""When the diary asks: not at all until it is turned on, then in bursts, with quiet days between.

Two weeks first, to learn what a usual fortnight looks like; then one week in every four. Adherence to daily diaries
falls with the number of days (meta-analysis, PMC6379815) and long diaries may feed attention to symptoms, so a person
is asked on 14 days and then on a quarter of their days.

*A week a month* is counted as a week every 28 days from the day the diary was turned on: a burst then always begins on
the weekday the person chose, and holds each weekday once. Outside bursts nothing asks; a check-in is always possible.

So: 14 days asked, 14 quiet, then 7 asked and 21 quiet, again and again.

Two things cut a rhythm short: turning the diary off, and a rest. After a rest the rhythm starts again with a week.
Turning the diary on again starts a new rhythm and ends any rest.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

FIRST_DAYS = 14
LATER_DAYS = 7
EVERY_DAYS = 28
# Longer than that is turning the diary off; and near the end of the calendar no burst could follow.
LONGEST_REST = timedelta(days=2 * 366)
_ONE = timedelta(days=1)


class Asking(StrEnum):
    """What the diary does on a day."""

    OFF = "off"
    BURST = "burst"
    RESTING = "resting"


@dataclass(frozen=True)
class Rest:
    """A break the person chose: no asking from `from_on` on, and again on `until_on` (the first day after it)."""

    from_on: date
    until_on: date

    def __post_init__(self) -> None:
        if self.until_on <= self.from_on:
            raise ValueError("A rest ends after it begins.")


@dataclass(frozen=True)
class Rhythm:
    """A person's diary: last turned on on `began_on` (`None`: never), off from `stopped_on` on.

    `rests` are those since `began_on`, in the order in which they begin; where two overlap the later one holds.
    `first_days` is the length of the first burst (a person who comes back may begin with a week).
    """

    began_on: date | None = None
    stopped_on: date | None = None
    rests: tuple[Rest, ...] = ()
    first_days: int = FIRST_DAYS


@dataclass(frozen=True)
class Burst:
    """Days on which the diary asks, `first` and `last` both included."""

    first: date
    last: date

    def __contains__(self, on: date) -> bool:
        return self.first <= on <= self.last

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


@dataclass(frozen=True)
class State:
    """What the diary does on one day.

    In a burst, `day` of `of` counts from 1 and `ends_on` is its last day. `next_on` is the first day of the next burst,
    in a burst and while resting; `None` when there is none to come.
    """

    asking: Asking
    day: int = 0
    of: int = 0
    ends_on: date | None = None
    next_on: date | None = None

    @property
    def is_asking(self) -> bool:
        return self.asking is Asking.BURST


def state_on(rhythm: Rhythm, on: date) -> State:
    """What the diary does on the day `on`."""
    if rhythm.began_on is None or on < rhythm.began_on or (rhythm.stopped_on and on >= rhythm.stopped_on):
        return State(Asking.OFF)
    for burst in bursts(rhythm):
        if on < burst.first:
            return State(Asking.RESTING, next_on=burst.first)
        if on in burst:
            following = next(bursts(rhythm, after=burst.last), None)
            return State(
                Asking.BURST,
                day=(on - burst.first).days + 1,
                of=burst.days,
                ends_on=burst.last,
                next_on=following.first if following else None,
            )
    return State(Asking.RESTING)


def bursts(rhythm: Rhythm, *, after: date = date.min) -> Iterator[Burst]:
    """The bursts that begin after the day `after`, in order. Endless unless the diary was turned off."""
    if rhythm.began_on is None:
        return
    rests = [rest for rest in rhythm.rests if rest.from_on >= rhythm.began_on]
    starts = [(rhythm.began_on, rhythm.first_days), *((rest.until_on, LATER_DAYS) for rest in rests)]
    ends = [*(rest.from_on for rest in rests), None]
    for (anchor, first_days), end in zip(starts, ends, strict=True):
        before = min((day for day in (end, rhythm.stopped_on) if day), default=None)
        yield from _beat(anchor, first_days, before=before, after=after)


def last_bursts(rhythm: Rhythm, *, until: date, count: int = 2) -> list[Burst]:
    """The latest bursts that were over before the day `until`, at most `count`, oldest first."""
    over: list[Burst] = []
    for burst in bursts(rhythm):
        if burst.last >= until:
            break
        over.append(burst)
    return over[-count:]


def rest_for_a_month(today: date) -> Rest:
    """Rest from today; the diary asks again in four weeks."""
    return Rest(today, today + timedelta(days=EVERY_DAYS))


def rest_of_this_burst(rhythm: Rhythm, today: date) -> Rest | None:
    """Enough for this time: rest from today until the next burst was due anyway. `None` outside a burst."""
    state = state_on(rhythm, today)
    return Rest(today, state.next_on) if state.is_asking and state.next_on else None


def _beat(anchor: date, first_days: int, *, before: date | None, after: date) -> Iterator[Burst]:
    """Bursts every 28 days from `anchor`, the first of `first_days`, the last one cut short at `before`."""
    step = max(0, (after - anchor).days // EVERY_DAYS) if after > anchor else 0
    while True:
        first = anchor + timedelta(days=step * EVERY_DAYS)
        if before is not None and first >= before:
            return
        days = first_days if step == 0 else LATER_DAYS
        last = first + timedelta(days=days - 1)
        if first > after:
            yield Burst(first, last if before is None else min(last, before - _ONE))
        step += 1
