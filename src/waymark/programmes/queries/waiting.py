"""Waiting for a programme: where somebody stands, and how long others waited. Nobody's place in the row is ever said:
it would be a promise, and it moves.
"""

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from waymark.people.models import Person
from waymark.programmes.models import Enrolment, WaitingCode
from waymark.programmes.rules.waits import Band, band
from waymark.programmes.terms import PlaceState, ProgrammeSeat
from waymark.programmes.terms.cohorts import MyEnrolment, WaitingPage

LATELY = timedelta(days=365)


def enrolments_of(person: Person) -> tuple[MyEnrolment, ...]:
    """Everything the person waits for, is in or went through, the newest first. One query."""
    return tuple(_enrolment(row) for row in _mine(person).order_by("-waiting_since", "pk"))


def enrolment_of(person: Person, enrolment_id: UUID) -> MyEnrolment | None:
    row = _mine(person).filter(pk=enrolment_id).first()
    return _enrolment(row) if row else None


def waiting_page(person: Person, enrolment_id: UUID, at: datetime) -> WaitingPage | None:
    """The page of somebody who waits or is offered a place; None where they do neither. Two queries."""
    states = [PlaceState.WAITING.value, PlaceState.OFFERED.value]
    row = _mine(person).filter(pk=enrolment_id, state__in=states).first()
    if row is None:
        return None
    return WaitingPage(
        mine=_enrolment(row),
        about=row.programme.about,
        waiting_words=row.programme.waiting_words,
        band=wait_band(row.programme_id, at),
        starter_skills=tuple(row.programme.starter_skills),
        starts_on=row.cohort.starts_on if row.cohort else None,
    )


def wait_band(programme_id: UUID, at: datetime) -> Band | None:
    """How long those waited who took a place in the last year. One query."""
    placed = Enrolment.objects.filter(programme_id=programme_id, placed_at__gt=at - LATELY, placed_at__lte=at)
    return band([(to - since).days for since, to in placed.values_list("waiting_since", "placed_at") if to])


def open_codes(seat: ProgrammeSeat, at: datetime) -> list[tuple[UUID, datetime, datetime]]:
    """The codes on letters that still open something: id, when made, until when. Never the code. One query."""
    rows = WaitingCode.objects.filter(
        programme_id=seat.programme_id, used_at=None, ended_at=None, ends_at__gt=at
    ).order_by("-made_at", "pk")
    return list(rows.values_list("pk", "made_at", "ends_at"))


def _mine(person: Person) -> QuerySet[Enrolment]:
    return Enrolment.objects.filter(person=person).select_related("programme__organisation", "cohort")


def _enrolment(row: Enrolment) -> MyEnrolment:
    return MyEnrolment(
        id=row.pk,
        programme_id=row.programme_id,
        programme_name=row.programme.name,
        organisation_id=row.programme.organisation_id,
        organisation_name=row.programme.organisation.name,
        state=PlaceState(row.state),
        waiting_since=row.waiting_since,
        cohort_id=row.cohort_id,
        cohort_name=row.cohort.name if row.cohort else "",
        offer_until=row.offer_until,
        finished_at=row.finished_at,
        left_at=row.left_at,
        name=row.name,
        is_on_roster=row.roster_at is not None,
        may_contact=row.contact_at is not None,
        passes_given=row.passes_given,
    )
