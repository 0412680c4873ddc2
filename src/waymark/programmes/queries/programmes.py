"""Programmes as they are planned, for members of a care team of the organisation."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Min

from waymark.people.models import Person
from waymark.programmes.models import Cohort, Enrolment, Programme, TemplateSession
from waymark.programmes.queries.seats import organisations_of
from waymark.programmes.rules.content import content_in
from waymark.programmes.terms import CohortState, PlaceState, ProgrammeSeat, Shape
from waymark.programmes.terms.planning import CohortLine, MyProgramme, MySession, ProgrammeWords, SessionWords


def programmes_of(person: Person) -> list[MyProgramme]:
    """Every programme of the organisations whose teams the person is in, by name; sessions left out. Four queries."""
    rows = Programme.objects.select_related("organisation").filter(organisation_id__in=organisations_of(person))
    found = list(rows.order_by("put_aside_at", "name", "pk"))
    cohorts = _cohorts([row.pk for row in found])
    waits = _waits([row.pk for row in found])
    return [_programme(row, (), cohorts[row.pk], waits.get(row.pk)) for row in found]


def programme_of(seat: ProgrammeSeat) -> MyProgramme:
    """One programme with everything that is planned. Four queries."""
    row = Programme.objects.select_related("organisation").get(pk=seat.programme_id)
    sessions = TemplateSession.objects.filter(programme=row).order_by("number")
    return _programme(row, map(_session, sessions), _cohorts([row.pk])[row.pk], _waits([row.pk]).get(row.pk))


def session_of(seat: ProgrammeSeat, session_id: UUID) -> MySession | None:
    row = TemplateSession.objects.filter(pk=session_id, programme_id=seat.programme_id).first()
    return _session(row) if row else None


def cohort_lines(ids: Iterable[UUID]) -> list[CohortLine]:
    """These cohorts as lines of a list, the newest start first. One query."""
    return [_line(row) for row in Cohort.objects.filter(pk__in=list(ids)).order_by("-starts_on", "pk")]


Waits = tuple[int, datetime | None]


def _programme(
    row: Programme, sessions: Iterable[MySession], cohorts: Iterable[CohortLine], waits: Waits | None
) -> MyProgramme:
    number, since = waits or (0, None)
    return MyProgramme(
        id=row.pk,
        organisation_id=row.organisation_id,
        organisation_name=row.organisation.name,
        words=ProgrammeWords(
            name=row.name,
            about=row.about,
            shape=Shape(row.shape),
            seats=row.seats,
            starter_skills=tuple(row.starter_skills),
            waiting_words=row.waiting_words,
        ),
        version=row.version,
        is_aside=row.put_aside_at is not None,
        sessions=tuple(sessions),
        cohorts=tuple(cohorts),
        waiting=number,
        longest_since=since,
    )


def _session(row: TemplateSession) -> MySession:
    words = SessionWords(row.title, row.day, row.minutes, row.at_time, content_in(row.content))
    return MySession(row.pk, row.number, words, row.version)


def _cohorts(programme_ids: list[UUID]) -> dict[UUID, list[CohortLine]]:
    found: dict[UUID, list[CohortLine]] = defaultdict(list)
    for row in Cohort.objects.filter(programme_id__in=programme_ids).order_by("-starts_on", "pk"):
        found[row.programme_id].append(_line(row))
    return found


def _line(row: Cohort) -> CohortLine:
    return CohortLine(
        id=row.pk,
        programme_id=row.programme_id,
        name=row.name,
        state=CohortState(row.state),
        starts_on=row.starts_on,
        seats=row.seats,
        taken=row.taken,
        team_id=row.team_id,
    )


def _waits(programme_ids: list[UUID]) -> dict[UUID, Waits]:
    """How many wait for each programme, and since when the first of them."""
    waiting = Enrolment.objects.filter(programme_id__in=programme_ids, state=PlaceState.WAITING.value)
    counted = waiting.values_list("programme_id").annotate(number=Count("pk"), since=Min("waiting_since"))
    return {programme_id: (number, since) for programme_id, number, since in counted}
