"""How long the offer of a place in a cohort holds. Pure."""

from datetime import datetime, timedelta

from waymark.meetings.rules import offers
from waymark.meetings.rules.offers import Times

# Longer than for a seat at one meeting, because a programme has to fit into somebody's weeks; our own choice.
PLACE = Times(longest=timedelta(days=7), shortest=timedelta(days=1), last=timedelta(days=2))


def offer_until(at: datetime, starts_at: datetime) -> datetime | None:
    """Until when a place is offered at the moment `at`, as `meetings.rules.offers` says; None in the last two days."""
    return offers.offer_until(at, starts_at, PLACE)
