"""Long conversations and long lists cost what short ones cost, and pages neither repeat nor leave out a message."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from waymark.common.ids import new_id
from waymark.direct import queries
from waymark.direct.models import DirectConversation, DirectMessage, DirectSide
from waymark.direct.tests.letters import TODAY, browser
from waymark.people import queries as people

MANY = 10_000


def asked(client, address) -> int:
    with CaptureQueriesContext(
        connection,
    ) as found:
        assert client.get(address).status_code == 200
    return len(found)


def fill(two, conversation_id: UUID, number: int) -> None:
    """So many messages, in pairs that were said at the same moment."""
    boxes = people.boxes_of([two.ann.pk, two.kim.pk])
    rows = []
    for place in range(number):
        author = two.ann if place % 3 else two.kim
        row = DirectMessage(conversation_id=conversation_id, author=author, client_id=new_id())
        row.at = TODAY - timedelta(minutes=(number - place) // 2)
        row.put(boxes[author.pk], content={"words": f"Message {place}"})
        rows.append(row)
    DirectMessage.objects.bulk_create(rows)


def test_ten_thousand_messages_cost_what_forty_do(both):
    conversation_id = both.say()
    fill(both, conversation_id, 40)
    client, address = browser(both.ann), reverse("direct_conversation", args=[conversation_id])
    client.get(address)
    few = asked(client, address)
    fill(both, conversation_id, MANY)
    assert asked(client, address) == few <= 25
    page = queries.messages_of(queries.pair_of(both.ann.pk, conversation_id))
    assert len(page.messages) == 30
    assert asked(client, f"{address}?before={page.before}") <= few + 1


def test_going_back_meets_every_message_once(both):
    conversation_id = both.say()
    fill(both, conversation_id, 95)
    pair, before, found = queries.pair_of(both.ann.pk, conversation_id), None, []
    for _page in range(4):
        page = queries.messages_of(pair, before)
        found = [one.words for one in page.messages] + found
        before = page.before
    assert before is None
    assert sorted(found) == sorted([f"Message {number}" for number in range(95)] + ["Shall we walk?"])


@pytest.mark.parametrize("before", ["", "x", "0198f0f0-0000-7000-8000-000000000000"])
def test_a_place_that_is_none_is_the_newest(both, before):
    conversation_id = both.say()
    address = reverse("direct_conversation", args=[conversation_id])
    assert "Shall we walk?" in browser(both.ann).get(f"{address}?before={before}").content.decode()


def test_a_long_list_costs_what_a_short_one_does_and_shows_each_once(both):
    both.say()
    client, address = browser(both.ann), reverse("direct")
    client.get(address)
    few = asked(client, address)
    for number in range(64):
        row = DirectConversation.objects.create()
        moment = TODAY - timedelta(days=number // 2) if number < 60 else None
        side = DirectSide(conversation=row, person=both.ann, last_at=moment)
        side.put(people.box_of(both.ann.pk), draft="Kept")
        side.save()
    assert asked(client, address) == few <= 15
    before, found = None, []
    for _page in range(3):
        page = queries.talks_of(both.ann.pk, before)
        found += [one.conversation_id for one in page.talks]
        before = page.before
    assert before is None
    assert len(found) == len(set(found)) == 65


def test_the_names_of_a_group_cost_the_same_with_one_or_many_who_want_messages(both):
    client, address = browser(both.ann), reverse("group_members", args=[both.circle.slug])
    client.get(address)
    few = asked(client, address)
    for number in range(8):
        both.choose(both.circle.take_in(f"M{number}"))
    assert asked(client, address) == few
