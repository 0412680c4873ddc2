"""A group for tests, and the people around it: who runs it, who is in it, who is not."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.test import Client

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.groups import operations, queries
from waymark.groups.models import Membership, PeerGroup
from waymark.groups.operations import OPEN, AgreementLine, GroupWords
from waymark.groups.terms import CameBy, Eligibility, GroupSeat, LeadRole
from waymark.groups.terms.groups import GROUP
from waymark.meetings import operations as meetings
from waymark.meetings.operations import SeriesWords
from waymark.meetings.terms import Setting
from waymark.meetings.terms.rhythm import Every, HolidayRule, Rhythm
from waymark.people.models import Person

LATER = NOON + timedelta(hours=1)
LINES = (AgreementLine("What is said here stays here.", "Do not tell others."), AgreementLine("Everybody may pass."))
NAME = "Second Steps"


@dataclass
class Circle:
    """Rob runs it. Everybody else comes in with `take_in`."""

    rob: Person
    slug: str
    people: dict[str, Person] = field(default_factory=dict)

    @property
    def row(self) -> PeerGroup:
        return PeerGroup.objects.get(slug=self.slug)

    @property
    def id(self) -> UUID:
        return self.row.pk

    def agreement_id(self) -> UUID:
        return queries.agreement_of(self.id).id

    def seat(self, who: Person, at: datetime = LATER) -> GroupSeat:
        return queries.seat_in(self.slug, who, at)

    def member_id(self, who: Person) -> UUID:
        return self.seat(who).membership_id

    def take_in(self, name: str, *, person: Person | None = None, at: datetime = LATER) -> Person:
        """Somebody with an invitation; called as they are called."""
        person = person or join(name.lower())
        made = operations.make_invite(
            by=self.rob, seat=self.seat(self.rob, at), days=7, uses=1, client_id=new_id(), at=at
        )
        way = operations.Way(CameBy.CODE, made.code)
        operations.join_group(by=person, group_id=self.id, way=way, name=name, agreement_id=self.agreement_id(), at=at)
        self.people[name] = person
        return person

    def second(self, person: Person, at: datetime = LATER) -> None:
        """Let somebody coordinate beside Rob."""
        offer(self, self.rob, person, keeps=True, at=at)
        seat = self.seat(person, at)
        operations.answer_offer(by=person, seat=seat, offer_id=queries.offers_to(seat)[0].id, takes=True, at=at)

    def change_agreement(self, *lines: AgreementLine, by: Person | None = None, at: datetime = LATER) -> int:
        by = by or self.rob
        number = queries.agreement_of(self.id).number
        return operations.change_agreement(by=by, seat=self.seat(by, at), lines=lines, based_on=number, at=at)

    def meet(self, *, starts_on: date = date(2026, 6, 16), at: datetime = NOON, **more) -> UUID:
        """Every second Tuesday at two, from 16 June 2026 on."""
        rhythm = Rhythm(
            every=Every.WEEK,
            interval=2,
            weekday=1,
            nth=0,
            starts_on=starts_on,
            at=time(14, 0),
            minutes=90,
            zone="Europe/London",
            holidays=HolidayRule.SKIP,
            region="GB-ENG",
            **more,
        )
        words = SeriesWords(setting=Setting.HYBRID, neutral_title="Meeting, community hall")
        return meetings.make_series(
            by=self.rob, host_kind=GROUP, host_id=self.id, rhythm=rhythm, words=words, client_id=new_id(), at=at
        )


def start(
    *,
    eligibility: Eligibility = Eligibility.OPEN,
    is_listed: bool = True,
    questions: Sequence[str] = (),
    rob: Person | None = None,
    at: datetime = NOON,
    **more,
) -> Circle:
    rob = rob or join("rob")
    words = GroupWords(
        name=NAME,
        purpose="We keep practising together.",
        neutral_title="Meeting, community hall",
        zone="Europe/London",
        who_for="Anybody who finished a programme.",
        eligibility=eligibility,
        join_questions=tuple(questions),
        is_listed=is_listed,
        **more,
    )
    slug = operations.start_group(by=rob, words=words, agreement=LINES, my_name="Rob", client_id=new_id(), at=at)
    return Circle(rob, slug)


def offer(
    circle: Circle, by: Person, to: Person, *, keeps: bool = False, role="coordinator", at: datetime = LATER
) -> None:
    operations.offer_role(
        by=by,
        seat=circle.seat(by, at),
        role=LeadRole(role),
        membership_id=circle.seat(to, at).membership_id,
        keeps=keeps,
        at=at,
    )


def walk_in(circle: Circle, person: Person, name: str, at: datetime = LATER) -> None:
    operations.join_group(by=person, group_id=circle.id, way=OPEN, name=name, agreement_id=circle.agreement_id(), at=at)


def browser(person: Person | None) -> Client:
    client = Client()
    if person:
        client.force_login(person)
    return client


def states(circle: Circle) -> dict[str, str]:
    """Where each person stands with the group, by their user name."""
    rows = Membership.objects.filter(group_id=circle.id).select_related("person").order_by("asked_at", "pk")
    return {row.person.username: row.state for row in rows}
