"""Ash and a care team with a plan between them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from tests.support.people import NOON, join
from waymark.care import operations, queries
from waymark.care.rules.agreed_plan import Decision
from waymark.care.rules.agreed_words import PlanGoal, PlanWords
from waymark.care.terms import Seat
from waymark.care.terms.agreed_plan import PlanPage
from waymark.common.words import Edit
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.terms import Profession
from waymark.sharing import operations as sharing
from waymark.sharing.operations import Wording
from waymark.sharing.queries import own_access
from waymark.sharing.terms import Purpose, To, ToKind, Topic

WORDING = Wording("You may see this.", "en-gb")
FIRST = PlanWords(
    matters="Time with Ann",
    goals=(PlanGoal("Walk to the pond", "I walk, the team writes the steps down", "by June"),),
    person_does="The walk, in whichever size the day has",
    team_does="A call every two weeks",
    bad_day="The tiny size, and no call",
)
SECOND = PlanWords(
    matters="Time with Ann",
    goals=(PlanGoal("Walk to the pond and back", "I walk, the team writes the steps down", "by August"),),
    person_does="The walk, in whichever size the day has",
    team_does="A call every four weeks",
    bad_day="The tiny size, and no call",
)


@dataclass(frozen=True)
class Table:
    """One person, one practitioner of one team, and the link between them."""

    ash: Person
    sam: Person
    team_id: UUID
    link_id: UUID

    @property
    def to(self) -> To:
        return To(ToKind.TEAM, self.team_id)

    def seat(self, who: Person, at: datetime = NOON) -> Seat:
        return queries.seat_of(who, self.link_id, Topic.AGREED_PLAN, at=at)

    def page(self) -> PlanPage:
        return queries.agreed_plan_of(own_access(self.ash), self.link_id)


def make_team(name: str = "Riverside team") -> UUID:
    organisation_id = people.make_organisation(name="Riverside", at=NOON)
    return people.make_team(organisation_id=organisation_id, name=name, at=NOON)


def practitioner(username: str, team_id: UUID, name: str = "Sam Okafor") -> Person:
    person = join(username)
    people.join_team(person=person, team_id=team_id, profession=Profession.PHYSIOTHERAPIST, name=name, at=NOON)
    return person


def share(person: Person, to: To, *topics: Topic, until: datetime | None = None, at: datetime = NOON) -> None:
    purpose = Purpose.CARE if to.kind is ToKind.TEAM else Purpose.SUPPORT
    sharing.give(by=person, to=to, scope=topics, purpose=purpose, wording=WORDING, at=at, until=until)


def meet(person: Person, team_id: UUID) -> UUID:
    return sharing.meet_team(by=person, team_id=team_id, name="Ash Heron", tells_apart="born in May", at=NOON)


def table(ash: Person | None = None) -> Table:
    """They know each other, and the plan is shared."""
    ash = ash or join("ash-heron-42")
    team_id = make_team()
    sam = practitioner("sam-okafor", team_id)
    found = Table(ash, sam, team_id, meet(ash, team_id))
    share(ash, found.to, Topic.AGREED_PLAN)
    return found


def propose(
    table: Table, who: Person, words: PlanWords = FIRST, *, reservation: str = "", based_on: int | None = None
) -> UUID:
    base = table.page().newest if based_on is None else based_on
    edit = Edit.fresh(base)
    return operations.propose_plan(
        by=who, seat=table.seat(who), words=words, reservation=reservation, edit=edit, at=NOON
    )


def decide(table: Table, who: Person, version_hash: str, decision: Decision = Decision.AGREE, words: str = "") -> bool:
    return operations.decide_on_plan(
        by=who,
        seat=table.seat(who),
        version_hash=version_hash,
        decision=decision,
        words=words,
        client_id=uuid4(),
        at=NOON,
    )


def answer(table: Table, who: Person, decision: Decision = Decision.AGREE, words: str = "") -> bool:
    """Say it about what is proposed now."""
    open_one = table.page().proposed
    assert open_one
    return decide(table, who, open_one.version.hash, decision, words)


def step_back(table: Table, who: Person, words: str = "") -> bool:
    return operations.step_back(by=who, seat=table.seat(who), words=words, client_id=uuid4(), at=NOON)


def agreed(table: Table, words: PlanWords = FIRST) -> str:
    """Ash proposes, Sam says yes. Returns the hash that is in force."""
    propose(table, table.ash, words)
    answer(table, table.sam)
    holds = table.page().in_force
    assert holds
    return holds.version.hash


@dataclass(frozen=True)
class Supporter:
    """Somebody who supports Ash, and the id of the invitation."""

    person: Person
    id: UUID


def supporter(ash: Person, username: str = "joe-wren-5") -> Supporter:
    """Both have said yes; nothing is shared."""
    joe = join(username)
    supporter_id, code = sharing.invite(by=ash, name="Joe", calls_me="Ash", client_id=uuid4(), at=NOON)
    sharing.answer_invitation(by=joe, code=code, said="Joe", at=NOON)
    sharing.confirm_supporter(by=ash, supporter_id=supporter_id, at=NOON)
    return Supporter(joe, supporter_id)
