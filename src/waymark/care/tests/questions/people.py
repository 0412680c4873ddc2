"""The people of these tests: Ash, whose table it is, and two who work in the team of it."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from uuid import UUID, uuid4

from tests.support.people import join
from waymark.care import operations, queries
from waymark.care.rules.hours import Spell
from waymark.care.terms import Seat
from waymark.people import operations as people
from waymark.people import queries as people_queries
from waymark.people.models import Person
from waymark.people.terms import Profession
from waymark.sharing import operations as sharing
from waymark.sharing.operations import Wording
from waymark.sharing.terms import Purpose, To, ToKind, Topic

WORDING = Wording("I share this with my team.", "en-gb")
SHARED = (Topic.MESSAGES, Topic.GOALS)
BEGAN = datetime(2026, 6, 1, 12, tzinfo=UTC)
MONDAY = datetime(2026, 6, 8, 9, 30, tzinfo=UTC)  # half past ten in London
SATURDAY = datetime(2026, 6, 13, 9, 30, tzinfo=UTC)
WEEK = tuple(Spell(day, time(9), time(17)) for day in range(4))


def team(name: str = "Riverside pain team") -> UUID:
    organisation_id = people.make_organisation(name="Riverside", at=BEGAN)
    return people.make_team(organisation_id=organisation_id, name=name, at=BEGAN)


def take_in(
    person: Person, team_id: UUID, name: str, profession: Profession = Profession.PHYSIOTHERAPIST, at: datetime = BEGAN
) -> UUID:
    return people.join_team(person=person, team_id=team_id, profession=profession, name=name, at=at)


def meet(person: Person, team_id: UUID, *topics: Topic, name: str = "Ash Heron", until: datetime | None = None) -> UUID:
    """The person tells the team who they are and shares these topics. Returns the id of the link."""
    link_id = sharing.meet_team(by=person, team_id=team_id, name=name, tells_apart="born 4 May 1979", at=BEGAN)
    give(person, team_id, *topics, until=until)
    return link_id


def give(person: Person, team_id: UUID, *topics: Topic, until: datetime | None = None) -> None:
    to = To(ToKind.TEAM, team_id)
    scope = [topic.value for topic in topics]
    sharing.give(by=person, to=to, scope=scope, purpose=Purpose.CARE, wording=WORDING, at=BEGAN, until=until)


def withdraw(person: Person, team_id: UUID, at: datetime = BEGAN) -> None:
    sharing.withdraw(by=person, to=To(ToKind.TEAM, team_id), at=at)


def reads(by: Person, team_id: UUID, reader_id: UUID, cover_id: UUID | None = None, week=WEEK) -> None:
    operations.say_hours(by=by, team_id=team_id, reader_id=reader_id, spells=week, cover_id=cover_id, at=BEGAN)


@dataclass(frozen=True)
class Table:
    """Ash at one side; Sam, who reads Monday to Thursday, and Alex, who has no hours yet, at the other."""

    ash: Person
    sam: Person
    alex: Person
    team_id: UUID
    sam_id: UUID
    alex_id: UUID
    link_id: UUID

    def seat(self, who: Person, *topics: Topic, at: datetime = MONDAY) -> Seat:
        return queries.seat_of(who, self.link_id, *topics, at=at)

    def ask(
        self, words: str = "May I swim?", *, subject: str = "Swimming", at: datetime = MONDAY, client_id=None
    ) -> UUID:
        return operations.open_thread(
            by=self.ash,
            seat=self.seat(self.ash, at=at),
            to_member_id=self.sam_id,
            subject=subject,
            words=words,
            client_id=client_id or uuid4(),
            at=at,
        )

    def say(self, who: Person, thread_id: UUID, words: str, *, at: datetime, client_id=None) -> None:
        operations.say(
            by=who,
            seat=self.seat(who, at=at),
            thread_id=thread_id,
            words=words,
            client_id=client_id or uuid4(),
            at=at,
        )

    def away(self, first_on, back_on, cover_id: UUID | None = None, reader_id: UUID | None = None) -> UUID:
        return operations.go_away(
            by=self.sam,
            team_id=self.team_id,
            reader_id=reader_id or self.sam_id,
            first_on=first_on,
            back_on=back_on,
            cover_id=cover_id,
            at=BEGAN,
        )


def leave(person: Person, team_id: UUID) -> UUID:
    """A leave of somebody in this team, written down by themselves."""
    (mine,) = (one for one in people_queries.memberships_of(person) if one.team_id == team_id)
    first = BEGAN.date()
    return operations.go_away(
        by=person,
        team_id=team_id,
        reader_id=mine.id,
        first_on=first,
        back_on=first + timedelta(days=7),
        cover_id=None,
        at=BEGAN,
    )


def table() -> Table:
    return table_of(join("ash-heron-42"), join("sam"), team())


def table_of(ash: Person, sam: Person, team_id: UUID) -> Table:
    alex = join("alex")
    sam_id = take_in(sam, team_id, "Sam Okafor")
    alex_id = take_in(alex, team_id, "Alex Reed", Profession.NURSE, BEGAN + timedelta(minutes=1))
    reads(sam, team_id, sam_id)
    return Table(ash, sam, alex, team_id, sam_id, alex_id, meet(ash, team_id, *SHARED))
