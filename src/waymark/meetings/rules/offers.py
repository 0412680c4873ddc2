"""How long something that became free is kept for the next person on a waiting list. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Times:
    """How long an offer holds at most and at least, and from when before the beginning on there are none."""

    longest: timedelta
    shortest: timedelta
    last: timedelta


# A day, as ticket offices give (facts: pretix offers 24 hours). The others are our own choice.
SEAT = Times(longest=timedelta(hours=24), shortest=timedelta(minutes=30), last=timedelta(hours=1))


def offer_until(at: datetime, starts_at: datetime, times: Times = SEAT) -> datetime | None:
    """Until when something is offered at the moment `at`; None where what it is for begins too soon to wait for
    anybody's answer. Never more than half of what is left, so that the one behind also has time to come.
    """
    left = starts_at - at
    if left <= times.last:
        return None
    return at + max(times.shortest, min(times.longest, left / 2))
