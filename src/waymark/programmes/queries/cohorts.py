"""A cohort as its people and those who lead it see it. Read with a seat; as many queries whatever its size."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db.models import Count, QuerySet

from waymark.meetings import queries as meetings
from waymark.meetings.queries import WhoCame
from waymark.people.models import Person
from waymark.programmes.models import (
    AdverseEvent,
    Cohort,
    Enrolment,
    FidelityCheck,
    HandOverLetter,
    Leader,
    MakeUp,
    ProgrammeSession,
    Wave,
)
from waymark.programmes.queries.people import people_of
from waymark.programmes.queries.programmes import cohort_lines
from waymark.programmes.queries.waiting import enrolments_of
from waymark.programmes.rules.completing import seems_completed
from waymark.programmes.rules.content import content_in
from waymark.programmes.terms import CohortSeat, CohortState, Fidelity, LeaderKind, PlaceState, WaveKind
from waymark.programmes.terms.cohorts import (
    CohortPage,
    CohortSession,
    LeaderName,
    Overview,
    PartWent,
    RosterLine,
)

_IN = [PlaceState.PLACED.value, PlaceState.FINISHED.value]


def overview(person: Person) -> Overview:
    """What somebody leads, and what they wait for, are in or went through. Three queries."""
    leads = Leader.objects.filter(person=person, left_at=None).values_list("cohort_id", flat=True)
    return Overview(leads=tuple(cohort_lines(leads)), mine=enrolments_of(person))


def cohort_page(seat: CohortSeat) -> CohortPage:
    """The cohort with its sessions, and what of them is my own. Eight queries."""
    row = Cohort.objects.select_related("programme__organisation").get(pk=seat.cohort_id)
    rows = list(ProgrammeSession.objects.filter(cohort=row).order_by("number"))
    came = meetings.who_came({one.series_id for one in rows}, person_id=seat.person_id)
    made_up = _made_up(seat.enrolment_id)
    waiting = Enrolment.objects.filter(programme_id=row.programme_id, state=PlaceState.WAITING.value)
    offered = Enrolment.objects.filter(cohort=row, state=PlaceState.OFFERED.value)
    return CohortPage(
        id=row.pk,
        programme_id=row.programme_id,
        programme_name=row.programme.name,
        organisation_name=row.programme.organisation.name,
        name=row.name,
        state=CohortState(row.state),
        starts_on=row.starts_on,
        zone=row.zone,
        seats=row.seats,
        taken=row.taken,
        offered=offered.count(),
        waiting=waiting.count(),
        group_slug=row.group_slug,
        leaders=leaders_of(seat),
        sessions=tuple(_session(one, came, seat.person_id, made_up) for one in rows),
    )


def leaders_of(seat: CohortSeat) -> tuple[LeaderName, ...]:
    """Who leads, by the names their people know, the longest first. One query."""
    rows = Leader.objects.filter(cohort_id=seat.cohort_id, left_at=None).order_by("joined_at", "pk")
    return tuple(LeaderName(one.name, LeaderKind(one.kind), one.person_id == seat.person_id) for one in rows)


def cohort_session(seat: CohortSeat, number: int) -> CohortSession | None:
    """One session, and what of it is my own. Four queries."""
    row = ProgrammeSession.objects.filter(cohort_id=seat.cohort_id, number=number).first()
    if row is None:
        return None
    came = meetings.who_came({row.series_id}, person_id=seat.person_id)
    return _session(row, came, seat.person_id, _made_up(seat.enrolment_id))


def how_it_went(seat: CohortSeat, session_id: UUID) -> tuple[PartWent, ...]:
    """The newest check of a session against its plan; empty where nobody wrote one. For those who lead. One query."""
    if not seat.leads:
        return ()
    checks = FidelityCheck.objects.filter(session_id=session_id, session__cohort_id=seat.cohort_id)
    row = checks.order_by("at", "pk").last()
    return tuple(PartWent(one["part"], Fidelity(one["how"]), one["words"]) for one in row.content) if row else ()


def roster_of(seat: CohortSeat) -> tuple[RosterLine, ...]:
    """The people of the cohort, for those who lead: by the name each chose, or a number. Eight queries."""
    if not seat.leads:
        return ()
    sessions = list(ProgrammeSession.objects.filter(cohort_id=seat.cohort_id).order_by("number"))
    came = meetings.who_came({one.series_id for one in sessions})
    names = people_of(seat.cohort_id)
    rows = Enrolment.objects.filter(cohort_id=seat.cohort_id, state__in=_IN).order_by("placed_at", "pk")
    made = _made_up_by(seat.cohort_id)
    letters, events = (_counted(model, seat.cohort_id) for model in (HandOverLetter, AdverseEvent))
    return tuple(
        _line(row, names[row.person_id], sessions, came, made.get(row.pk, frozenset()), letters, events)
        for row in rows
        if row.person_id in names
    )


def roster_line(seat: CohortSeat, enrolment_id: UUID) -> RosterLine | None:
    return next((one for one in roster_of(seat) if one.enrolment_id == enrolment_id), None)


def may_be_asked(seat: CohortSeat) -> int:
    """How many who completed it said that they may be asked about a group. A number, and no names. One query."""
    return _agreed(seat.cohort_id).count()


def who_may_be_asked(seat: CohortSeat) -> frozenset[UUID]:
    """Their ids, for a notice that tells nobody who else got it. One query."""
    return frozenset(_agreed(seat.cohort_id).values_list("person_id", flat=True))


def may_ask(cohort_id: UUID, person_id: UUID) -> bool:
    """Whether this person still says that they may be asked. One query."""
    return _agreed(cohort_id).filter(person_id=person_id).exists()


def _agreed(cohort_id: UUID) -> QuerySet[Enrolment]:
    return Enrolment.objects.filter(cohort_id=cohort_id, contact_at__isnull=False, state=PlaceState.FINISHED.value)


def waves_of(seat: CohortSeat) -> tuple[tuple[WaveKind, date, date], ...]:
    """When questionnaires are asked, and until when. One query."""
    rows = Wave.objects.filter(cohort_id=seat.cohort_id).order_by("opens_on")
    return tuple((WaveKind(row.kind), row.opens_on, row.closes_on) for row in rows)


def _session(row: ProgrammeSession, came: WhoCame, person_id: UUID, made_up: frozenset[UUID]) -> CohortSession:
    return CohortSession(
        id=row.pk,
        number=row.number,
        title=row.title,
        content=content_in(row.content),
        series_id=row.series_id,
        on=row.on,
        version=row.version,
        was_taken=(row.series_id, row.on) in came.taken,
        came=came.how(row.series_id, row.on, person_id),
        made_up=row.pk in made_up,
    )


def _made_up(enrolment_id: UUID | None) -> frozenset[UUID]:
    if enrolment_id is None:
        return frozenset()
    return frozenset(MakeUp.objects.filter(enrolment_id=enrolment_id).values_list("session_id", flat=True))


def _made_up_by(cohort_id: UUID) -> Mapping[UUID, frozenset[int]]:
    found: dict[UUID, frozenset[int]] = {}
    rows = MakeUp.objects.filter(enrolment__cohort_id=cohort_id).values_list("enrolment_id", "session__number")
    for enrolment_id, number in rows:
        found[enrolment_id] = found.get(enrolment_id, frozenset()) | {number}
    return found


def _counted(model: type[HandOverLetter] | type[AdverseEvent], cohort_id: UUID) -> Mapping[UUID, int]:
    rows = model._default_manager.filter(enrolment__cohort_id=cohort_id).values_list("enrolment_id")
    return dict(rows.annotate(Count("pk")))


def _line(
    row: Enrolment,
    name: str,
    sessions: list[ProgrammeSession],
    came: WhoCame,
    made_up: frozenset[int],
    letters: Mapping[UUID, int],
    events: Mapping[UUID, int],
) -> RosterLine:
    taken = [one for one in sessions if (one.series_id, one.on) in came.taken]
    how = {one.number: came.how(one.series_id, one.on, row.person_id) for one in taken}
    took_part = sum(1 for one in how.values() if one is not None and one.took_part)
    made = sum(1 for number in made_up if not ((one := how.get(number)) and one.took_part))
    return RosterLine(
        enrolment_id=row.pk,
        name=name,
        state=PlaceState(row.state),
        may_contact=row.contact_at is not None,
        came=how,
        made_up=made_up,
        letters=letters.get(row.pk, 0),
        events=events.get(row.pk, 0),
        seems_completed=seems_completed(sessions=len(sessions), taken_part=took_part, made_up=made),
    )
