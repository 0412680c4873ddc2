"""Who does what in the made-up community: one service with one team, and the people who keep the site going."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.terms import Profession, Role

ORGANISATION, TEAM = "Riverside Community Pain Service", "Riverside pain team"
# Accounts of the demo that are called like the role they have.
ROLES = (Role.OPERATOR, Role.MODERATOR, Role.PLANNER, Role.RESEARCHER, Role.EDITOR)


def add_roles(folk: Mapping[str, Person], *, at: datetime) -> None:
    """Give every account the role that its name promises. They began a year ago."""
    began = at - timedelta(days=365)
    organisation_id = people.make_organisation(name=ORGANISATION, at=began)
    team_id = people.make_team(organisation_id=organisation_id, name=TEAM, at=began)
    sam, profession = folk["practitioner"], Profession.PHYSIOTHERAPIST
    people.join_team(person=sam, team_id=team_id, profession=profession, name="Sam Okafor", at=began)
    for role in ROLES:
        people.give_role(person=folk[role], role=role, at=began)
