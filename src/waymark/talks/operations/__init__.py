"""Every change of guest hours."""

from waymark.talks.operations.hours import cancel_hour, change_hour, end_links, make_link, plan_hour
from waymark.talks.operations.questions import (
    MayNotWrite,
    answer,
    ask,
    ask_the_same,
    come,
    remove_question,
    show_question,
)

__all__ = [
    "MayNotWrite",
    "answer",
    "ask",
    "ask_the_same",
    "cancel_hour",
    "change_hour",
    "come",
    "end_links",
    "make_link",
    "plan_hour",
    "remove_question",
    "show_question",
]
