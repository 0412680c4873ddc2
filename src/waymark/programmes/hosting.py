"""How a cohort holds meetings: what `waymark.meetings` asks about it."""

from collections.abc import Mapping
from uuid import UUID

from django.urls import reverse

from waymark.meetings.terms import Host, HostCard, Standing
from waymark.programmes.models import Cohort, Enrolment, Leader
from waymark.programmes.operations.going_on import go_on
from waymark.programmes.queries.people import IN, people_of
from waymark.programmes.terms.programmes import COHORT


def standing(cohort_id: UUID, person_id: UUID) -> Standing | None:
    """What somebody is to the cohort; None for who neither leads it nor has a place in it."""
    return hosts_of(person_id).get(cohort_id)


def hosts_of(person_id: UUID) -> Mapping[UUID, Standing]:
    """Every cohort the person leads or has a place in. Two queries."""
    members = Enrolment.objects.filter(person_id=person_id, state__in=IN, cohort__isnull=False)
    leaders = Leader.objects.filter(person_id=person_id, left_at=None)
    found = dict.fromkeys(members.values_list("cohort_id", flat=True), Standing.MEMBER)
    return found | dict.fromkeys(leaders.values_list("cohort_id", flat=True), Standing.LEADER)


def card(cohort_id: UUID) -> HostCard | None:
    row = Cohort.objects.filter(pk=cohort_id).first()
    if row is None:
        return None
    return HostCard(name=row.name, address=reverse("cohort", args=[row.pk]), neutral_title=row.neutral_title)


HOST = Host(kind=COHORT, standing=standing, hosts_of=hosts_of, card=card, people_of=people_of, goes_on=go_on)
