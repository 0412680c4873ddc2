"""How large a step of pacing is, who is offered one, and rests in between. Pure."""

from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

# The same page steps up by 10 per cent a week; offering five to ten, and allowing up to twenty, is a choice of design.
MOST_PERCENT, SUGGESTED_PERCENT, PERCENT_TO_BEGIN = 20, (5, 10), 5
# Stepping back where no step was ever taken: by at least this much (a choice of design).
LEAST_BACK_PERCENT = 10
DAYS_BETWEEN_STEPS = timedelta(days=7)


class Energy(StrEnum):
    """The answer to: do you have ME/CFS, or do you get worse hours or days after doing more?"""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Why(StrEnum):
    """Why an amount was planned."""

    START = "start"
    UP = "up"
    HOLD = "hold"
    BACK = "back"
    OWN = "own"


class StepsAreOff(ValueError):
    """Fixed steps up are not for this person, as they said themselves."""


def may_step_up(energy: Energy | None) -> bool:
    """Whether steps up by a share are offered: only to who said that they have no ME/CFS and no such worsening.

    NICE NG206 1.11.9–1.11.14: no programme with fixed increments for people with ME/CFS; energy within limits. That
    unsure and unanswered count as "not yet" is a choice of design, on the careful side.
    """
    return energy is Energy.NO


def step_up(amount: Decimal, percent: int, energy: Energy | None) -> Decimal:
    """The amount after one step up, exact. Raises `StepsAreOff`, and `ValueError` for a share outside 0 to 20."""
    if not may_step_up(energy):
        raise StepsAreOff
    if not 0 <= percent <= MOST_PERCENT:
        raise ValueError("A step is 0 to 20 per cent.")
    return amount * (100 + percent) / 100


def step_back(amount: Decimal, percent: int) -> Decimal:
    """The amount after one step back: less the person's share, and less a tenth at least."""
    return amount * (100 - max(percent, LEAST_BACK_PERCENT)) / 100


def may_step_on(planned_from: date, today: date) -> date:
    """The first day for a step up: a week after the last change of plan, and never before today."""
    return max(today, planned_from + DAYS_BETWEEN_STEPS)


def with_rests(minutes: Decimal, stretch: int, rest: int) -> tuple[tuple[int, bool], ...]:
    """A time in stretches with rests between them: seconds of each part, and whether it is a rest.

    `stretch` and `rest` are whole minutes; with either at nought it is one part. A rest never stands at the end.
    """
    left, parts = int(minutes * 60), list[tuple[int, bool]]()
    whole = stretch * 60 if stretch and rest else left
    while left > 0:
        if parts:
            parts.append((rest * 60, True))
        parts.append((min(whole, left), False))
        left -= whole
    return tuple(parts)
