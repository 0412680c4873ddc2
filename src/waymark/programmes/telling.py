"""What programmes tell people, and what comes round by itself. Described when the app starts."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.notices.terms import Kind
from waymark.programmes.models import Enrolment
from waymark.programmes.terms import PlaceState

OFFERED = "programmes.offered"


def offer_holds(person_id: UUID, key: str, at: datetime) -> bool:
    """Whether the place is still offered. `key` names the enrolment and the cohort, with a space between."""
    enrolment_id, _space, cohort_id = key.partition(" ")
    return Enrolment.objects.filter(
        pk=enrolment_id, cohort_id=cohort_id, person_id=person_id, state=PlaceState.OFFERED.value
    ).exists()


KINDS = (
    Kind(
        OFFERED,
        title=_("A place is kept for you"),
        body=_("A place in a programme is kept for you until %(when)s. Say yes or no; both are fine."),
        outside=_("Something waits for your answer until %(when)s."),
        url_name="waiting",
        url_args=("enrolment_id",),
        still_holds=offer_holds,
        is_planned=False,
    ),
)
