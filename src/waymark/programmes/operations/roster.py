"""The roster, by consent: what the others of the programme see of somebody is theirs alone to say, at any time."""

from datetime import datetime

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.people.models import Person
from waymark.programmes.models import Enrolment
from waymark.programmes.terms.seat import CohortSeat


@transaction.atomic
def change_roster(*, by: Person, seat: CohortSeat, name: str, on_roster: bool, may_contact: bool, at: datetime) -> None:
    """Say by which name those who lead know me, or that they see a number; and whether I may be asked later.

    It holds from the next request on. Raises `Gone` without a place.
    """
    mine = Enrolment.objects.select_for_update().filter(cohort_id=seat.cohort_id, person=by)
    row = mine.filter(pk=seat.enrolment_id).first() if seat.enrolment_id else None
    if row is None:
        raise Gone(seat.cohort_id)
    row.name = name
    row.roster_at = (row.roster_at or at) if on_roster and name else None
    row.contact_at = (row.contact_at or at) if may_contact else None
    row.save(update_fields=["name", "roster_at", "contact_at"])
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="Enrolment", thing_id=row.pk, at=at)
