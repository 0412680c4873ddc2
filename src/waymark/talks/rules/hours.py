"""When a guest hour takes questions, where it stands, and how many ask the same. Pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

# So few who ask the same could be picked out in a small community; above it only threes are said.
FEWEST_SAME = 3
# A guest may still answer for a while after the hour (our own choice).
ANSWERS_FOR = timedelta(days=14)


class Phase(StrEnum):
    """Where an hour stands."""

    AHEAD = "ahead"
    NOW = "now"
    OVER = "over"


class Fault(StrEnum):
    """What is wrong with the times of an hour."""

    OVER = "over"
    ASKS_LATE = "asks-late"
    ASKS_NEVER = "asks-never"


def phase_of(starts_at: datetime, ends_at: datetime, at: datetime) -> Phase:
    if at < starts_at:
        return Phase.AHEAD
    return Phase.NOW if at < ends_at else Phase.OVER


def takes_questions(asks_from_at: datetime, asks_until_at: datetime, at: datetime) -> bool:
    return asks_from_at <= at < asks_until_at


def faults(
    starts_at: datetime, ends_at: datetime, asks_from_at: datetime, asks_until_at: datetime, at: datetime
) -> Sequence[Fault]:
    """An hour is ahead, and questions are open for some time before it is over."""
    found = [Fault.OVER] if starts_at <= at else []
    if asks_until_at > ends_at:
        found.append(Fault.ASKS_LATE)
    if asks_from_at >= asks_until_at:
        found.append(Fault.ASKS_NEVER)
    return found


def same_shown(count: int) -> int:
    """How many ask the same, as far as it is said: in threes, 0 for fewer than three."""
    return count - count % FEWEST_SAME


def link_ends_at(ends_at: datetime) -> datetime:
    """Until when the private link of a guest opens."""
    return ends_at + ANSWERS_FOR
