"""The programme of the demo's service: one cohort that is over, one that runs, one whose places are being filled.

The demo's `person`, `member` and `coordinator` finished the first one; the coordinator leads the second with Sam, as
somebody who lives with pain. Invented, so not translated.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid5

from waymark.home.demo_roles import ORGANISATION, TEAM
from waymark.meetings import operations as meetings
from waymark.meetings import queries as held
from waymark.meetings.operations.attendance import Mark, Sending
from waymark.meetings.terms import Came, Setting
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.people.queries import day_rule_of
from waymark.programmes import operations, queries
from waymark.programmes.terms import CohortSeat, Fidelity, ProgrammeSeat, Shape
from waymark.programmes.terms.cohorts import PartWent
from waymark.programmes.terms.planning import CohortWords, ProgrammeWords
from waymark.programmes.terms.starters import starter_in

_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e31")
WAITING_WORDS = (
    "Last year most people waited between four and seven months. Two of us are on leave until spring, so it may be "
    "longer. Ring the desk on a weekday morning if anything changes for you."
)
ABOUT = (
    "Twelve half-days, a week apart, with people who know what it is like. You come as you are, and lie down if you "
    "need to."
)
LETTER = {
    "did": "Twelve half-days on living well with pain. Rob came to most of them, once from bed.",
    "own": "Walking to the pond, pacing the housework, and saying no without a long story. Breathing out slowly helps.",
    "plan": "Three short walks a week, half of them on a bad day. A setback plan hangs on the fridge.",
    "ask": "Please do not add stretches without trying them together first.",
}
# How the demo's person came to the first ten sessions; the last two follow below.
CAME = (Came.PRESENT, Came.PRESENT, Came.BED, Came.PRESENT, None, Came.ONLINE, Came.PRESENT, Came.PARTLY, Came.PRESENT)
NAMES = {"person": "Rob", "member": "Mo", "coordinator": "Nia", "moderator": "Fran", "planner": ""}
# How many days each of them waited, so that the page of who waits now has something honest to say.
WAITED = {"person": 132, "member": 150, "coordinator": 171, "moderator": 140, "planner": 204}


def add_programme(folk: Mapping[str, Person], *, at: datetime) -> None:
    """Sam plans it, leads all three cohorts, and wrote down who came."""
    team = people.team_named(TEAM, organisation=ORGANISATION)
    if team is None:
        return
    sam, began = folk["practitioner"], at - timedelta(days=520)
    programme = _programme(sam, began)
    over = _cohort(sam, programme, team.id, "Spring, mornings", _monday(at, weeks=-34), at - timedelta(days=300))
    places = [
        _place(folk[name], name, sam, over, at - timedelta(days=290)) for name in ("person", "member", "coordinator")
    ]
    _went(sam, over, folk["person"], at - timedelta(days=150))
    operations.finish_cohort(
        by=sam,
        seat=over,
        completed={one.enrolment_id for one in places if one.enrolment_id},
        at=at - timedelta(days=150),
    )
    _letter(sam, over, places[0], at - timedelta(days=149))
    running = _cohort(sam, programme, team.id, "Autumn, afternoons", _monday(at, weeks=-4), at - timedelta(days=60))
    for name in ("moderator", "planner"):
        _place(folk[name], name, sam, running, at - timedelta(days=50))
    _lead_too(folk["coordinator"], sam, running, at - timedelta(days=40))
    operations.start_cohort(by=sam, seat=running, at=at - timedelta(days=27))
    _cohort(sam, programme, team.id, "Next, mornings", _monday(at, weeks=6), at - timedelta(days=5))
    for days, name in ((40, "editor"), (25, "researcher")):
        _wait(folk[name], sam, programme, at - timedelta(days=days))


def _monday(at: datetime, *, weeks: int) -> date:
    day = at.date() + timedelta(weeks=weeks)
    return day - timedelta(days=day.weekday())


def _programme(sam: Person, at: datetime) -> ProgrammeSeat:
    starter = starter_in("en", "weekly-half-days")
    programme_id = operations.make_programme(
        by=sam,
        organisation_id=people.memberships_of(sam)[0].organisation_id,
        words=ProgrammeWords(
            name="Living well, twelve half-days",
            about=ABOUT,
            shape=Shape.WEEKLY,
            seats=8,
            starter_skills=starter.starter_skills if starter else (),
            waiting_words=WAITING_WORDS,
        ),
        sessions=starter.sessions if starter else (),
        client_id=uuid5(_IDS, "programme"),
        at=at,
    )
    return queries.programme_seat(programme_id, sam)


def _cohort(sam: Person, seat: ProgrammeSeat, team_id: UUID, name: str, on: date, at: datetime) -> CohortSeat:
    words = CohortWords(
        name=name,
        neutral_title="Meeting, community hall",
        team_id=team_id,
        starts_on=on,
        usual=time(10),
        zone=sam.zone,
        seats=8,
        setting=Setting.HYBRID,
        online_link="https://meet.example.org/quiet-room",
    )
    cohort_id = operations.make_cohort(by=sam, seat=seat, words=words, client_id=uuid5(_IDS, name), at=at)
    return queries.cohort_seat(cohort_id, sam)


def _wait(person: Person, sam: Person, seat: ProgrammeSeat, at: datetime) -> UUID:
    form = uuid5(_IDS, f"letter to {person.username}")
    code = operations.make_waiting_code(by=sam, seat=seat, client_id=form, at=at)
    return operations.join_waiting(by=person, code=code, at=at)


def _place(person: Person, name: str, sam: Person, cohort: CohortSeat, at: datetime) -> CohortSeat:
    enrolment_id = _wait(
        person, sam, queries.programme_seat(cohort.programme_id, sam), at - timedelta(days=WAITED[name])
    )
    operations.offer_places(by=sam, seat=cohort, at=at - timedelta(days=2))
    called = NAMES[name]
    operations.accept_offer(
        by=person, enrolment_id=enrolment_id, name=called, on_roster=bool(called), may_contact=name == "person", at=at
    )
    return queries.cohort_seat(cohort.cohort_id, person)


def _went(sam: Person, cohort: CohortSeat, person: Person, at: datetime) -> None:
    """Who came to the first sessions, what the person went through since, and how the first one went."""
    sessions = queries.cohort_page(cohort).sessions
    for session, came in zip(sessions, CAME, strict=False):
        meetings.take_attendance(
            by=sam,
            seat=held.seat_at(session.series_id, sam),
            on=session.on,
            marks={person.pk: Mark(came or Came.APOLOGIES)},
            others=0,
            sending=Sending(uuid5(_IDS, f"who came {session.number}")),
            at=at,
        )
    seat = queries.cohort_seat(cohort.cohort_id, person)
    operations.mark_made_up(by=person, seat=seat, number=5, at=at)
    parts = [PartWent(one.words, Fidelity.AS_PLANNED) for one in sessions[0].content.activities[:-1]]
    parts.append(PartWent("What I take home", Fidelity.LEFT_OUT, "We talked instead, and it was good."))
    operations.check_fidelity(by=sam, seat=cohort, number=1, parts=parts, client_id=uuid5(_IDS, "how it went"), at=at)


def _letter(sam: Person, cohort: CohortSeat, person: CohortSeat, at: datetime) -> None:
    if person.enrolment_id is None:
        return
    operations.write_letter(
        by=sam, seat=cohort, enrolment_id=person.enrolment_id, parts=LETTER, client_id=uuid5(_IDS, "letter"), at=at
    )
    operations.write_event(
        by=sam,
        seat=cohort,
        enrolment_id=person.enrolment_id,
        happened_on=day_rule_of(sam).day_of(at - timedelta(days=30)),
        happened="Slipped on the wet step at the door, and sat with us for half an hour.",
        done="The step has a mat now. We rang in the evening: bruised, nothing worse.",
        client_id=uuid5(_IDS, "event"),
        at=at,
    )


def _lead_too(person: Person, sam: Person, cohort: CohortSeat, at: datetime) -> None:
    code = operations.make_leader_code(by=sam, seat=cohort, client_id=uuid5(_IDS, "lead"), at=at)
    operations.accept_leading(by=person, code=code, name="Nia", at=at)
