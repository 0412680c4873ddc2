"""In the demo one visit went the whole way up to today's later look, and another sheet waits to be read."""

import pytest

from tests.support.people import NOON, join
from waymark.care import queries as care
from waymark.care.queries import seat_of
from waymark.home import demo
from waymark.home.demo_circle import add_circle
from waymark.home.demo_roles import add_roles
from waymark.home.demo_visits import LINE, add_visits
from waymark.people.queries import day_rule_of
from waymark.plans import queries as plans
from waymark.sharing import operations as sharing
from waymark.sharing import queries as shared
from waymark.sharing.queries import own_access


@pytest.fixture
def folk(db):
    folk = {name: join(name) for name in demo.EVERYBODY}
    add_roles(folk, at=NOON)
    add_circle(person=folk["person"], at=NOON)
    return folk


def test_both_visits(folk):
    person, sam = folk["person"], folk["practitioner"]
    add_visits(person=person, practitioner=sam, at=NOON)
    (team,) = shared.teams_of(person.pk, NOON)
    access = seat_of(sam, team.link_id, at=NOON).access
    (waiting,) = care.visits_waiting(access, team.link_id)
    assert waiting.sheet.who == "Dr Okafor"
    lines = [line.words for visit in care.visits_of(access, team.link_id) for line in visit.reads]
    assert lines == [LINE]
    due = plans.check_due(own_access(person), day_rule_of(person).day_of(NOON))
    assert due.who == "Sam at the pain team"


def test_a_team_that_knows_the_person_keeps_what_it_was_told(folk):
    person, sam = folk["person"], folk["practitioner"]
    add_visits(person=person, practitioner=sam, at=NOON)
    (team,) = shared.teams_of(person.pk, NOON)
    other = join("elsewhere")
    add_circle(person=other, at=NOON)
    sharing.meet_team(by=other, team_id=team.team_id, name="Kit", tells_apart="", at=NOON)
    add_visits(person=other, practitioner=sam, at=NOON)
    (known,) = shared.teams_of(other.pk, NOON)
    assert known.name == "Kit"
