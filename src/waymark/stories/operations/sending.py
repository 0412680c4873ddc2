"""Sending a story to the editors, and taking it back to be a draft."""

from base64 import b64decode
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.moderation import queries as moderation
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.stories.models import Story, StoryCopy, Suggestion
from waymark.stories.operations.held import NotNow, move, own_story
from waymark.stories.queries.mine import words_in
from waymark.stories.terms import State
from waymark.web import kept_files

OWNER = "stories"
NOT_PUBLISHED = (State.SENT, State.READING, State.SUGGESTED, State.READY)


class MayNotWrite(ValueError):
    """A moderator's decision keeps this person from writing where others read, for now."""


@transaction.atomic
def send_story(*, by: Person, story_id: UUID, at: datetime) -> None:
    """From now on editors read a copy of it, and nobody else. Sent already, nothing happens.

    Raises `Gone`, `MayNotWrite`, and `NotNow` for one that was taken back, or has no title and nothing to read.
    """
    row = own_story(by, story_id)
    if row.state in NOT_PUBLISHED:
        return
    if row.state != State.DRAFT:
        raise NotNow(row.state)
    if not moderation.standing_of(by.pk, at).may_write:
        raise MayNotWrite
    _copy(row, by, at)
    row.state, row.sent_at, row.day_after_at, row.withdrawn_at = State.SENT.value, at, None, None
    row.save(update_fields=["state", "sent_at", "day_after_at", "withdrawn_at"])
    audit.record(by_id=by.pk, verb="sent", about_id=by.pk, thing="Story", thing_id=row.pk, at=at)


def _copy(row: Story, by: Person, at: datetime) -> None:
    box = people.box_of(by.pk)
    said = words_in(row, box)
    has_sound = row.sound is not None
    if not said.title or not (said.words or (has_sound and said.transcript)):
        raise NotNow("empty")
    picture = kept_files.keep(OWNER, b64decode(str(row.read(box, "picture"))), "webp") if row.picture else ""
    sound = kept_files.keep(OWNER, b64decode(str(row.read(box, "sound"))), "snd") if has_sound else ""
    StoryCopy.objects.create(
        story=row,
        title=said.title,
        name=said.name,
        words=said.words,
        transcript=said.transcript if has_sound else "",
        alt=said.alt if picture else "",
        picture=picture,
        sound=sound,
        sound_type=row.sound_type,
        made_at=at,
    )


@transaction.atomic
def take_back_to_draft(*, by: Person, story_id: UUID, at: datetime) -> None:
    """Before it is published: editors read nothing of it any more, and it is a draft again. Raises `Gone`, `NotNow`.

    Words that were agreed on with the editor come along.
    """
    row = own_story(by, story_id)
    if row.state == State.DRAFT:
        return
    if row.state not in (*NOT_PUBLISHED, State.WITHDRAWN):
        raise NotNow(row.state)
    keep_agreed_words(row, by, at)
    let_go_of_copy(row)
    move(row, State.DRAFT)
    audit.record(by_id=by.pk, verb="took back", about_id=by.pk, thing="Story", thing_id=row.pk, at=at)


def keep_agreed_words(row: Story, by: Person, at: datetime) -> None:
    """What was agreed on with the editor becomes the author's own wording."""
    copy, box = StoryCopy.objects.filter(story=row).first(), people.box_of(by.pk)
    said = words_in(row, box)
    if copy and (copy.title, copy.words) != (said.title, said.words):
        row.put(box, content={**asdict(said), "title": copy.title, "words": copy.words})
        row.version, row.changed_at = row.version + 1, at
        row.save(update_fields=["content", "version", "changed_at"])


def let_go_of_copy(row: Story) -> list[str]:
    """Delete what others could read. Returns the names of its files, which go once the transaction is kept."""
    Suggestion.objects.filter(story=row).delete()
    copy = StoryCopy.objects.filter(story=row).first()
    if copy is None:
        return []
    names = [name for name in (copy.picture, copy.sound) if name]
    copy.delete()
    kept_files.remove_after_commit(names)
    return names
