"""Writing the addresses under which calendars read somebody's meetings."""

import secrets
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.meetings.models import CalendarFeed
from waymark.meetings.rules.tokens import digest
from waymark.people.models import Person

BYTES = 32


@transaction.atomic
def make_feed(*, by: Person, name: str, at: datetime) -> str:
    """Make one more address. Returns its secret, which is kept nowhere: it can be shown once."""
    token = secrets.token_urlsafe(BYTES)
    row = CalendarFeed.objects.create(person=by, digest=digest(token), name=name, made_at=at)
    audit.record(by_id=by.pk, verb="made", about_id=by.pk, thing="CalendarFeed", thing_id=row.pk, at=at)
    return token


@transaction.atomic
def end_feed(*, by: Person, feed_id: UUID, at: datetime) -> None:
    """From now on the address is none. Raises `Gone` where the person has no such address."""
    row = CalendarFeed.objects.select_for_update().filter(person=by, pk=feed_id).first()
    if row is None:
        raise Gone(feed_id)
    if row.ended_at is None:
        CalendarFeed.objects.filter(pk=row.pk).update(ended_at=at)
        audit.record(by_id=by.pk, verb="ended", about_id=by.pk, thing="CalendarFeed", thing_id=row.pk, at=at)
