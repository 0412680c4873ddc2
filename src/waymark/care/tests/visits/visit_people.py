"""Ash, who hands a sheet to the hill team; Sam and Robin, who are in it; Lee, who is in another."""

from typing import Any
from uuid import UUID

from tests.support.people import NOON, join
from waymark.care import operations
from waymark.care.queries import seat_of, visit_of
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.terms import Profession
from waymark.plans import operations as plans
from waymark.plans.tests import circle_people as circle
from waymark.sharing import operations as sharing
from waymark.sharing.operations import Wording

WORDING = Wording("They can read this sheet.", "en-GB")


def team(name: str = "Hill team") -> UUID:
    organisation = people.make_organisation(name="Hill service", at=NOON)
    return people.make_team(organisation_id=organisation, name=name, at=NOON)


def practitioner(username: str, name: str, team_id: UUID) -> Person:
    person = join(username)
    people.join_team(person=person, team_id=team_id, profession=Profession.PHYSIOTHERAPIST, name=name, at=NOON)
    return person


def meet(person: Person, team_id: UUID) -> UUID:
    """The id of the link between the two."""
    return sharing.meet_team(by=person, team_id=team_id, name="Ash Heron", tells_apart="Born in 1984", at=NOON)


def hand_over(person: Person, sheet_id: UUID, team_id: UUID) -> None:
    plans.hand_over(by=person, sheet_id=sheet_id, team_id=team_id, wording=WORDING, at=NOON)


def read(by: Person, link_id: UUID, sheet_id: UUID, words: str = "") -> UUID:
    seat = seat_of(by, link_id, at=NOON)
    found = visit_of(seat.access, link_id, sheet_id)
    assert found
    return operations.leave_read_line(by=by, seat=seat, sheet_id=sheet_id, mark=found.sheet.mark, words=words, at=NOON)


def handed_over(person: Person) -> dict[str, Any]:
    """A sheet that a team has, by the names that addresses use."""
    team_id, sheet_id = team(), circle.sheet(person).id
    link_id = meet(person, team_id)
    hand_over(person, sheet_id, team_id)
    return {"sheet_id": sheet_id, "link_id": link_id}
