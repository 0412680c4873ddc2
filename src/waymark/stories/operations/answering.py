"""The author's answer to suggested changes: each change by itself."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.people.models import Person
from waymark.stories.models import Suggestion
from waymark.stories.operations.held import NotNow, copy_of, move, own_story
from waymark.stories.rules import differences
from waymark.stories.terms import State


@transaction.atomic
def answer_suggestion(
    *,
    by: Person,
    story_id: UUID,
    suggestion_id: UUID,
    title: Collection[int],
    words: Collection[int],
    at: datetime,
) -> None:
    """Say yes to the changes of these numbers, and no to every other. Answered already, nothing happens.

    Raises `Gone`, and `NotNow` where there is no such suggestion, or the words are others by now.
    """
    row = own_story(by, story_id)
    asked = Suggestion.objects.filter(story=row, pk=suggestion_id).first()
    if asked is None:
        raise NotNow("no suggestion")
    if asked.answered_at:
        return
    copy = copy_of(row)
    if copy.number != asked.number:
        raise NotNow("changed meanwhile")
    copy.title = differences.with_some(differences.pieces(copy.title, asked.title), title)
    copy.words = differences.with_some(differences.pieces(copy.words, asked.words), words)
    copy.number += 1
    copy.save(update_fields=["title", "words", "number"])
    asked.answered_at = at
    asked.save(update_fields=["answered_at"])
    if row.state == State.SUGGESTED:
        move(row, State.READING)
    audit.record(by_id=by.pk, verb="answered", about_id=by.pk, thing="Suggestion", thing_id=asked.pk, at=at)
