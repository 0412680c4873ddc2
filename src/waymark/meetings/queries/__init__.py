"""Reading meetings. A list is read for hosts that whoever looks belongs to; a series only with a `MeetingSeat`."""

from waymark.meetings.queries.ahead import date_ahead, not_coming
from waymark.meetings.queries.coming import (
    coming,
    occurrences_between,
    past,
    series_card,
    series_of,
)
from waymark.meetings.queries.seats import NotThere, belongs_to, seat_at

__all__ = [
    "NotThere",
    "belongs_to",
    "coming",
    "date_ahead",
    "not_coming",
    "occurrences_between",
    "past",
    "seat_at",
    "series_card",
    "series_of",
]
