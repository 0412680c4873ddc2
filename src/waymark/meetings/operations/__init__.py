"""Every write of meetings."""

from waymark.meetings.operations.answers import (
    NotThisWay,
    answer_meeting,
    answer_series,
    ask_me_each_time,
    leave_host,
    let_offers_go,
)
from waymark.meetings.operations.attendance import Mark, NotYet, Sending, TakenSince, take_attendance
from waymark.meetings.operations.calendars import end_feed, make_feed
from waymark.meetings.operations.dates import (
    IsOver,
    cancel_date,
    change_place,
    confirm_date,
    move_date,
    put_back,
    skip_date,
)
from waymark.meetings.operations.hosts import end_host, forget_host, rest_host, wake_host
from waymark.meetings.operations.places import change_seats
from waymark.meetings.operations.series import (
    NoSuchDate,
    NotAllowed,
    SeriesWords,
    WrongRhythm,
    change_series,
    close_series,
    make_series,
    split_series,
)
from waymark.meetings.operations.venues import (
    VenueWords,
    change_venue,
    confirm_fact,
    make_venue,
    write_fact,
)

__all__ = [
    "IsOver",
    "Mark",
    "NoSuchDate",
    "NotAllowed",
    "NotThisWay",
    "NotYet",
    "Sending",
    "SeriesWords",
    "TakenSince",
    "VenueWords",
    "WrongRhythm",
    "answer_meeting",
    "answer_series",
    "ask_me_each_time",
    "cancel_date",
    "change_place",
    "change_seats",
    "change_series",
    "change_venue",
    "close_series",
    "confirm_date",
    "confirm_fact",
    "end_feed",
    "end_host",
    "forget_host",
    "leave_host",
    "let_offers_go",
    "make_feed",
    "make_series",
    "make_venue",
    "move_date",
    "put_back",
    "rest_host",
    "skip_date",
    "split_series",
    "take_attendance",
    "wake_host",
    "write_fact",
]
