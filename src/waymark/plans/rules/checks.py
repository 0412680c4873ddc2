"""The later look at what was agreed in a conversation. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Happened(StrEnum):
    """Whether what was agreed happened. None of them is better than another."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_YET = "not-yet"


class Later(StrEnum):
    """When to look again."""

    TWO_WEEKS = "2-weeks"
    SIX_WEEKS = "6-weeks"
    DAY = "day"
    NEVER = "never"


WEEKS: Mapping[Later, int] = {Later.TWO_WEEKS: 2, Later.SIX_WEEKS: 6}


@dataclass(frozen=True)
class CheckWords:
    """What came of it, in the person's own words."""

    happened: Happened | None = None
    came_of_it: str = ""
    ask_next: str = ""

    @property
    def is_blank(self) -> bool:
        return not (self.happened or self.came_of_it or self.ask_next)


def day_for(later: Later, today: date, chosen: date | None) -> date | None:
    """The day to look again; None for no day."""
    weeks = WEEKS.get(later)
    if weeks is not None:
        return today + timedelta(weeks=weeks)
    return chosen if later is Later.DAY else None


def is_due(due_on: date | None, answered_on: date | None, today: date) -> bool:
    """Whether the day has come and nothing was said yet."""
    return due_on is not None and due_on <= today and answered_on is None
