"""What comes by itself: the question a day later, the question after a year, and the end where nobody answers."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from waymark.audit import operations as audit
from waymark.people.models import Person
from waymark.stories.models import Story, StoryUse
from waymark.stories.operations.consents import end_uses
from waymark.stories.operations.telling import tell_author
from waymark.stories.operations.withdrawing import note_what_is_gone
from waymark.stories.queries.register import decisions_of
from waymark.stories.rules import consents
from waymark.stories.terms import State, Use

DAY_AFTER = timedelta(days=1)
_SENT = [one.value for one in State if one not in (State.DRAFT, State.WITHDRAWN)]


def do_what_is_due(at: datetime) -> None:
    """All of it, story by story."""
    for story_id in Story.objects.filter(state__in=_SENT).values_list("pk", flat=True):
        look_after(story_id=story_id, at=at)
    for story_id in _unproven():
        note_what_is_gone(story_id=story_id, at=at)


@transaction.atomic
def look_after(*, by: Person | None = None, story_id: UUID, at: datetime) -> None:
    """Ask the author what is due to be asked, and end what was not answered. `by` is None: nobody does it."""
    row = Story.objects.select_for_update().filter(pk=story_id).first()
    if row is None or row.sent_at is None:
        return
    if row.day_after_at is None and row.sent_at + DAY_AFTER <= at:
        row.day_after_at = at
        row.save(update_fields=["day_after_at"])
        tell_author(row, "stories.day_after", f"{row.pk} {row.sent_at:%Y%m%d%H%M}", at)
    newest = consents.newest(decisions_of(row.pk))
    for one in newest.values():
        if consents.is_to_be_asked(one, at):
            tell_author(row, "stories.ask_again", f"{row.pk} {one.use} {one.number}", at)
    lapsed = _lapsed(row, [use for use, one in newest.items() if not consents.is_live(one, at)])
    if lapsed:
        end_uses(row, lapsed, at)
        tell_author(row, "stories.lapsed", f"{row.pk} {at:%Y%m%d}", at)
        by_id = by.pk if by else None
        audit.record(by_id=by_id, verb="lapsed", about_id=row.person_id, thing="StoryConsent", thing_id=row.pk, at=at)


def _lapsed(row: Story, over: Iterable[Use]) -> list[Use]:
    """The uses whose yes is over and that still stand in the register."""
    rows = StoryUse.objects.filter(story=row, ended_at=None, use__in=[use.value for use in over])
    return [Use(use) for use in rows.values_list("use", flat=True).distinct()]


def _unproven() -> list[UUID]:
    ended = StoryUse.objects.exclude(ended_at=None).exclude(form="outside").filter(gone_at=None, story=OuterRef("pk"))
    return list(Story.objects.filter(Exists(ended)).values_list("pk", flat=True))
