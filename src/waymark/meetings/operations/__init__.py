"""Every write of meetings."""

from waymark.meetings.operations.answers import (
    NotThisWay,
    answer_meeting,
    answer_series,
    ask_me_each_time,
    leave_host,
    let_offers_go,
)
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

__all__ = [
    "IsOver",
    "NoSuchDate",
    "NotAllowed",
    "NotThisWay",
    "SeriesWords",
    "WrongRhythm",
    "answer_meeting",
    "answer_series",
    "ask_me_each_time",
    "cancel_date",
    "change_place",
    "change_series",
    "close_series",
    "confirm_date",
    "end_host",
    "forget_host",
    "leave_host",
    "let_offers_go",
    "make_series",
    "move_date",
    "put_back",
    "rest_host",
    "skip_date",
    "split_series",
    "wake_host",
]
