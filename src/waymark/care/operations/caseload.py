"""Opening the page of somebody on the caseload."""

from datetime import datetime

from django.db import transaction

from waymark.audit import operations as audit
from waymark.care.models import CaseloadVisit
from waymark.care.terms.side import Seat
from waymark.people.models import Person


@transaction.atomic
def note_visit(*, by: Person, seat: Seat, at: datetime) -> datetime | None:
    """A practitioner opens the person's page. Returns when they opened it before, None for the first time."""
    row = CaseloadVisit.objects.select_for_update().filter(link_id=seat.link_id, by_id=by.pk).first()
    before = row.at if row else None
    row, _is_new = CaseloadVisit.objects.update_or_create(link_id=seat.link_id, by_id=by.pk, defaults={"at": at})
    about = seat.person_id
    audit.record(by_id=by.pk, verb="opened", about_id=about, thing="CaseloadVisit", thing_id=row.pk, at=at)
    return before
