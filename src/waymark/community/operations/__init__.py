"""Every change on boards."""

from waymark.community.operations.boards import make_board
from waymark.community.operations.changing import change_post, say_it_helped, take_away
from waymark.community.operations.closing import close_thread, open_again
from waymark.community.operations.digest import tell_what_went_on, tidy
from waymark.community.operations.mine import (
    choose_digest,
    come_back,
    follow,
    keep_draft,
    mute_author,
    mute_topic,
    mute_word,
    note_visit,
    rest,
    take_part,
    unmute,
)
from waymark.community.operations.showing import show_post
from waymark.community.operations.writing import answer, begin_thread

__all__ = [
    "answer",
    "begin_thread",
    "change_post",
    "choose_digest",
    "close_thread",
    "come_back",
    "follow",
    "keep_draft",
    "make_board",
    "mute_author",
    "mute_topic",
    "mute_word",
    "note_visit",
    "open_again",
    "rest",
    "say_it_helped",
    "show_post",
    "take_away",
    "take_part",
    "tell_what_went_on",
    "tidy",
    "unmute",
]
