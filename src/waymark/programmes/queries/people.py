"""Who is in a cohort, by the names they chose."""

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from waymark.programmes.models import Enrolment
from waymark.programmes.terms import PlaceState

IN = [PlaceState.PLACED.value, PlaceState.FINISHED.value]


def people_of(cohort_id: UUID) -> Mapping[UUID, str]:
    """The people of the roster by the names they chose. Who did not agree to be named has a number."""
    rows = Enrolment.objects.filter(cohort_id=cohort_id, state__in=IN).order_by("placed_at", "pk")
    return {
        row.person_id: row.name if row.roster_at and row.name else _("Person %(number)s") % {"number": number}
        for number, row in enumerate(rows, start=1)
    }
