"""Telling: words, a picture, a recording, all sealed; only drafts are written."""

from base64 import b64encode
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit
from waymark.common.writing import Draft, NothingWritten, Saved, change, make_another
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.stories.models import Story, StoryUse
from waymark.stories.operations.held import own_story
from waymark.stories.queries.mine import words_in
from waymark.stories.terms import State, StoryWords
from waymark.web.pictures import CleanPicture
from waymark.web.sounds import Sound


@transaction.atomic
def write_story(
    *, by: Person, title: str, words: str, name: str, story_id: UUID | None = None, edit: Edit, at: datetime
) -> Saved:
    """Keep the words of a story: a new one, or (with `story_id`) another wording of a draft.

    Sending the same form again changes nothing. Raises `NothingWritten`, `Gone`, `Stale`, `NotNow`.
    """
    if not (title or words):
        raise NothingWritten
    box = people.box_of(by.pk)
    row = own_story(by, story_id, State.DRAFT) if story_id else None
    kept = words_in(row, box) if row else StoryWords()
    said = StoryWords(title, words, name, kept.transcript, kept.alt)
    draft = Draft(box, sealed={"content": asdict(said)}, plain={})
    saved = (
        change(row, edit=edit, draft=draft, at=at) if row else make_another(Story, by=by, edit=edit, draft=draft, at=at)
    )
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="Story", thing_id=saved.id, at=at)
    return saved


@transaction.atomic
def keep_picture(*, by: Person, story_id: UUID, picture: CleanPicture | None, alt: str, at: datetime) -> None:
    """One picture with the words for who cannot see it. None leaves the picture that is there, with these words.

    Raises `Gone`, `NotNow`.
    """
    row, box = own_story(by, story_id, State.DRAFT), people.box_of(by.pk)
    row.put(box, content={**asdict(words_in(row, box)), "alt": alt})
    if picture:
        row.put(box, picture=b64encode(picture.data).decode())
    _changed(row, at)
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="StoryPicture", thing_id=row.pk, at=at)


@transaction.atomic
def take_picture_out(*, by: Person, story_id: UUID, at: datetime) -> None:
    row, box = own_story(by, story_id, State.DRAFT), people.box_of(by.pk)
    row.put(box, content={**asdict(words_in(row, box)), "alt": ""})
    row.picture = None
    _changed(row, at)
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="StoryPicture", thing_id=row.pk, at=at)


@transaction.atomic
def keep_sound(*, by: Person, story_id: UUID, sound: Sound | None, transcript: str, at: datetime) -> None:
    """One recording with what is said in it. None leaves the recording that is there. Raises `Gone`, `NotNow`."""
    row, box = own_story(by, story_id, State.DRAFT), people.box_of(by.pk)
    row.put(box, content={**asdict(words_in(row, box)), "transcript": transcript})
    if sound:
        row.put(box, sound=b64encode(sound.data).decode())
        row.sound_type = sound.media_type
    _changed(row, at)
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="StorySound", thing_id=row.pk, at=at)


@transaction.atomic
def take_sound_out(*, by: Person, story_id: UUID, at: datetime) -> None:
    row, box = own_story(by, story_id, State.DRAFT), people.box_of(by.pk)
    row.put(box, content={**asdict(words_in(row, box)), "transcript": ""})
    row.sound, row.sound_type = None, ""
    _changed(row, at)
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="StorySound", thing_id=row.pk, at=at)


@transaction.atomic
def delete_story(*, by: Person, story_id: UUID, at: datetime) -> None:
    """For good: a draft, or one that was taken back. Raises `Gone`, `NotNow`.

    Where it was used outside, that alone stays, for whoever still has to be asked.
    """
    row = own_story(by, story_id, State.DRAFT, State.WITHDRAWN)
    StoryUse.objects.filter(story=row, ended_at=None).update(ended_at=at)
    row.delete()
    audit.record(by_id=by.pk, verb="deleted", about_id=by.pk, thing="Story", thing_id=story_id, at=at)


def _changed(row: Story, at: datetime) -> None:
    """The version stays: a page with the words that is open elsewhere may still be saved."""
    row.changed_at = at
    row.save(update_fields=["content", "picture", "sound", "sound_type", "changed_at"])
