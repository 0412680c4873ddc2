"""How long an offered seat is kept for the next person on the waiting list. Pure."""

from datetime import datetime, timedelta

LONGEST = timedelta(hours=24)
SHORTEST = timedelta(minutes=30)
LAST_OFFER = timedelta(hours=1)


def offer_until(at: datetime, starts_at: datetime) -> datetime | None:
    """Until when a seat is offered at the moment `at`; None where the meeting is too near to wait for anybody's answer.

    A day, as ticket offices give (facts: pretix offers 24 hours), and never more than half of what is left, so that the
    one behind also has time to come. Our own choice: half an hour at least, and no offers in the last hour.
    """
    left = starts_at - at
    if left <= LAST_OFFER:
        return None
    return at + max(SHORTEST, min(LONGEST, left / 2))
