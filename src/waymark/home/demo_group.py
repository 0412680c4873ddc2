"""The graduate group of the demo: half a year of meetings every second Tuesday, and the people who make them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID, uuid5

from waymark.common.words import Edit
from waymark.groups import operations as groups
from waymark.groups import queries
from waymark.groups.terms import CameBy, Eligibility, GroupSeat, GuestState, LeadRole, PlaceShownTo, SignalTo
from waymark.groups.terms.groups import GROUP
from waymark.groups.terms.guests import GuestWords
from waymark.groups.terms.kit import Answers, Step
from waymark.groups.terms.starter_agreement import STARTER_AGREEMENT
from waymark.home import demo_group_words as words
from waymark.meetings import operations as meetings
from waymark.meetings import queries as meeting_queries
from waymark.meetings.terms import Answer, Came, Way
from waymark.meetings.terms.pages import ComingMeeting, MeetingSeat
from waymark.people import queries as people
from waymark.people.models import Person

_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e12")
MEETINGS = 16
FORTNIGHT = timedelta(weeks=2)
# What is done at later meetings, in turn.
PLANS = ("movement-menu", "a-round-and-time", "letting-go", "pacing-on-real-days", "tea-and-a-game", "best-hopes")


@dataclass(frozen=True)
class Group:
    """The group as its people meet it."""

    folk: Mapping[str, Person]
    slug: str
    series_id: UUID
    jobs: Mapping[str, UUID]

    def seat(self, name: str, at: datetime) -> GroupSeat:
        return queries.seat_in(self.slug, self.folk[name], at)

    def at_meetings(self, name: str) -> MeetingSeat:
        return meeting_queries.seat_at(self.series_id, self.folk[name])

    def next(self, at: datetime) -> ComingMeeting:
        """The next meeting after a moment that takes place."""
        return queries.planned(self.seat("coordinator", at), at=at)[0].meeting


def add_group(folk: Mapping[str, Person], *, at: datetime) -> None:
    """Started from the kit by `coordinator`, coordinated with Lou; sixteen meetings are over, more are ahead."""
    began = at - FORTNIGHT * (MEETINGS + 1)
    group = _started(folk, began, at)
    _gather(group, began)
    chance = Random("group")  # noqa: S311 - a story, not a secret
    for number in range(MEETINGS, 0, -1):
        _meet(group, number, at - FORTNIGHT * number, chance)
    _ahead(group, at)
    for step, answers in words.DRAFT.items():
        _write(folk["coordinator"], "draft", step, answers, at - timedelta(days=3))


def _started(folk: Mapping[str, Person], began: datetime, at: datetime) -> Group:
    nia = folk["coordinator"]
    ticked = [line.key for line in STARTER_AGREEMENT]
    agreement = {"lines": ticked, "own": words.OWN_LINES}
    kit = {**words.KIT, Step.WHEN: _when(at), Step.AGREEMENT: agreement}
    for step in Step:
        draft_id = _write(nia, "kit", step, kit[step], began)
    slug = groups.start_from_kit(by=nia, draft_id=draft_id, based_on=len(Step), at=began)
    seat = queries.seat_in(slug, nia, began)
    edit = Edit(uuid5(_IDS, "risks"))
    groups.write_risk_sheet(by=nia, seat=seat, answers=words.RISKS, edit=edit, at=began + timedelta(days=2))
    _tell_the_service(nia, seat, began + timedelta(days=3))
    (series,) = meeting_queries.series_of(GROUP, [seat.group_id])
    jobs = {str(job.name): job.id for job in queries.jobs_of(seat)}
    return Group(folk, slug, series.id, jobs)


def _tell_the_service(by: Person, seat: GroupSeat, at: datetime) -> None:
    """The first service there is may know that the group lives, when it meets, and about how many come."""
    page, services = queries.words_of(seat), people.organisations()
    if not services:
        return
    said = {name: str(value) for name, value in page.values.items()}
    changed = groups.Changed(
        name=said["name"],
        purpose=said["purpose"],
        who_for=said["who_for"],
        eligibility=Eligibility(said["eligibility"]),
        join_questions=tuple(said["join_questions"].splitlines()),
        is_listed=bool(page.values["is_listed"]),
        neutral_title=said["neutral_title"],
        place_shown_to=PlaceShownTo(said["place_shown_to"]),
        safeguarding_name=said["safeguarding_name"],
        safeguarding_how=said["safeguarding_how"],
        tells=services[0][0],
    )
    groups.change_group(by=by, seat=seat, words=changed, seen_at=page.changed_at, at=at)


def _when(at: datetime) -> Answers:
    """Every second Tuesday at two; the next one is in five to eleven days, so that there is time to get ready."""
    soon = at.date() + timedelta(days=5)
    tuesday = soon + timedelta(days=(1 - soon.weekday()) % 7)
    first = tuesday - FORTNIGHT * MEETINGS
    return {
        "when_every": "week",
        "when_interval": 2,
        "when_nth": 1,
        "when_weekday": 1,
        "when_starts_on": first.isoformat(),
        "when_at": "14:00",
        "when_minutes": 90,
        "when_zone": "Europe/London",
        "when_ends": "none",
        "when_until_on": None,
        "when_count": None,
        "when_holidays": "ask",
        "when_region": "GB-ENG",
    }


def _write(by: Person, kit: str, step: Step, answers: Answers, at: datetime) -> UUID:
    """A page of a kit. The first page begins it; the others find it by what that page made."""
    edit = Edit(uuid5(_IDS, f"{kit} {step}"))
    first = Edit(uuid5(_IDS, f"{kit} {Step.PURPOSE}"))
    draft_id = None
    if step is not Step.PURPOSE:
        begun = words.KIT if kit == "kit" else words.DRAFT
        draft_id = groups.write_kit_step(by=by, step=Step.PURPOSE, answers=begun[Step.PURPOSE], edit=first, at=at).id
    return groups.write_kit_step(by=by, step=step, answers=answers, draft_id=draft_id, edit=edit, at=at).id


def _gather(group: Group, began: datetime) -> None:
    """The others come with a code, Lou shares the coordinating, and each says how they mean to come."""
    at = began + timedelta(days=3)
    seat = group.seat("coordinator", at)
    made = groups.make_invite(
        by=group.folk["coordinator"], seat=seat, days=30, uses=10, client_id=uuid5(_IDS, "code"), at=at
    )
    agreement_id = queries.agreement_of(seat.group_id).id
    for name, (called, answer, way) in words.MEMBERS.items():
        person = group.folk[name]
        if name != "coordinator":
            groups.join_group(
                by=person,
                group_id=seat.group_id,
                way=groups.Way(CameBy.CODE, made.code),
                name=called,
                agreement_id=agreement_id,
                at=at,
            )
        mine = group.at_meetings(name)
        meetings.answer_series(by=person, seat=mine, answer=Answer(answer), way=Way(way), at=at)
    _share(group, at + timedelta(days=1))


def _share(group: Group, at: datetime) -> None:
    nia, lou = group.seat("coordinator", at), group.seat("lou", at)
    groups.offer_role(
        by=group.folk["coordinator"],
        seat=nia,
        role=LeadRole.COORDINATOR,
        membership_id=lou.membership_id,
        keeps=True,
        at=at,
    )
    (offer,) = queries.offers_to(lou)
    groups.answer_offer(by=group.folk["lou"], seat=lou, offer_id=offer.id, takes=True, at=at)


def _meet(group: Group, number: int, before: datetime, chance: Random) -> None:
    """One meeting that is over: planned, its jobs taken, confirmed, and written down afterwards."""
    one = group.next(before)
    leader = "coordinator" if number % 2 else "lou"
    if number == words.CANCELLED:
        seat = group.at_meetings(leader)
        meetings.cancel_date(by=group.folk[leader], seat=seat, on=one.on, reason=words.CANCELLED_BECAUSE, at=before)
        return
    plan_id = _planned(group, leader, one, PLANS[number % len(PLANS)], before)
    _take_jobs(group, one.on, before, {"Tea and water": "tom", "Say hello to anybody new": "person"})
    ends_at = one.occurrence.ends_at
    seat = group.at_meetings(leader)
    meetings.confirm_date(by=group.folk[leader], seat=seat, on=one.on, at=one.occurrence.starts_at - timedelta(days=2))
    marks = {group.folk[name].pk: meetings.Mark(_came(name, chance)) for name in words.MEMBERS}
    sending = meetings.Sending(uuid5(_IDS, f"came {one.on}"))
    meetings.take_attendance(
        by=group.folk[leader], seat=seat, on=one.on, marks=marks, others=chance.choice((0, 1, 2)), sending=sending,
        at=ends_at,
    )  # fmt: skip
    if number in words.WORKED:
        groups.note_what_worked(
            by=group.folk["member"],
            seat=group.seat("member", ends_at),
            plan_id=plan_id,
            words=words.WORKED[number],
            client_id=uuid5(_IDS, f"worked {number}"),
            at=ends_at,
        )


def _planned(group: Group, leader: str, one: ComingMeeting, key: str, at: datetime) -> UUID:
    """The plan of the meeting: the one that the kit gave it, else one of the library."""
    seat = group.seat(leader, at)
    if found := queries.plan_for(seat, group.series_id, one.on):
        return found.id
    by, client_id = group.folk[leader], uuid5(_IDS, f"plan {key}")
    plan_id = groups.copy_plan(by=by, seat=seat, key=key, client_id=client_id, at=at)
    groups.plan_meeting(by=by, seat=seat, plan_id=plan_id, series_id=group.series_id, on=one.on, at=at)
    return plan_id


def _take_jobs(group: Group, on: date, at: datetime, who: Mapping[str, str]) -> None:
    for job, name in who.items():
        groups.take_job(
            by=group.folk[name],
            seat=group.seat(name, at),
            job_id=group.jobs[job],
            series_id=group.series_id,
            on=on,
            at=at,
        )


def _came(name: str, chance: Random) -> Came:
    """Most come most times; how is as different as the days are."""
    if chance.random() < 0.2:
        return Came.APOLOGIES
    if words.MEMBERS[name][2] == "online":
        return Came.BED if chance.random() < 0.3 else Came.ONLINE
    return Came.PARTLY if chance.random() < 0.15 else Came.PRESENT


def _ahead(group: Group, at: datetime) -> None:
    """The next meetings: a plan, some jobs taken, a guest with a question; and Tom has a setback."""
    soon, after = (one.meeting for one in queries.planned(group.seat("coordinator", at), at=at)[:2])
    earlier = at - timedelta(days=4)
    _planned(group, "coordinator", soon, PLANS[0], earlier)
    _take_jobs(group, soon.on, earlier, {"Keep an eye on the clock": "person", "Tea and water": "member"})
    nia, name = group.seat("coordinator", earlier), "coordinator"
    guest = GuestWords(*words.GUEST, contact="01632 960 077", series_id=group.series_id, on=after.on)
    edit = Edit(uuid5(_IDS, "guest"))
    guest_id = groups.invite_guest(by=group.folk[name], seat=nia, words=guest, edit=edit, at=earlier)
    groups.say_for_guest(by=group.folk[name], seat=nia, guest_id=guest_id, state=GuestState.COMING, at=earlier)
    groups.ask_guest(
        by=group.folk["person"],
        seat=group.seat("person", at),
        guest_id=guest_id,
        words=words.QUESTION,
        is_named=False,
        client_id=uuid5(_IDS, "question"),
        at=at,
    )
    tom = group.seat("tom", at)
    groups.send_signal(by=group.folk["tom"], seat=tom, to=SignalTo.GROUP, days=7, at=at - timedelta(hours=20))
