"""Every change of messages between two members."""

from waymark.direct.operations.blocking import block, unblock
from waymark.direct.operations.choosing import choose_groups
from waymark.direct.operations.moderating import show_message
from waymark.direct.operations.taking_away import clear_for_me, delete_for_me, tidy
from waymark.direct.operations.writing import AskFirst, NotOpen, keep_draft, send

__all__ = [
    "AskFirst",
    "NotOpen",
    "block",
    "choose_groups",
    "clear_for_me",
    "delete_for_me",
    "keep_draft",
    "send",
    "show_message",
    "tidy",
    "unblock",
]
