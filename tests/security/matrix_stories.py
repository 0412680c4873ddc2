"""The stories of the matrix: one that stands everywhere, with a picture and a recording."""

from typing import Any

from waymark.people.models import Person
from waymark.stories.models import StoryUse
from waymark.stories.sheet_address import token_of
from waymark.stories.terms import Form, Use
from waymark.stories.tests import people


def some_stories(owner: Person) -> dict[str, Any]:
    """The arguments of the addresses. Readers know the id of the copy alone."""
    editor = people.an_editor("who-edits-stories")
    uses = (Use.TEAM, Use.COMMUNITY, Use.WEBSITE)
    story_id = people.published(owner, editor, *uses, whole=True)
    people.allowed(owner, story_id, *uses, Use.TRAINING, Use.PRESS)
    sheet_id = people.put(editor, story_id, Use.TRAINING, Form.SHEET)
    outside_id = people.put(editor, story_id, Use.PRESS, Form.OUTSIDE, where="The Gazette")
    copy_id = StoryUse.objects.get(pk=sheet_id).copy_id
    return {
        "stories.story_id": story_id,
        **{f"{name}.story_id": copy_id for name in ("story", "story_picture", "story_sound")},
        "stories.token": token_of(sheet_id),
        "story_use_end.use_id": sheet_id,
        "story_use_asked.use_id": outside_id,
    }
