"""Guest hours of the demo: one is coming, one was answered."""

import pytest

from tests.support.people import NOON, join
from waymark.home import demo
from waymark.home.demo_group_words import OTHERS
from waymark.home.demo_roles import add_roles
from waymark.home.demo_talks import ANSWERED, add_talks
from waymark.talks import queries


@pytest.mark.django_db
def test_one_hour_is_coming_and_one_was_answered():
    folk = {name: join(name) for name in (*demo.EVERYBODY, *OTHERS)}
    add_roles(folk, at=NOON)
    add_talks(folk, at=NOON)
    lists = queries.hours(folk["newcomer"], NOON)
    assert (len(lists.ahead), len(lists.over)) == (1, 1)
    coming = queries.hour_page(folk["newcomer"], lists.ahead[0].id, NOON)
    assert [one.same for one in coming.questions] == [3, 0]
    over = queries.hour_page(folk["newcomer"], lists.over[0].id, NOON)
    assert len([one for one in over.questions if one.answer]) == len(ANSWERED)
