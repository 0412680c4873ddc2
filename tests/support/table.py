"""A table with everything on it: a person, a team, and one thing of each kind that the two do together."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from tests.support.people import NOON
from waymark.care.tests.agreed_plan import plan_people
from waymark.care.tests.decisions import decision_people
from waymark.care.tests.decisions import people as decisions
from waymark.care.tests.questions import people as questions
from waymark.care.tests.visits import visit_people
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.tests import circle_people as circle
from waymark.sharing import operations as sharing
from waymark.sharing.terms import WITH_A_TEAM, Purpose, To, ToKind, Topic

EVERYTHING = (Topic.GOALS, *sorted(WITH_A_TEAM))


@dataclass(frozen=True)
class Said:
    """What the two say to each other there, and how the team knows the person."""

    known: str = "Ash Heron"
    question: str = "May I swim?"
    plan: str = "Time with Ann"
    decision: str = "The evening class or not"


AS_USUAL = Said()


@dataclass(frozen=True)
class FullTable:
    """`ids` are the arguments of the addresses of this table, by their names there."""

    person: Person
    practitioner: Person
    team_id: UUID
    link_id: UUID
    ids: dict[str, Any]

    @property
    def to(self) -> To:
        return To(ToKind.TEAM, self.team_id)

    def share(self, *topics: Topic, until: Any = None, at: Any = NOON) -> None:
        """From now on the team may see this and no more."""
        scope = [topic.value for topic in topics]
        sharing.give(
            by=self.person,
            to=self.to,
            scope=scope,
            purpose=Purpose.CARE,
            wording=questions.WORDING,
            at=at,
            until=until,
        )


def full_table(
    person: Person, practitioner: Person, *, team: str, said: Said = AS_USUAL, sheet_id: UUID | None = None
) -> FullTable:
    """Everything is shared with the team, and a sheet for a visit is handed over: a new one, where none is named."""
    team_id = questions.team(team)
    member_id = questions.take_in(practitioner, team_id, "Sam Okafor")
    questions.reads(practitioner, team_id, member_id)
    link_id = questions.meet(person, team_id, *EVERYTHING, name=said.known)
    sheet_id = sheet_id or circle.sheet(person).id
    visit_people.hand_over(person, sheet_id, team_id)
    asked = questions.Table(person, practitioner, practitioner, team_id, member_id, member_id, link_id)
    agreed = plan_people.Table(person, practitioner, team_id, link_id)
    decided = decisions.Table(person, practitioner, team_id, link_id)
    ids = {
        "link_id": link_id,
        "sheet_id": sheet_id,
        "thread_id": asked.ask(said.question),
        "version_id": plan_people.propose(agreed, practitioner, replace(plan_people.FIRST, matters=said.plan)),
        "conversation_id": decision_people.put_off(decided, replace(decision_people.TOPIC, topic=said.decision)),
        "number": 2,
        "team_id": team_id,
        "reader_id": member_id,
        "leave_id": questions.leave(practitioner, team_id),
    }
    return FullTable(person, practitioner, team_id, link_id, ids)


def at_work(person: Person, team: str) -> dict[str, UUID]:
    """The person in a team of their own, with a leave written down there."""
    team_id = questions.team(team)
    questions.take_in(person, team_id, "Ash Heron")
    (mine,) = (one for one in people.memberships_of(person) if one.team_id == team_id)
    return {"team_id": team_id, "reader_id": mine.id, "leave_id": questions.leave(person, team_id)}
