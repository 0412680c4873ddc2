"""Where somebody sits in a cohort, and who may plan a programme. Nothing is read without one of these seats."""

from uuid import UUID

from waymark.people import queries as people
from waymark.people.models import Person
from waymark.programmes.models import Cohort, Enrolment, Leader, Programme
from waymark.programmes.terms import CohortSeat, CohortState, LeaderKind, PlaceState, ProgrammeSeat

_INSIDE = [PlaceState.PLACED.value, PlaceState.FINISHED.value]


class NotThere(LookupError):
    """There is no such cohort or programme, or it is not for this person: the two are never told apart."""


def cohort_seat(cohort_id: UUID, person: Person) -> CohortSeat:
    """The seat of a leader, or of somebody with a place. Raises `NotThere`."""
    cohort = Cohort.objects.select_related("programme").filter(pk=cohort_id).first()
    leader = Leader.objects.filter(cohort_id=cohort_id, person=person, left_at=None).first()
    place = Enrolment.objects.filter(cohort_id=cohort_id, person=person, state__in=_INSIDE).first()
    if cohort is None or (leader is None and place is None):
        raise NotThere(cohort_id)
    return CohortSeat(
        cohort_id=cohort.pk,
        programme_id=cohort.programme_id,
        organisation_id=cohort.programme.organisation_id,
        state=CohortState(cohort.state),
        person_id=person.pk,
        leads_as=LeaderKind(leader.kind) if leader else None,
        enrolment_id=place.pk if place else None,
        place=PlaceState(place.state) if place else None,
    )


def programme_seat(programme_id: UUID, person: Person) -> ProgrammeSeat:
    """The seat of a member of a care team of the organisation whose programme it is. Raises `NotThere`."""
    row = Programme.objects.filter(pk=programme_id).first()
    if row is None or row.organisation_id not in organisations_of(person):
        raise NotThere(programme_id)
    return ProgrammeSeat(row.pk, row.organisation_id, person.pk)


def organisations_of(person: Person) -> frozenset[UUID]:
    """The organisations in whose care teams the person works now."""
    return frozenset(member.organisation_id for member in people.memberships_of(person))
