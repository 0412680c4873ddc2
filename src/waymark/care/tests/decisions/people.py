"""A table: a person, a practitioner of a team, and what is shared between them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tests.support.people import NOON, join
from waymark.care import queries
from waymark.care.terms import Seat
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.terms import Profession
from waymark.sharing import operations as sharing
from waymark.sharing.operations import Wording
from waymark.sharing.terms import Purpose, To, ToKind, Topic

WORDING = Wording("They may see it.", "en-gb")


@dataclass(frozen=True)
class Table:
    """Who sits there, and how the team came to know the person."""

    person: Person
    practitioner: Person
    team_id: UUID
    link_id: UUID

    @property
    def to(self) -> To:
        return To(ToKind.TEAM, self.team_id)

    def seat(self, who: Person, *, at: datetime = NOON) -> Seat:
        return queries.seat_of(who, self.link_id, Topic.SHARED_DECISIONS, at=at)

    def share(self, *topics: Topic, until: datetime | None = None) -> None:
        scope = [topic.value for topic in topics]
        sharing.give(
            by=self.person, to=self.to, scope=scope, purpose=Purpose.CARE, wording=WORDING, at=NOON, until=until
        )

    def withdraw(self) -> None:
        sharing.withdraw(by=self.person, to=self.to, at=NOON)


def lay_table(
    person: Person | None = None, *, team: str = "Riverside pain team", practitioner: str = "sam-okafor"
) -> Table:
    """A person who shares decisions with a team of one. A second table of the same person has another team."""
    person = person or join("ash-heron-42")
    worker = join(practitioner)
    organisation_id = people.make_organisation(name="Riverside", at=NOON)
    team_id = people.make_team(organisation_id=organisation_id, name=team, at=NOON)
    people.join_team(person=worker, team_id=team_id, profession=Profession.PHYSIOTHERAPIST, name="Sam Okafor", at=NOON)
    link_id = sharing.meet_team(by=person, team_id=team_id, name="Ash", tells_apart="the tall one", at=NOON)
    table = Table(person, worker, team_id, link_id)
    table.share(Topic.SHARED_DECISIONS)
    return table
