"""Taking a story back from everywhere, and looking whether it is really gone."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.people.models import Person
from waymark.stories import proof
from waymark.stories.models import Story, StoryUse
from waymark.stories.operations.consents import withdraw_consents
from waymark.stories.operations.held import own_story
from waymark.stories.operations.sending import keep_agreed_words, let_go_of_copy
from waymark.stories.terms import State, Use


@transaction.atomic
def withdraw_story(*, by: Person, story_id: UUID, at: datetime) -> None:
    """Every yes, every use, the copy that others read and its files end with this one call. The author's own words stay
    theirs. Taken back already, nothing happens. Raises `Gone`.
    """
    row = own_story(by, story_id)
    if row.state in (State.WITHDRAWN, State.DRAFT):
        return
    withdraw_consents(row, by, tuple(Use), at)
    StoryUse.objects.filter(story=row, ended_at=None).update(ended_at=at)
    keep_agreed_words(row, by, at)
    row.leaving = [*row.leaving, *let_go_of_copy(row)]
    row.state, row.withdrawn_at = State.WITHDRAWN.value, at
    row.save(update_fields=["leaving", "state", "withdrawn_at"])
    audit.record(by_id=by.pk, verb="withdrew", about_id=by.pk, thing="Story", thing_id=row.pk, at=at)


@transaction.atomic
def note_what_is_gone(*, by: Person | None = None, story_id: UUID, at: datetime) -> int:
    """Ask every place of this site where the story had stood. Returns in how many it was found gone just now.

    Only after the transaction that took it back, which the files leave with. What is still there gets no time, and is
    asked again. `by` is None where the timetable does it.
    """
    row = Story.objects.select_for_update().filter(pk=story_id).first()
    if row is None:
        return 0
    left = [name for name in row.leaving if proof.file_is_there(name)]
    if left != row.leaving:
        row.leaving = left
        row.save(update_fields=["leaving"])
    ended = StoryUse.objects.filter(story=row, gone_at=None).exclude(ended_at=None).exclude(form="outside")
    again = set(StoryUse.objects.filter(story=row, form="here", ended_at=None).values_list("use", flat=True))
    gone = [use.pk for use in ended if not left and use.use not in again and proof.is_gone(use, at)]
    StoryUse.objects.filter(pk__in=gone).update(gone_at=at)
    if gone:
        by_id = by.pk if by else None
        audit.record(by_id=by_id, verb="gone", about_id=row.person_id, thing="StoryUse", thing_id=row.pk, at=at)
    return len(gone)
