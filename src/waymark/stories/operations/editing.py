"""What an editor does with a story that was sent. No word changes here: that is the author's alone."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.people.models import Person
from waymark.stories.models import Suggestion
from waymark.stories.operations.held import NotNow, copy_of, move, story_for_editor
from waymark.stories.operations.telling import tell_author
from waymark.stories.terms import State

_OPEN = (State.SENT, State.READING, State.READY, State.PUBLISHED)


@transaction.atomic
def begin_reading(*, by: Person, story_id: UUID, at: datetime) -> None:
    """The author sees that somebody reads. Raises `Gone`; in any other state nothing happens."""
    row = story_for_editor(by, story_id)
    if row.state == State.SENT:
        move(row, State.READING)
        audit.record(by_id=by.pk, verb="read", about_id=row.person_id, thing="Story", thing_id=row.pk, at=at)


@transaction.atomic
def suggest_changes(
    *, by: Person, story_id: UUID, title: str, words: str, note: str, seen: int, client_id: UUID, at: datetime
) -> UUID:
    """Ask the author whether it may read like this. One at a time; the same form again is one suggestion.

    `seen`: which version of the words the editor changed. Raises `Gone`, `NotNow`.
    """
    if made := Suggestion.objects.filter(client_id=client_id, by=by).first():
        return made.pk
    row = story_for_editor(by, story_id, *_OPEN)
    copy = copy_of(row)
    if copy.number != seen or Suggestion.objects.filter(story=row, answered_at=None).exists():
        raise NotNow("changed meanwhile")
    fresh = Suggestion.objects.create(
        story=row, client_id=client_id, by=by, title=title, words=words, note=note, number=seen, at=at
    )
    if row.state != State.PUBLISHED:
        move(row, State.SUGGESTED)
    tell_author(row, "stories.changes", str(fresh.pk), at)
    audit.record(by_id=by.pk, verb="suggested", about_id=row.person_id, thing="Suggestion", thing_id=fresh.pk, at=at)
    return fresh.pk


@transaction.atomic
def mark_ready(*, by: Person, story_id: UUID, at: datetime) -> None:
    """Nothing more to change. Raises `Gone`, and `NotNow` while the author still decides."""
    row = story_for_editor(by, story_id, State.SENT, State.READING, State.READY)
    if row.state != State.READY:
        move(row, State.READY)
        audit.record(by_id=by.pk, verb="ready", about_id=row.person_id, thing="Story", thing_id=row.pk, at=at)
