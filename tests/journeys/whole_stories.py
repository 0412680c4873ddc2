"""Pages of stories, and who looks at each in the made-up community."""

from typing import Any

from waymark.common import clock
from waymark.common.ids import new_id
from waymark.people.models import Person
from waymark.stories import operations, queries
from waymark.stories.models import Story
from waymark.stories.sheet_address import token_of
from waymark.stories.terms import Form, Use
from waymark.stories.tests import people

NOBODY, PERSON, NEWCOMER, PRACTITIONER, EDITOR = "nobody", "person", "newcomer", "practitioner", "editor"

_BY: dict[str, str] = {
    NOBODY: "stories story story_sheet",
    PERSON: """
        stories story stories_community stories_mine story_new story_mine story_write story_picture_keep
        story_sound_keep story_uses story_preview story_send story_changes story_day_after story_again story_take_back
        story_gone
    """,
    NEWCOMER: "stories_mine stories_community",
    PRACTITIONER: "stories_teams",
    EDITOR: "stories_mine stories_editing story_editing story_suggest story_publish",
}
PAGES: dict[str, list[tuple[str, str]]] = {}
for _who, _names in _BY.items():
    for _name in _names.split():
        PAGES.setdefault(_name, []).append((_who, ""))
NO_PAGES: dict[str, str] = {
    **dict.fromkeys("story_draft story_delete story_use_end story_use_asked".split(), "takes forms only"),
    **dict.fromkeys(
        "story_picture story_picture_mine story_editing_picture story_sheet_picture".split(), "a picture alone"
    ),
    **dict.fromkeys("story_sound story_sound_mine story_editing_sound".split(), "a recording, as sound"),
}


def story_things(person: Person, editor: Person) -> dict[str, Any]:
    """A draft, one with open changes, one that was taken back, and the one of the demo that stands everywhere."""
    at = clock.now()
    bridge = Story.objects.select_related("copy").get(person=person)
    sheet = next(use for use in queries.register_of(bridge.pk) if use.form is Form.SHEET)
    draft = people.drafted(person, at=at)
    people.with_all(person, draft)
    changed = people.ready(person, editor, Use.COMMUNITY, at=at)
    operations.suggest_changes(
        by=editor, story_id=changed, title="A bridge", words="I went to the bridge.", note="Shorter?", seen=1,
        client_id=new_id(), at=at,
    )  # fmt: skip
    gone = people.published(person, editor, Use.TEAM, at=at)
    people.allowed(person, gone, Use.TEAM, Use.CAMPAIGN, at=at)
    people.put(editor, gone, Use.CAMPAIGN, Form.OUTSIDE, where="A leaflet", at=at)
    operations.withdraw_story(by=person, story_id=gone, at=at)
    operations.note_what_is_gone(by=person, story_id=gone, at=at)
    drafts = ("story_write", "story_picture_keep", "story_sound_keep", "story_send")
    return {
        "stories.story_id": bridge.pk,
        "story.story_id": bridge.copy.pk,
        **{f"{name}.story_id": draft for name in drafts},
        "story_changes.story_id": changed,
        "story_gone.story_id": gone,
        "stories.token": token_of(sheet.id),
    }
