"""Every reading of this app."""

from waymark.stories.queries.editing import (
    allowed_uses,
    copy_picture,
    copy_sound,
    in_queue,
    queue,
    reasons_to_look,
    register_of,
    waits_for_author,
)
from waymark.stories.queries.mine import (
    hidden_why,
    my_consents,
    my_uses,
    open_suggestion,
    own_picture,
    own_sound,
    preview_of,
    stories_of,
    story_of,
)
from waymark.stories.queries.register import outside_use, to_ask_outside
from waymark.stories.queries.told import (
    AT_A_TIME,
    for_board,
    on_sheet,
    picture_on_sheet,
    picture_told,
    sound_told,
    story_told,
    told,
)

__all__ = [
    "AT_A_TIME",
    "allowed_uses",
    "copy_picture",
    "copy_sound",
    "for_board",
    "hidden_why",
    "in_queue",
    "my_consents",
    "my_uses",
    "on_sheet",
    "open_suggestion",
    "outside_use",
    "own_picture",
    "own_sound",
    "picture_on_sheet",
    "picture_told",
    "preview_of",
    "queue",
    "reasons_to_look",
    "register_of",
    "sound_told",
    "stories_of",
    "story_of",
    "story_told",
    "to_ask_outside",
    "told",
    "waits_for_author",
]
