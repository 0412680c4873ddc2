"""Every change to notices, and to how people want to be reminded."""

from waymark.notices.operations.outbox import finish, put_back, show, take
from waymark.notices.operations.reading import mark_read
from waymark.notices.operations.telling import UnknownKind, end, no_longer, sweep, tell
from waymark.notices.operations.tidying import tidy
from waymark.notices.operations.timetable import take_turn
from waymark.notices.operations.wishes import (
    Chosen,
    NoAddress,
    WrongNumber,
    add_device,
    ask_for_number,
    choose,
    confirm_mail,
    lose_device,
    remove_device,
    stop_mail,
)

__all__ = [
    "Chosen",
    "NoAddress",
    "UnknownKind",
    "WrongNumber",
    "add_device",
    "ask_for_number",
    "choose",
    "confirm_mail",
    "end",
    "finish",
    "lose_device",
    "mark_read",
    "no_longer",
    "put_back",
    "remove_device",
    "show",
    "stop_mail",
    "sweep",
    "take",
    "take_turn",
    "tell",
    "tidy",
]
