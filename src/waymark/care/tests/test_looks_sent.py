"""Nobody reads at the table without a trace: a form that is refused shows the page again, and that is a look."""

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from tests.support.people import NOON, join
from tests.support.table import FullTable, full_table
from waymark.sharing import queries as sharing
from waymark.sharing.terms import Topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def table(db):
    cache.clear()
    with time_machine.travel(NOON, tick=False):
        yield full_table(join("ash-heron-42"), join("sam-at-work"), team="Riverside pain team")


def looks(table: FullTable):
    return [one.topics for one in sharing.looks_at(table.person.pk)]


@pytest.mark.parametrize(
    ("name", "more", "topic"),
    [
        ("thread", ["thread_id"], Topic.MESSAGES),
        ("plan_decide", [], Topic.AGREED_PLAN),
        ("plan_propose", [], Topic.AGREED_PLAN),
        ("decision_option", ["conversation_id", "number"], Topic.SHARED_DECISIONS),
        ("visit", ["sheet_id"], Topic.CONVERSATION_SHEETS),
    ],
)
def test_what_is_refused_is_a_look(table, name, more, topic):
    address = reverse(name, args=[table.link_id, *(table.ids[each] for each in more)])
    his, hers = Client(), Client()
    his.force_login(table.practitioner)
    hers.force_login(table.person)
    assert hers.post(address, {}).status_code in {404, 422}
    assert looks(table) == []
    assert his.post(address, {}).status_code in {409, 422}
    assert looks(table) == [(topic,)]
