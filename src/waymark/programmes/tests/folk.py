"""The hill service with its team, a programme of three sessions, a cohort, and people who wait for it."""

import re
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.test import Client

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.meetings.models import Attendance, Meeting
from waymark.meetings.terms import Came, Setting
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.terms import Profession
from waymark.programmes import operations, queries
from waymark.programmes.models import Enrolment, ProgrammeSession
from waymark.programmes.terms import CohortSeat, ProgrammeSeat, Shape
from waymark.programmes.terms.content import Activity, Content, Home
from waymark.programmes.terms.planning import CohortWords, ProgrammeWords, SessionWords

FIRST = date(2026, 9, 7)


def browser_of(person: Person) -> Client:
    browser = Client()
    browser.force_login(person)
    return browser


def team(organisation: str = "Hill service", name: str = "Hill team") -> UUID:
    organisation_id = people.make_organisation(name=organisation, at=NOON)
    return people.make_team(organisation_id=organisation_id, name=name, at=NOON)


def practitioner(username: str, name: str, team_id: UUID) -> Person:
    person = join(username)
    people.join_team(person=person, team_id=team_id, profession=Profession.PHYSIOTHERAPIST, name=name, at=NOON)
    return person


def programme_words(**more) -> ProgrammeWords:
    said = {"name": "Living well", "about": "Twelve weeks.", "shape": Shape.WEEKLY, "seats": 2}
    return ProgrammeWords(**{**said, "starter_skills": ("breathing",), "waiting_words": "Ask Sam.", **more})


def session_words(day: int, title: str = "Pacing", **more) -> SessionWords:
    content = Content(
        activities=(Activity(20, "Round"), Activity(40, "Breathing together", "breathing")),
        home=(Home("breathing", "Once a day"),),
        materials="Mats",
        condensed="Read about pacing.",
    )
    return SessionWords(**{"title": title, "day": day, "minutes": 180, "content": content, **more})


WEEKLY = tuple(session_words(7 * week, title) for week, title in enumerate(("Arriving", "Pacing", "Going on")))


def programme(by: Person, *, sessions: tuple[SessionWords, ...] = WEEKLY, **more) -> ProgrammeSeat:
    organisation_id = next(iter(queries.organisations_of(by)))
    programme_id = operations.make_programme(
        by=by,
        organisation_id=organisation_id,
        words=programme_words(**more),
        sessions=sessions,
        client_id=new_id(),
        at=NOON,
    )
    return queries.programme_seat(programme_id, by)


def cohort_words(team_id: UUID, **more) -> CohortWords:
    said = {
        "name": "Autumn, mornings",
        "neutral_title": "Meeting, community hall",
        "team_id": team_id,
        "starts_on": FIRST,
        "usual": time(10),
        "zone": "Europe/London",
        "seats": 2,
        "setting": Setting.HYBRID,
    }
    return CohortWords(**{**said, **more})


def cohort(by: Person, seat: ProgrammeSeat, team_id: UUID, **more) -> CohortSeat:
    cohort_id = operations.make_cohort(
        by=by, seat=seat, words=cohort_words(team_id, **more), client_id=new_id(), at=NOON
    )
    return queries.cohort_seat(cohort_id, by)


def wait(person: Person, by: Person, seat: ProgrammeSeat, *, at: datetime = NOON) -> UUID:
    """Come onto the list with a letter that `by` made. Returns the enrolment."""
    code = operations.make_waiting_code(by=by, seat=seat, client_id=new_id(), at=at)
    return operations.join_waiting(by=person, code=code, at=at)


def place(
    person: Person, leader: Person, seat: CohortSeat, *, at: datetime = NOON, name: str = "", **more
) -> CohortSeat:
    """A place in the cohort, asked for, offered and taken."""
    enrolment_id = wait(person, leader, queries.programme_seat(seat.programme_id, leader), at=at)
    operations.offer_places(by=leader, seat=seat, at=at)
    said = {"on_roster": bool(name), "may_contact": False, **more}
    operations.accept_offer(by=person, enrolment_id=enrolment_id, name=name, **said, at=at + timedelta(hours=1))
    return queries.cohort_seat(seat.cohort_id, person)


def came(person: Person, leader: Person, seat: CohortSeat, number: int, how: Came | None) -> None:
    """That somebody wrote down who came, and how this person did."""
    session = ProgrammeSession.objects.get(cohort_id=seat.cohort_id, number=number)
    meeting, _is_new = Meeting.objects.get_or_create(
        series_id=session.series_id, on=session.on, defaults={"changed_at": NOON}
    )
    Meeting.objects.filter(pk=meeting.pk).update(attendance_taken_at=NOON)
    if how is not None:
        Attendance.objects.create(meeting=meeting, person=person, came=how.value, by_id=leader.pk, at=NOON)


def code_on(answer: Any) -> str:
    """The code that a page shows, or "" where it shows none."""
    found = re.search(r'prog-code-text" dir="ltr"><code>([^<]+)</code>', answer.content.decode())
    return found[1] if found else ""


def state_of(enrolment_id: UUID) -> str:
    return Enrolment.objects.get(pk=enrolment_id).state
