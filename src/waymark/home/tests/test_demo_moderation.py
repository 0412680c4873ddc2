"""The cases of the demo, about made-up things."""

import pytest

from tests.support.made_up_things import MADE_UP, POSTS, post
from tests.support.people import NOON, join
from waymark.home.demo_moderation import Reportable, add_cases
from waymark.moderation import queries
from waymark.moderation.models import Case, CaseReply, Report
from waymark.moderation.terms import CaseState, Shown
from waymark.people import operations as people
from waymark.people.terms import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def folk():
    made = {name: join(name) for name in ("person", "member", "moderator")}
    people.give_role(person=made["moderator"], role=Role.MODERATOR, at=NOON)
    return made


def test_each_thing_brings_one_case_and_they_differ(folk):
    things = [post(folk["person"]) for _ in range(4)]
    add_cases(folk, things=[Reportable(MADE_UP, one) for one in things], at=NOON)
    assert [Case.objects.get(thing_id=one).kind for one in things] == ["report", "report", "claim", "worry"]
    assert POSTS[things[1]].shown is Shown.GIVEN_BACK
    assert POSTS[things[3]].shown is Shown.HIDDEN
    assert CaseReply.objects.get().author == folk["person"]
    assert Report.objects.get(case__thing_id=things[1]).reply
    desk = queries.desk_of(folk["moderator"])
    assert len(queries.queue(desk, state=CaseState.OPEN, kind=None, page=1, at=NOON).rows) == 1


def test_with_no_things_there_are_no_cases(folk):
    add_cases(folk, things=[], at=NOON)
    assert not Case.objects.exists()
