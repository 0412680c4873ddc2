"""What moderators decide about a message that was reported."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.direct.models import DirectMessage
from waymark.moderation.terms import Shown
from waymark.people.models import Person


@transaction.atomic
def show_message(*, thing_id: UUID, shown: Shown, reason: str, at: datetime, by: Person | None = None) -> None:
    """Whether the other one still sees it. Its author always does, with the reason. One that is gone stays gone."""
    row = DirectMessage.objects.filter(pk=thing_id).first()
    if row is None:
        return
    why = "" if shown is Shown.OPEN else reason
    DirectMessage.objects.filter(pk=thing_id).update(shown=shown.value, shown_why=why)
    by_id = by.pk if by else None
    audit.record(by_id=by_id, verb="shown", about_id=row.author_id, thing="DirectMessage", thing_id=thing_id, at=at)
