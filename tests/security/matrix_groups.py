"""The group and the programme of the matrix: what stands behind their addresses, and who is what in them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.common.words import Edit
from waymark.groups import operations as groups
from waymark.groups import queries
from waymark.groups.library import PLANS, words_of
from waymark.groups.operations import JobWords
from waymark.groups.terms import Eligibility, Energy, GuestState
from waymark.groups.terms.guests import GuestWords
from waymark.groups.terms.kit import Step
from waymark.groups.terms.plans import PlanWords
from waymark.groups.tests import circle as circles
from waymark.groups.tests.circle import Circle
from waymark.meetings import operations as meetings
from waymark.meetings import queries as meeting_queries
from waymark.meetings.operations.venues import VenueWords
from waymark.meetings.terms import VenueFact
from waymark.people.models import Person
from waymark.programmes import operations as programmes
from waymark.programmes.models import TemplateSession
from waymark.programmes.terms import CohortSeat
from waymark.programmes.tests import folk

STARTED, PAST, AHEAD = date(2026, 5, 19), date(2026, 6, 2), date(2026, 6, 16)
EARLIER = NOON - timedelta(days=60)


@dataclass
class Group:
    """A group that is not listed. Rob runs it; `ids` are the arguments of its addresses."""

    circle: Circle
    ids: dict[str, Any]
    who_asked: Person


def a_group(rob: Person, owner: Person, word: str) -> Group:
    """`word` stands in what only members read."""
    circle = circles.start(rob=rob, is_listed=True, eligibility=Eligibility.REQUEST, at=EARLIER)
    circle.take_in("Ash", person=owner, at=EARLIER)
    asked = join("who-asked-to-come")
    groups.ask_to_join(
        by=asked, group_id=circle.id, name="Quill", answers=(), agreement_id=circle.agreement_id(), at=NOON
    )
    series_id = circle.meet(starts_on=STARTED, at=EARLIER)
    _hidden(circle)
    seat = queries.seat_in(circle.slug, rob, NOON)
    host = meeting_queries.host_seat("group", circle.id, rob)
    venue_id = meetings.make_venue(by=rob, seat=host, words=VenueWords(f"Hall {word}"), client_id=new_id(), at=NOON)
    chairs = VenueFact.CHAIRS
    meetings.write_fact(by=rob, seat=host, venue_id=venue_id, fact=chairs, metres=None, words="With arms", at=NOON)
    job = JobWords("Tea", "", Energy.SEATED, 6)
    job_id = groups.add_job(by=rob, seat=seat, words=job, client_id=new_id(), at=NOON)
    plan_id = groups.make_plan(by=rob, seat=seat, words=_plan(word), edit=Edit.fresh(), at=NOON)
    groups.plan_meeting(by=rob, seat=seat, plan_id=plan_id, series_id=series_id, on=AHEAD, at=NOON)
    guest = GuestWords("Dr Mehta", "Sleep", "", "", series_id, AHEAD, may_be_passed_on=True)
    guest_id = groups.invite_guest(by=rob, seat=seat, words=guest, edit=Edit.fresh(), at=NOON)
    groups.say_for_guest(by=rob, seat=seat, guest_id=guest_id, state=GuestState.COMING, at=NOON)
    mine = circle.seat(owner, NOON)
    groups.take_job(by=owner, seat=mine, job_id=job_id, series_id=series_id, on=AHEAD, at=NOON)
    note_id, question_id = _said_by(owner, circle, plan_id, guest_id)
    ids = {
        "groups.slug": circle.slug,
        "key": PLANS[0].key,
        "series_id": series_id,
        "groups.on": AHEAD,
        "meetings.on": AHEAD,
        "attendance.on": PAST,
        "meetings.kind": "group",
        "meetings.host_id": circle.id,
        "venue_id": venue_id,
        "fact": "chairs",
        "job_id": job_id,
        "plan_id": plan_id,
        "note_id": note_id,
        "guest_id": guest_id,
        "question_id": question_id,
        "guest_elsewhere.guest_id": _lent(),
    }
    return Group(circle, ids, asked)


def _lent() -> UUID:
    """A guest of another group, who agreed that others may ask."""
    circle = circles.start(rob=join("robin-elsewhere"), is_listed=False, at=EARLIER)
    seat = circle.seat(circle.rob, NOON)
    words = GuestWords("Lee Chu", "Walking", may_be_passed_on=True)
    guest_id = groups.invite_guest(by=circle.rob, seat=seat, words=words, edit=Edit.fresh(), at=NOON)
    groups.say_for_guest(by=circle.rob, seat=seat, guest_id=guest_id, state=GuestState.CAME, at=NOON)
    return guest_id


def _plan(word: str) -> PlanWords:
    return replace(words_of(PLANS[0]), title=f"Plan {word}")


def _hidden(circle: Circle) -> None:
    """From here on nobody outside finds it."""
    row = circle.row
    row.is_listed = False
    row.save(update_fields=["is_listed"])


def _said_by(owner: Person, circle: Circle, plan_id: UUID, guest_id: UUID) -> tuple[UUID, UUID]:
    seat = circle.seat(owner, NOON)
    note = groups.note_what_worked(by=owner, seat=seat, plan_id=plan_id, words="Slowly.", client_id=new_id(), at=NOON)
    asked = groups.ask_guest(
        by=owner, seat=seat, guest_id=guest_id, words="How?", is_named=False, client_id=new_id(), at=NOON
    )
    return note, asked


def makings(owner: Person) -> dict[str, Any]:
    """A group that somebody is making, and a calendar address of theirs."""
    said = {"name": "Tea", "purpose": "Tea.", "neutral_title": "Tea"}
    draft = groups.write_kit_step(
        by=owner,
        step=Step.PURPOSE,
        answers=said,
        edit=Edit.fresh(),
        at=NOON,
    )
    token = meetings.make_feed(by=owner, name="phone", at=NOON)
    feed_id = meeting_queries.feeds_of(owner.pk)[0].id
    return {"draft_id": draft.id, "step": "purpose", "calendar.token": token, "feed_id": feed_id}


@dataclass
class Run:
    """One cohort, with a place for the owner; what else they wait for and went through."""

    sam: Person
    colleague: Person
    lay: Person
    placed: Person
    offered: Person
    seat: CohortSeat
    ids: dict[str, Any]


def a_programme(owner: Person, word: str) -> Run:
    team = folk.team()
    sam = folk.practitioner("sam-of-the-hill", "Sam Hill", team)
    colleague = folk.practitioner("lee-of-the-hill", "Lee Hill", team)
    planned = folk.programme(sam, seats=4)
    seat = folk.cohort(sam, planned, team, seats=4)
    mine = folk.place(owner, sam, seat, at=EARLIER, name="Ash")
    placed, offered, lay = join("placed-too"), join("only-offered"), join("lay-leader")
    folk.place(placed, sam, seat, at=EARLIER)
    folk.wait(offered, sam, planned)
    programmes.offer_places(by=sam, seat=seat, at=NOON)
    code = programmes.make_leader_code(by=sam, seat=seat, client_id=new_id(), at=NOON)
    programmes.accept_leading(by=lay, code=code, name="Jo", at=NOON)
    assert mine.enrolment_id
    programmes.write_letter(
        by=sam, seat=seat, enrolment_id=mine.enrolment_id, parts={"did": word}, client_id=new_id(), at=NOON
    )
    session = TemplateSession.objects.get(programme_id=planned.programme_id, number=2).pk
    ids = {
        "programme_id": planned.programme_id,
        "session_id": session,
        "cohort_id": seat.cohort_id,
        "enrolment_id": mine.enrolment_id,
        "programmes.number": 1,
        **_others(owner, sam, team),
    }
    return Run(sam, colleague, lay, placed, offered, seat, ids)


def _others(owner: Person, sam: Person, team: UUID) -> dict[str, Any]:
    """A programme that the owner waits for with an offer, and one that they completed."""
    ahead = folk.programme(sam, name="Another")
    there = folk.cohort(sam, ahead, team)
    waits = folk.wait(owner, sam, ahead)
    programmes.offer_places(by=sam, seat=there, at=NOON)
    vale = folk.team("Vale service", "Vale team")
    sam = folk.practitioner("kim-of-the-vale", "Kim Vale", vale)
    done = folk.programme(sam, name="Done")
    over = folk.cohort(sam, done, vale)
    through = folk.place(owner, sam, over, at=EARLIER, name="Ash")
    assert through.enrolment_id
    programmes.finish_cohort(by=sam, seat=over, completed={through.enrolment_id}, at=NOON)
    parts = {"did": "All of it"}
    programmes.write_letter(
        by=sam, seat=over, enrolment_id=through.enrolment_id, parts=parts, client_id=new_id(), at=NOON
    )
    waiting = {f"{name}.enrolment_id": waits for name in ("waiting", "waiting_answer", "waiting_leave")}
    finished = {f"{name}.enrolment_id": through.enrolment_id for name in ("my_certificate", "my_letter", "my_pass")}
    return {**waiting, **finished, "group_from_cohort.cohort_id": over.cohort_id}


def by_code(circle: Circle, person: Person, name: str) -> None:
    circle.take_in(name, person=person, at=EARLIER)


def leave(circle: Circle, person: Person) -> None:
    groups.leave_group(by=person, seat=circle.seat(person, NOON), at=NOON)


def facilitate(circle: Circle, person: Person) -> None:
    seat = circle.seat(circle.rob, NOON)
    groups.make_facilitator(by=circle.rob, seat=seat, membership_id=circle.member_id(person), at=NOON)
