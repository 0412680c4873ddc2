"""A person's own stories, opened with their key."""

from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.stories.models import Story, StoryCopy, Suggestion
from waymark.stories.queries.register import decisions_of, uses_of_story
from waymark.stories.rules import consents, differences
from waymark.stories.terms import MyStory, MyUse, OpenSuggestion, State, StoryWords, ToldStory, Use
from waymark.web.sounds import Sound


def stories_of(person: Person) -> tuple[MyStory, ...]:
    """All of them, the newest first. Two queries."""
    rows = list(Story.objects.filter(person=person).order_by("-made_at", "-pk"))
    if not rows:
        return ()
    box = people.box_of(person.pk)
    return tuple(_mine(row, box) for row in rows)


def story_of(person: Person, story_id: UUID) -> MyStory | None:
    """One of the person's own. Two queries."""
    row = Story.objects.filter(person=person, pk=story_id).first()
    return _mine(row, people.box_of(person.pk)) if row else None


def words_in(row: Story, box: Box) -> StoryWords:
    content = row.read(box, "content")
    return StoryWords(**{str(name): str(said) for name, said in content.items()} if isinstance(content, dict) else {})


def _mine(row: Story, box: Box) -> MyStory:
    return MyStory(
        id=row.pk,
        version=row.version,
        state=State(row.state),
        words=words_in(row, box),
        has_picture=row.picture is not None,
        has_sound=row.sound is not None,
        changed_at=row.changed_at,
        sent_at=row.sent_at,
        withdrawn_at=row.withdrawn_at,
    )


def own_picture(person: Person, story_id: UUID) -> bytes | None:
    row = Story.objects.filter(person=person, pk=story_id).exclude(picture=None).first()
    return b64decode(str(row.read(people.box_of(person.pk), "picture"))) if row else None


def own_sound(person: Person, story_id: UUID) -> Sound | None:
    row = Story.objects.filter(person=person, pk=story_id).exclude(sound=None).first()
    return Sound(b64decode(str(row.read(people.box_of(person.pk), "sound"))), row.sound_type) if row else None


def preview_of(person: Person, story_id: UUID) -> ToldStory | None:
    """As others would see it now: the words that were agreed on where it was sent, else the author's own."""
    mine = story_of(person, story_id)
    if mine is None:
        return None
    copy = StoryCopy.objects.filter(story_id=story_id).first()
    words = StoryWords(copy.title, copy.words, copy.name, copy.transcript, copy.alt) if copy else mine.words
    return ToldStory(
        id=mine.id,
        title=words.title,
        name=words.name,
        words=words.words,
        transcript=words.transcript,
        alt=words.alt,
        has_picture=mine.has_picture,
        has_sound=mine.has_sound,
        told_at=copy.published_at if copy else None,
    )


def hidden_why(person: Person, story_id: UUID) -> str | None:
    """What moderators said, where others do not see the story because of them; None where they do."""
    copy = StoryCopy.objects.filter(story_id=story_id, story__person=person).exclude(shown="open").first()
    return copy.shown_why if copy else None


def my_uses(person: Person, story_id: UUID) -> tuple[MyUse, ...]:
    """Every place this story of theirs was ever put, the newest first."""
    if not Story.objects.filter(person=person, pk=story_id).exists():
        return ()
    return uses_of_story(story_id)


def my_consents(person: Person, story_id: UUID, at: datetime) -> Mapping[Use, datetime]:
    """The uses they allow now, each with its end."""
    if not Story.objects.filter(person=person, pk=story_id).exists():
        return {}
    return consents.live(decisions_of(story_id), at)


def open_suggestion(person: Person, story_id: UUID) -> OpenSuggestion | None:
    """What the editor would change, against the words as they stand."""
    row = Suggestion.objects.filter(story_id=story_id, story__person=person, answered_at=None).first()
    copy = StoryCopy.objects.filter(story_id=story_id).first()
    if row is None or copy is None:
        return None
    title, words = differences.pieces(copy.title, row.title), differences.pieces(copy.words, row.words)
    return OpenSuggestion(row.pk, row.note, title, words, row.at)
