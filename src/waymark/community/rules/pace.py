"""How fast a thread may go, and how long a visit and a break last."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

IN_AN_HOUR = 6
"""So many posts of one person in one thread in one hour (our own choice: a talk still flows, a quarrel cools)."""
HOUR = timedelta(hours=1)
A_VISIT = timedelta(hours=1)


class Rest(StrEnum):
    WEEK = "week"
    MONTH = "month"
    OPEN_END = "until-i-say"


RESTS = {Rest.WEEK: timedelta(weeks=1), Rest.MONTH: timedelta(days=30), Rest.OPEN_END: None}


def free_at(posted: Sequence[datetime], at: datetime) -> datetime | None:
    """From when somebody may post in this thread again; None for now. `posted`: when they posted there lately."""
    lately = sorted(one for one in posted if at - HOUR < one <= at)
    return lately[-IN_AN_HOUR] + HOUR if len(lately) >= IN_AN_HOUR else None


def rests(rest_from: datetime | None, rest_until: datetime | None, at: datetime) -> bool:
    return rest_from is not None and (rest_until is None or at < rest_until)
