"""A story held until the end of the transaction."""

from uuid import UUID

from waymark.common.writing import Gone, mine
from waymark.people.models import Person
from waymark.stories.models import Story, StoryCopy
from waymark.stories.terms import State


class NotNow(ValueError):
    """This is not open as the story stands."""


def own_story(by: Person, story_id: UUID, *states: State) -> Story:
    """The author's. Raises `Gone`, and `NotNow` where it is in none of these states."""
    return _checked(mine(Story, by, story_id), states)


def story_for_editor(by: Person, story_id: UUID, *states: State) -> Story:
    """Somebody else's that was sent. Raises as `own_story`."""
    row = Story.objects.select_for_update().filter(pk=story_id).exclude(person=by).exclude(state=State.DRAFT).first()
    if row is None:
        raise Gone(story_id)
    return _checked(row, states)


def copy_of(story: Story) -> StoryCopy:
    """Raises `NotNow` where it was taken back."""
    row = StoryCopy.objects.filter(story=story).first()
    if row is None:
        raise NotNow(story.state)
    return row


def _checked(row: Story, states: tuple[State, ...]) -> Story:
    if states and row.state not in states:
        raise NotNow(row.state)
    return row


def move(story: Story, state: State) -> None:
    story.state = state.value
    story.save(update_fields=["state"])
