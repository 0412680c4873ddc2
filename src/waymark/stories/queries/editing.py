"""What editors see: never who wrote it, and nothing of their own."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from waymark.moderation import queries as moderation
from waymark.moderation.terms import HoldReason, Shown
from waymark.people.models import Person
from waymark.stories.models import Story, StoryCopy, Suggestion
from waymark.stories.queries.register import decisions_of, uses_of_story
from waymark.stories.queries.told import told_in
from waymark.stories.rules import consents
from waymark.stories.terms import InQueue, MyUse, State, Use
from waymark.web import kept_files
from waymark.web.sounds import Sound

_SEEN = [one.value for one in State if one is not State.DRAFT]
AT_A_TIME = 100


def queue(editor: Person) -> tuple[InQueue, ...]:
    """Every story that was ever sent, by somebody else: those that wait longest first. One query."""
    rows = Story.objects.filter(state__in=_SEEN).exclude(person=editor).select_related("copy").defer("content")
    return tuple(_in_queue(row) for row in rows.order_by("sent_at", "pk")[:AT_A_TIME])


def in_queue(editor: Person, story_id: UUID) -> InQueue | None:
    row = Story.objects.filter(pk=story_id, state__in=_SEEN).exclude(person=editor).select_related("copy").first()
    return _in_queue(row) if row else None


def reasons_to_look(story_id: UUID, at: datetime) -> Sequence[HoldReason]:
    """What in the words themselves gives reason for a careful look."""
    copy = StoryCopy.objects.filter(story_id=story_id).first()
    if copy is None:
        return ()
    words = f"{copy.title}\n{copy.name}\n{copy.words}\n{copy.transcript}"
    return moderation.first_look(words=words, shown_before=moderation.FIRST_POSTS, at=at)


def allowed_uses(story_id: UUID, at: datetime) -> Mapping[Use, datetime]:
    """What its author allows now, each with its end."""
    return consents.live(decisions_of(story_id), at)


def register_of(story_id: UUID) -> tuple[MyUse, ...]:
    return uses_of_story(story_id)


def waits_for_author(story_id: UUID) -> bool:
    return Suggestion.objects.filter(story_id=story_id, answered_at=None).exists()


def copy_picture(story_id: UUID) -> bytes | None:
    row = StoryCopy.objects.filter(story_id=story_id).first()
    return kept_files.read(row.picture) if row and row.picture else None


def copy_sound(story_id: UUID) -> Sound | None:
    row = StoryCopy.objects.filter(story_id=story_id).first()
    data = kept_files.read(row.sound) if row and row.sound else None
    return Sound(data, row.sound_type) if row and data is not None else None


def _in_queue(row: Story) -> InQueue:
    copy: StoryCopy | None = getattr(row, "copy", None)
    return InQueue(
        id=row.pk,
        state=State(row.state),
        sent_at=row.sent_at,
        story=told_in(copy) if copy else None,
        number=copy.number if copy else 0,
        is_hidden=copy is not None and copy.shown != Shown.OPEN,
    )
