"""Ending everything that a host holds, as when a programme is called off."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.meetings.models import Series
from waymark.people.models import Person


@transaction.atomic
def end_all(*, by: Person, host_kind: str, host_id: UUID, last_on: date, at: datetime) -> None:
    """End every series of a host after `last_on`; what was until then stays. The host has checked that it may."""
    rows = Series.objects.select_for_update().filter(host_kind=host_kind, host_id=host_id, closed_at=None)
    for row in rows.order_by("pk"):
        row.until_on, row.count = max(last_on, row.starts_on - timedelta(days=1)), None
        row.closed_at, row.changed_at, row.sequence = at, at, row.sequence + 1
        row.save(update_fields=["until_on", "count", "closed_at", "changed_at", "sequence"])
    audit.record(by_id=by.pk, verb="ended", about_id=by.pk, thing="Series", thing_id=host_id, at=at)
