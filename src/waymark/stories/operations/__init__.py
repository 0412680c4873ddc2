"""Every change this app makes."""

from waymark.common.writing import Gone
from waymark.stories.operations.answering import answer_suggestion
from waymark.stories.operations.consents import decide_uses, go_on, withdraw_use
from waymark.stories.operations.drafts import (
    delete_story,
    keep_picture,
    keep_sound,
    take_picture_out,
    take_sound_out,
    write_story,
)
from waymark.stories.operations.editing import begin_reading, mark_ready, suggest_changes
from waymark.stories.operations.held import NotNow
from waymark.stories.operations.moderating import show_story
from waymark.stories.operations.publishing import end_use, note_asked, note_down, publish
from waymark.stories.operations.rounds import do_what_is_due, look_after
from waymark.stories.operations.sending import MayNotWrite, send_story, take_back_to_draft
from waymark.stories.operations.withdrawing import note_what_is_gone, withdraw_story

__all__ = [
    "Gone",
    "MayNotWrite",
    "NotNow",
    "answer_suggestion",
    "begin_reading",
    "decide_uses",
    "delete_story",
    "do_what_is_due",
    "end_use",
    "go_on",
    "keep_picture",
    "keep_sound",
    "look_after",
    "mark_ready",
    "note_asked",
    "note_down",
    "note_what_is_gone",
    "publish",
    "send_story",
    "show_story",
    "suggest_changes",
    "take_back_to_draft",
    "take_picture_out",
    "take_sound_out",
    "withdraw_story",
    "withdraw_use",
    "write_story",
]
