"""How a cohort holds meetings: what `waymark.meetings` asks about it."""

from collections.abc import Mapping
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from waymark.meetings.terms import Host, HostCard, Standing
from waymark.programmes.models import Cohort, Enrolment, Leader
from waymark.programmes.terms import PlaceState

COHORT = "cohort"
_IN = [PlaceState.PLACED.value, PlaceState.FINISHED.value]


def standing(cohort_id: UUID, person_id: UUID) -> Standing | None:
    """What somebody is to the cohort; None for who neither leads it nor has a place in it."""
    return hosts_of(person_id).get(cohort_id)


def hosts_of(person_id: UUID) -> Mapping[UUID, Standing]:
    """Every cohort the person leads or has a place in. Two queries."""
    members = Enrolment.objects.filter(person_id=person_id, state__in=_IN, cohort__isnull=False)
    leaders = Leader.objects.filter(person_id=person_id, left_at=None)
    found = dict.fromkeys(members.values_list("cohort_id", flat=True), Standing.MEMBER)
    return found | dict.fromkeys(leaders.values_list("cohort_id", flat=True), Standing.LEADER)


def card(cohort_id: UUID) -> HostCard | None:
    row = Cohort.objects.filter(pk=cohort_id).first()
    if row is None:
        return None
    return HostCard(name=row.name, address=reverse("cohort", args=[row.pk]), neutral_title=row.neutral_title)


def people_of(cohort_id: UUID) -> Mapping[UUID, str]:
    """The people of the roster by the names they chose. Who did not agree to be named has a number."""
    rows = Enrolment.objects.filter(cohort_id=cohort_id, state__in=_IN).order_by("placed_at", "pk")
    return {
        row.person_id: row.name if row.roster_at and row.name else _("Person %(number)s") % {"number": number}
        for number, row in enumerate(rows, start=1)
    }


HOST = Host(kind=COHORT, standing=standing, hosts_of=hosts_of, card=card, people_of=people_of)
