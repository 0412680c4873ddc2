"""The graduate group of the demo: it runs itself, every second Tuesday, since last winter.

The demo's `coordinator` runs it with `member`; `person` belongs to it. Invented, so not translated.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from itertools import cycle
from uuid import UUID, uuid5

from waymark.common.words import Edit
from waymark.groups import operations, queries
from waymark.groups.library import PLANS, words_of
from waymark.groups.operations import OPEN, AgreementLine, GroupWords, JobWords
from waymark.groups.starter_jobs import STARTER_JOBS
from waymark.groups.terms import Eligibility, GroupSeat, GuestState, LeadRole, SignalTo
from waymark.groups.terms.groups import GROUP
from waymark.groups.terms.guests import GuestWords
from waymark.meetings import operations as meetings
from waymark.meetings import queries as held
from waymark.meetings.operations import SeriesWords
from waymark.meetings.operations.attendance import Mark, Sending
from waymark.meetings.operations.venues import VenueWords
from waymark.meetings.terms import Answer, Came, Setting, VenueFact, Way
from waymark.meetings.terms.rhythm import Every, HolidayRule, Rhythm
from waymark.people.models import Person

_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e32")
NAMES = {"coordinator": "Wyn", "member": "Noor", "person": "Rob"}
WORDS = GroupWords(
    name="The Tuesday group",
    purpose="To go on practising together what we learnt, and to have company while we do it.",
    neutral_title="Meeting, community hall",
    zone="Europe/London",
    region="GB-ENG",
    who_for="Everybody who has finished a Pain Management Programme.",
    eligibility=Eligibility.OPEN,
    is_listed=True,
    safeguarding_name="Jan Ellery, community centre",
    safeguarding_how="Ask at the front desk, or ring 01632 960 116 until nine in the evening.",
)
AGREEMENT = (
    AgreementLine("What is said in the group stays in the group.", "Do not tell others what you heard."),
    AgreementLine("We share what helps us, and tell nobody what to do.", "Say what helped you. Do not give orders."),
    AgreementLine("Everybody may stand, lie down, leave early or say nothing.", "Do what your body needs."),
    AgreementLine("If something worries you, tell a coordinator or Jan.", "Say it if you are worried."),
)
FACTS = {
    VenueFact.CHAIRS: (None, "Twenty with arms, six high ones, cushions in the cupboard."),
    VenueFact.STAND_OR_LIE: (None, "Room to walk about at the back, and two mats."),
    VenueFact.FROM_BUS: (80, "Flat, with a bench half way."),
    VenueFact.STEP_FREE: (None, "From the car park to the chair, no steps."),
    VenueFact.KITCHEN: (None, "Kettle and fridge."),
}
HOW = (Came.PRESENT, Came.PRESENT, Came.ONLINE, Came.PRESENT, Came.APOLOGIES, Came.BED, Came.PARTLY)


def add_group(folk: Mapping[str, Person], *, at: datetime) -> None:
    """Sixteen meetings behind them, eight ahead, and everybody has something to do."""
    wyn, began = folk["coordinator"], at - timedelta(days=240)
    slug = operations.start_group(
        by=wyn, words=WORDS, agreement=AGREEMENT, my_name="Wyn", client_id=uuid5(_IDS, "group"), at=began
    )
    seat = queries.seat_in(slug, wyn, began)
    for name in ("member", "person"):
        agreement = queries.agreement_of(seat.group_id)
        operations.join_group(
            by=folk[name], group_id=seat.group_id, way=OPEN, name=NAMES[name], agreement_id=agreement.id, at=began
        )
    noor = queries.seat_in(slug, folk["member"], began)
    operations.offer_role(
        by=wyn, seat=seat, role=LeadRole.COORDINATOR, membership_id=noor.membership_id, keeps=True, at=began
    )
    offer = queries.offers_to(noor)[0]
    operations.answer_offer(by=folk["member"], seat=noor, offer_id=offer.id, takes=True, at=began)
    series_id = _meetings(wyn, seat, _tuesday(at, weeks=-32), began)
    _past(folk, series_id, seat, at)
    _ahead(folk, slug, series_id, at)


def _tuesday(at: datetime, *, weeks: int) -> date:
    day = at.date() + timedelta(weeks=weeks)
    return day + timedelta(days=(1 - day.weekday()) % 7)


def _meetings(wyn: Person, seat: GroupSeat, starts_on: date, at: datetime) -> UUID:
    host = held.host_seat(GROUP, seat.group_id, wyn)
    place = VenueWords("Community hall, small room", "2 Mill Lane, Riverside, RV1 2AB", "The blue door by the bakery.")
    venue_id = meetings.make_venue(by=wyn, seat=host, words=place, client_id=uuid5(_IDS, "hall"), at=at)
    for fact, (metres, words) in FACTS.items():
        meetings.write_fact(by=wyn, seat=host, venue_id=venue_id, fact=fact, metres=metres, words=words, at=at)
    rhythm = Rhythm(
        every=Every.WEEK,
        interval=2,
        weekday=1,
        nth=0,
        starts_on=starts_on,
        at=time(14),
        minutes=90,
        zone=WORDS.zone,
        holidays=HolidayRule.SKIP,
        region=WORDS.region,
    )
    offers = SeriesWords(
        setting=Setting.HYBRID,
        neutral_title=WORDS.neutral_title,
        venue_id=venue_id,
        online_link="https://meet.example.org/small-room",
        dial_in="01632 960 142",
        room_seats=14,
    )
    return meetings.make_series(
        by=wyn,
        host_kind=GROUP,
        host_id=seat.group_id,
        rhythm=rhythm,
        words=offers,
        client_id=uuid5(_IDS, "series"),
        at=at,
    )


def _past(folk: Mapping[str, Person], series_id: UUID, seat: GroupSeat, at: datetime) -> None:
    """Who came to the meetings so far, as Wyn wrote it down each time."""
    wyn, how = folk["coordinator"], cycle(HOW)
    for one in held.past([(GROUP, seat.group_id)], at=at, limit=40):
        meetings.take_attendance(
            by=wyn,
            seat=held.seat_at(series_id, wyn),
            on=one.occurrence.on,
            marks={folk[name].pk: Mark(next(how)) for name in NAMES},
            others=2,
            sending=Sending(uuid5(_IDS, f"who came {one.occurrence.on}")),
            at=one.occurrence.ends_at,
        )


def _ahead(folk: Mapping[str, Person], slug: str, series_id: UUID, at: datetime) -> None:
    """Answers, small jobs, plans and a guest for the next dates, and a setback that somebody has."""
    wyn, noor, rob = (folk[name] for name in ("coordinator", "member", "person"))
    seat, mine = queries.seat_in(slug, wyn, at), queries.seat_in(slug, rob, at)
    dates = [one.on for one in held.coming([(GROUP, seat.group_id)], person_id=wyn.pk, at=at)]
    meetings.answer_series(by=noor, seat=held.seat_at(series_id, noor), answer=Answer.YES, way=Way.ROOM, at=at)
    for person, answer in ((wyn, Answer.YES), (rob, Answer.DEPENDS)):
        meetings.answer_meeting(
            by=person, seat=held.seat_at(series_id, person), on=dates[0], answer=answer, way=Way.ROOM, at=at
        )
    jobs = [JobWords(str(one.name), str(one.what), one.energy, one.per_meeting) for one in STARTER_JOBS[:4]]
    tea = operations.add_jobs(by=wyn, seat=seat, jobs=jobs, client_id=uuid5(_IDS, "jobs"), at=at)[0]
    operations.take_job(by=rob, seat=mine, job_id=tea, series_id=series_id, on=dates[0], at=at)
    operations.stand_in(by=noor, seat=queries.seat_in(slug, noor, at), job_id=tea, wants=True, at=at)
    for plan, on in zip(PLANS[:3], dates, strict=False):
        edit = Edit(uuid5(_IDS, plan.key))
        plan_id = operations.make_plan(by=wyn, seat=seat, words=words_of(plan), edit=edit, at=at)
        operations.plan_meeting(by=wyn, seat=seat, plan_id=plan_id, series_id=series_id, on=on, at=at)
    words = GuestWords("Dr Asha Mehta", "Sleep, and what we know of it", "Works at the sleep clinic", "", series_id)
    guest_id = operations.invite_guest(by=wyn, seat=seat, words=words, edit=Edit(uuid5(_IDS, "guest")), at=at)
    operations.say_for_guest(by=wyn, seat=seat, guest_id=guest_id, state=GuestState.COMING, at=at)
    operations.ask_guest(
        by=rob,
        seat=mine,
        guest_id=guest_id,
        words="What do you do yourself when you wake at four?",
        is_named=False,
        client_id=uuid5(_IDS, "question"),
        at=at,
    )
    operations.send_signal(
        by=noor, seat=queries.seat_in(slug, noor, at), to=SignalTo.GROUP, days=7, at=at - timedelta(days=1)
    )
