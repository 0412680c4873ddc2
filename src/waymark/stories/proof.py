"""Whether a story is gone from a place of this site: asked the way every visitor asks, not read from the register."""

from datetime import datetime

from waymark.stories import queries
from waymark.stories.models import StoryUse
from waymark.stories.sheet_address import token_of
from waymark.stories.terms import Form, Use
from waymark.stories.terms.uses import HERE
from waymark.web import kept_files


def is_gone(use: StoryUse, at: datetime) -> bool:
    """The page, the list, the block on another page, the sheet, the picture and the sound: each comes back empty."""
    if use.form == Form.SHEET:
        token = token_of(use.pk)
        return queries.on_sheet(token, at) is None and queries.picture_on_sheet(token, at) is None
    where = Use(use.use)
    listed = {one.id for one in queries.told(where, at)}
    if where is Use.COMMUNITY:
        listed |= {one.id for one in queries.for_board(at)}
    return (
        where in HERE
        and use.copy_id not in listed
        and queries.story_told(use.copy_id, where, at) is None
        and queries.picture_told(use.copy_id, (where,), at) is None
        and queries.sound_told(use.copy_id, (where,), at) is None
    )


def file_is_there(name: str) -> bool:
    return kept_files.is_there(name)
