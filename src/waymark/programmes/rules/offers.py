"""How long the offer of a place in a cohort holds. Pure."""

from datetime import datetime, timedelta

LONGEST = timedelta(days=7)
SHORTEST = timedelta(days=1)
LAST_OFFER = timedelta(days=2)


def offer_until(at: datetime, starts_at: datetime) -> datetime | None:
    """Until when a place is offered at the moment `at`; None where the first session is too near to wait for answers.

    As for the seats of a meeting (`meetings.rules.offers`), with longer times, because a programme has to fit into
    somebody's weeks: a week, never more than half of what is left, a day at least; our own choice. In the last two days
    no offer goes out by itself.
    """
    left = starts_at - at
    if left <= LAST_OFFER:
        return None
    return at + max(SHORTEST, min(LONGEST, left / 2))
