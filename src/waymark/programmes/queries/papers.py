"""What is kept about one person of a cohort under their own key: letters and events. The person reads all of it; those
who lead the cohort read it while they do.
"""

from collections.abc import Iterable, Mapping
from typing import cast
from uuid import UUID

from waymark.people import queries as people
from waymark.people.models import Person
from waymark.programmes.models import AdverseEvent, Enrolment, HandOverLetter, Leader, ProgrammeSession
from waymark.programmes.terms import CohortSeat
from waymark.programmes.terms.cohorts import Event, Letter


def my_events(person: Person, enrolment_id: UUID) -> tuple[Event, ...]:
    """What was written down about me, the newest first; also after I left."""
    return _events(Enrolment.objects.select_related("cohort").filter(pk=enrolment_id, person=person).first())


def my_letters(person: Person, enrolment_id: UUID) -> tuple[Letter, ...]:
    """My hand-over letter, the newest version first; also after I left."""
    return _letters(Enrolment.objects.select_related("cohort").filter(pk=enrolment_id, person=person).first())


def sessions_held(person: Person, enrolment_id: UUID) -> int:
    """How many sessions the cohort had that I was in."""
    mine = Enrolment.objects.filter(pk=enrolment_id, person=person, cohort__isnull=False)
    return ProgrammeSession.objects.filter(cohort_id__in=mine.values("cohort_id")).count()


def events_about(seat: CohortSeat, enrolment_id: UUID) -> tuple[Event, ...]:
    return _events(_of_the_cohort(seat, enrolment_id))


def letters_for(seat: CohortSeat, enrolment_id: UUID) -> tuple[Letter, ...]:
    return _letters(_of_the_cohort(seat, enrolment_id))


def _of_the_cohort(seat: CohortSeat, enrolment_id: UUID) -> Enrolment | None:
    if not seat.leads:
        return None
    return Enrolment.objects.select_related("cohort").filter(pk=enrolment_id, cohort_id=seat.cohort_id).first()


def _events(row: Enrolment | None) -> tuple[Event, ...]:
    if row is None:
        return ()
    kept = list(AdverseEvent.objects.filter(enrolment=row).select_related("session").order_by("-happened_on", "-at"))
    names, box = _names(row, (one.by_id for one in kept)), people.box_of(row.person_id)
    return tuple(
        Event(
            id=one.pk,
            happened_on=one.happened_on,
            happened=said["happened"],
            done=said["done"],
            by_name=names.get(one.by_id, ""),
            at=one.at,
            session_title=one.session.title if one.session else "",
        )
        for one in kept
        for said in [cast("dict[str, str]", one.read(box, "content"))]
    )


def _letters(row: Enrolment | None) -> tuple[Letter, ...]:
    if row is None:
        return ()
    kept = list(HandOverLetter.objects.filter(enrolment=row).order_by("-number"))
    names, box = _names(row, (one.by_id for one in kept)), people.box_of(row.person_id)
    return tuple(
        Letter(one.number, cast("dict[str, str]", one.read(box, "content")), names.get(one.by_id, ""), one.at)
        for one in kept
    )


def _names(row: Enrolment, ids: Iterable[UUID]) -> Mapping[UUID, str]:
    """The names under which these people led, also those who do not any more."""
    leaders = Leader.objects.filter(cohort=row.cohort, person_id__in=set(ids)).order_by("joined_at")
    return dict(leaders.values_list("person_id", "name"))
