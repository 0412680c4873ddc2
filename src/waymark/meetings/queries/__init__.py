"""Reading meetings. A list is read for hosts that whoever looks belongs to; a series only with a `MeetingSeat`."""

from waymark.meetings.queries.ahead import date_ahead, not_coming
from waymark.meetings.queries.attendance import attendance_band, my_past, roll_of
from waymark.meetings.queries.calendars import calendar_of, feeds_of, known_to, one_for_calendar, person_behind
from waymark.meetings.queries.coming import coming, occurrences_between, past, series_card, series_of
from waymark.meetings.queries.hosts import cards_of
from waymark.meetings.queries.lately import Lately, lately
from waymark.meetings.queries.one import meeting_page, successor
from waymark.meetings.queries.seats import NotThere, belongs_to, seat_at
from waymark.meetings.queries.venues import host_seat, venue_seat, venues_of
from waymark.meetings.queries.who_came import WhoCame, who_came

__all__ = [
    "Lately",
    "NotThere",
    "WhoCame",
    "attendance_band",
    "belongs_to",
    "calendar_of",
    "cards_of",
    "coming",
    "date_ahead",
    "feeds_of",
    "host_seat",
    "known_to",
    "lately",
    "meeting_page",
    "my_past",
    "not_coming",
    "occurrences_between",
    "one_for_calendar",
    "past",
    "person_behind",
    "roll_of",
    "seat_at",
    "series_card",
    "series_of",
    "successor",
    "venue_seat",
    "venues_of",
    "who_came",
]
