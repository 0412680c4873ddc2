"""Reading meetings. A list is read for hosts that whoever looks belongs to; a series only with a `MeetingSeat`."""

from waymark.meetings.queries.coming import (
    coming,
    occurrences_between,
    past,
    series_card,
    series_of,
)
from waymark.meetings.queries.lately import Lately, lately
from waymark.meetings.queries.seats import NotThere, belongs_to, seat_at
from waymark.meetings.queries.who_came import WhoCame, who_came

__all__ = [
    "Lately",
    "NotThere",
    "WhoCame",
    "belongs_to",
    "coming",
    "lately",
    "occurrences_between",
    "past",
    "seat_at",
    "series_card",
    "series_of",
    "who_came",
]
