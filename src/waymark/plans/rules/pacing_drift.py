"""Where what somebody does is going, against their own past: told only where enough days say so. Pure.

Two stretches of four weeks are compared. A day that was not written down is a gap and never a nought: nothing is known
of it. All numbers that are called a choice of design come from no paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from math import comb, inf
from statistics import median

# Under four days a stretch no trend is told (12 ratings over 4 days were adequate for a mean in diaries of pain). Two
# stretches of four weeks, and the newest twelve days of each, are a choice of design.
STRETCH = timedelta(days=28)
FEWEST, NEWEST = 4, 12
# A change smaller than a tenth of what was usual counts as none: it is about one step of a week. Steady is told only
# where all that the days leave possible lies within a fifth, about two such steps. (Both a choice of design.)
SMALLEST, STEADY_WITHIN = 0.1, 0.2
# Two-sided. Days that follow each other are alike, so this is no exact chance, only a guard against telling noise.
UNLIKELY = 0.05
# Avoidance is told only where, besides the amounts, the share of written days on which anything was done fell by a
# quarter, or that of days under the plan rose by a quarter (both a choice of design; that avoidance goes with more
# disability: 41 studies of pacing, measures of avoidance against measures of pacing).
FEWER_DAYS, UNDER_MORE = 0.75, 0.25


class Drift(StrEnum):
    BUILDING = "building"
    STEADY = "steady"
    EASED = "eased"
    CREEPING = "creeping"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class DoneOn:
    """What was done on one day in all, and what was planned for it. Nought means: written down, and not done."""

    on: date
    amount: Decimal
    planned: Decimal | None = None

    @property
    def is_under(self) -> bool:
        return self.planned is not None and self.amount < self.planned


@dataclass(frozen=True)
class Going:
    """`earlier` and `recent` are the middle amounts of the two stretches; None where it cannot be told yet."""

    drift: Drift
    earlier: float | None = None
    recent: float | None = None


CANNOT_TELL = Going(Drift.UNKNOWN)


def going(days: Sequence[DoneOn], today: date) -> Going:
    """How the newest four weeks differ from the four before them.

    Each stretch needs four days. Their amounts are compared by the middle of all differences (Hodges and Lehmann 1963)
    with the exact distribution of the rank sum (Wilcoxon 1945; Mann and Whitney 1947; ties share their mean rank).
    A change is told where it is a tenth of what was usual or more and hardly chance; steady where the interval of the
    middle difference lies within a fifth. Everything between is not told yet.
    """
    recent = _stretch(days, today)
    earlier = _stretch(days, today - STRETCH)
    late, early = (_amounts(one) for one in (recent, earlier))
    if min(len(late), len(early)) < FEWEST:
        return CANNOT_TELL
    shift = median(after - before for after in late for before in early)
    usual = median(early) or median([*early, *late])
    ends = median(early), median(late)
    if abs(shift) < SMALLEST * usual or chance(early, late) > UNLIKELY:
        low, high = interval(early, late)
        return Going(Drift.STEADY, *ends) if -low <= STEADY_WITHIN * usual >= high else CANNOT_TELL
    if shift > 0:
        return Going(Drift.BUILDING, *ends)
    return Going(Drift.CREEPING if _does_less_often(earlier, recent) else Drift.EASED, *ends)


def chance(early: Sequence[float], late: Sequence[float]) -> float:
    """The two-sided chance of ranks at least as uneven as these, over all ways to deal them out. Exact, with ties."""
    both = sorted([*early, *late])
    ranks = [_twice_the_rank(value, both) for value in both]
    middle = len(late) * (len(both) + 1)
    found = abs(sum(_twice_the_rank(value, both) for value in late) - middle)
    ways: list[dict[int, int]] = [{0: 1}, *({} for _one in late)]
    for rank in ranks:
        for size in range(len(late), 0, -1):
            for total, count in ways[size - 1].items():
                ways[size][total + rank] = ways[size].get(total + rank, 0) + count
    uneven = sum(count for total, count in ways[-1].items() if abs(total - middle) >= found)
    return uneven / comb(len(both), len(late))


def interval(early: Sequence[float], late: Sequence[float]) -> tuple[float, float]:
    """What the days leave possible for the middle difference: 95 % of an interval by order statistics (Moses 1965).

    Of the sorted differences as many are left out at each end as the exact distribution of the rank sum allows.
    Infinite where there are too few days for any.
    """
    differences = sorted(after - before for after in late for before in early)
    allowed, total = 0, comb(len(early) + len(late), len(late))
    running = 0
    for count in _ways_without_ties(len(early), len(late)):
        running += count
        if running / total > UNLIKELY / 2:
            break
        allowed += 1
    if not allowed:
        return -inf, inf
    return differences[allowed - 1], differences[-allowed]


def _ways_without_ties(first: int, second: int) -> list[int]:
    """In how many orders each number of pairs stands the wrong way round, from none on (Mann and Whitney 1947)."""
    ways: list[dict[int, int]] = [{0: 1}, *({} for _one in range(second))]
    for rank in range(1, first + second + 1):
        for size in range(second, 0, -1):
            for total, count in ways[size - 1].items():
                ways[size][total + rank] = ways[size].get(total + rank, 0) + count
    least = second * (second + 1) // 2
    return [ways[-1].get(least + wrong, 0) for wrong in range(first * second + 1)]


def _twice_the_rank(value: float, ordered: Sequence[float]) -> int:
    below = sum(one < value for one in ordered)
    return 2 * below + ordered.count(value) + 1


def _stretch(days: Sequence[DoneOn], last: date) -> list[DoneOn]:
    """The days of one stretch, the newest first."""
    return sorted((day for day in days if last - STRETCH < day.on <= last), key=lambda day: day.on, reverse=True)


def _amounts(days: Sequence[DoneOn]) -> list[float]:
    return [float(day.amount) for day in days[:NEWEST]]


def _does_less_often(earlier: Sequence[DoneOn], recent: Sequence[DoneOn]) -> bool:
    before, after = (sum(day.amount > 0 for day in days) / len(days) for days in (earlier, recent))
    under = [sum(day.is_under for day in days) / len(days) for days in (earlier, recent)]
    return after <= FEWER_DAYS * before or under[1] - under[0] >= UNDER_MORE
