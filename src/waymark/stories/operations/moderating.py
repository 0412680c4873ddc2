"""What moderators decide about a published story."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.moderation.terms import Shown
from waymark.people.models import Person
from waymark.stories.models import StoryCopy
from waymark.stories.operations.telling import tell_author


@transaction.atomic
def show_story(*, by: Person | None = None, copy_id: UUID, shown: Shown, why: str, at: datetime) -> None:
    """Called inside the operation that decides, which says who does. A story that is gone meanwhile stays gone."""
    copy = StoryCopy.objects.select_for_update(of=("self",)).select_related("story").filter(pk=copy_id).first()
    if copy is None or copy.shown == shown:
        return
    copy.shown, copy.shown_why = shown.value, why[:1000]
    copy.save(update_fields=["shown", "shown_why"])
    tell_author(copy.story, "stories.shown", f"{copy.pk} {at:%Y%m%d%H%M%S}", at)
    about_id = copy.story.person_id
    audit.record(by_id=by.pk if by else None, verb="decided", about_id=about_id, thing="Story", thing_id=copy_id, at=at)
