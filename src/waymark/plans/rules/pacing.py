"""Pacing: how much of an activity fits good days and bad. Pure.

Amounts are decimals in the unit of the activity and are kept exact; what a page shows is rounded downward.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum

# Less a fifth: mean of three measured days times 0.8 (i-engage.community, "How do I pace?").
KEPT_OF_THE_MEAN = Decimal("0.8")
# That page measures three days. Three to five is a choice of design: two days say too little about good and bad ones.
FEWEST_DAYS, MOST_DAYS = 3, 5
HALF, ONE, TEN = Decimal("0.5"), Decimal(1), Decimal(10)


class Unit(StrEnum):
    """What is counted."""

    MINUTES = "minutes"
    STEPS = "steps"
    TIMES = "times"


# The most that one day can hold of each: beyond it lies a slip of the finger.
MOST: dict[Unit, Decimal] = {Unit.MINUTES: Decimal(1440), Unit.STEPS: Decimal(100_000), Unit.TIMES: Decimal(10_000)}


class DayKind(StrEnum):
    """What kind of day an amount was measured on, as the person felt it."""

    GOOD = "good"
    BETWEEN = "between"
    BAD = "bad"


class Rule(StrEnum):
    """How the start is found. The person picks; `OWN` is an amount of their own."""

    MEAN = "mean"
    MIDDLE = "middle"
    OWN = "own"


class TooMuch(ValueError):
    """More than was done on the best good day. `limit` is that amount."""

    def __init__(self, limit: Decimal) -> None:
        super().__init__(limit)
        self.limit = limit


@dataclass(frozen=True)
class Measured:
    """How much was done on one day, before there was a plan."""

    amount: Decimal
    kind: DayKind


@dataclass(frozen=True)
class Baseline:
    """Where to start by one rule. `middle` is the mean of the days, or lies halfway between good and bad.

    `low` and `high` are the bad and the good day of the midpoint. `is_capped`: the sum came to more than the best good
    day, so that day's amount stands here.
    """

    rule: Rule
    amount: Decimal
    middle: Decimal
    days: int
    is_capped: bool = False
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(0)


def rounded_down(amount: Decimal, unit: Unit) -> Decimal:
    """What is shown of an amount: never more than it. Half minutes below twenty, whole ones from there; single steps
    below a hundred, tens from there; whole times. How fine that is is a choice of design."""
    grain = ONE
    if unit is Unit.MINUTES and amount < 20:
        grain = HALF
    elif unit is Unit.STEPS and amount >= 100:
        grain = TEN
    return (amount / grain).to_integral_value(ROUND_FLOOR) * grain


def best_good_day(days: Sequence[Measured]) -> Decimal | None:
    """The most that was done on a good day; where no day was called good, on any day. None without a day."""
    good = [day.amount for day in days if day.kind is DayKind.GOOD]
    return max(good or [day.amount for day in days], default=None)


def by_mean(days: Sequence[Measured]) -> Baseline | None:
    """The mean of the days less a fifth (i-engage.community). None for fewer than three days."""
    if len(days) < FEWEST_DAYS:
        return None
    mean = sum((day.amount for day in days), Decimal(0)) / len(days)
    return _capped(Baseline(Rule.MEAN, mean * KEPT_OF_THE_MEAN, mean, len(days)), days)


def by_middle(days: Sequence[Measured]) -> Baseline | None:
    """Halfway between the bad day and the good one (my-pain.management: "a time between the two"; thenakedphysio).

    Of several good or bad days the mean of each kind counts (a choice of design). None without one of each kind.
    """
    good = [day.amount for day in days if day.kind is DayKind.GOOD]
    bad = [day.amount for day in days if day.kind is DayKind.BAD]
    if not good or not bad:
        return None
    high, low = sum(good) / Decimal(len(good)), sum(bad) / Decimal(len(bad))
    middle = (low + high) / 2
    return _capped(Baseline(Rule.MIDDLE, middle, middle, len(good) + len(bad), low=low, high=high), days)


def _capped(found: Baseline, days: Sequence[Measured]) -> Baseline:
    limit = best_good_day(days)
    if limit is None or found.amount <= limit:
        return found
    return replace(found, amount=limit, is_capped=True)


def baselines(days: Sequence[Measured]) -> tuple[Baseline, ...]:
    """Each rule that these days allow and that comes to more than nothing."""
    found = (by_mean(days), by_middle(days))
    return tuple(one for one in found if one and one.amount > 0)


def start(days: Sequence[Measured], rule: Rule, own: Decimal | None = None) -> Decimal:
    """The amount to start with, by a rule or of one's own.

    Raises `ValueError` where the rule cannot say, and for an own amount that is not above nought; `TooMuch` for an own
    amount above the best good day that was measured.
    """
    if rule is not Rule.OWN:
        found = next((one for one in baselines(days) if one.rule is rule), None)
        if found is None:
            raise ValueError("These days do not say where to start.")
        return found.amount
    if own is None or own <= 0:
        raise ValueError("An amount to start with is above nought.")
    limit = best_good_day(days)
    if limit is not None and own > limit:
        raise TooMuch(limit)
    return own
