"""Reading when a practitioner opened somebody's page last."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from waymark.care.models import CaseloadVisit
from waymark.people.models import Person


def opened_at(practitioner: Person, link_ids: Iterable[UUID]) -> Mapping[UUID, datetime]:
    """When this practitioner opened each page last, as far as they ever did. One query."""
    rows = CaseloadVisit.objects.filter(by_id=practitioner.pk, link_id__in=list(link_ids))
    return {row.link_id: row.at for row in rows}
