"""In the demo each account that is called like a role has that role, and nobody else has one."""

import pytest

from tests.support.people import NOON, join
from waymark.home import demo
from waymark.home.demo_roles import add_roles
from waymark.people import queries


@pytest.mark.django_db
def test_roles_of_the_demo():
    folk = {name: join(name) for name in demo.EVERYBODY}
    add_roles(folk, at=NOON)
    found = {name: queries.roles_of(person) for name, person in folk.items()}
    with_roles = {"practitioner", "moderator", "planner", "researcher", "editor", "operator"}
    assert {name: set(roles) for name, roles in found.items() if roles} == {name: {name} for name in with_roles}
    (sam,) = queries.memberships_of(folk["practitioner"])
    assert (sam.name, sam.team_name) == ("Sam Okafor", "Riverside pain team")
