"""A post is taken away, or hidden, while somebody types a report: who runs the group still reads what they say."""

import re

import pytest
from django.urls import reverse

from waymark.community import operations
from waymark.community.tests import talk
from waymark.groups.tests.circle import LATER
from waymark.moderation.models import Case
from waymark.moderation.terms import Shown


@pytest.fixture
def thread(around):
    return talk.begin(around.ann, talk.at_group(around.slug, around.ann), "News", "Carol left her husband.")


def opened(client, address):
    found = re.search(r'name="saw" value="([^"]+)"', client.get(address).content.decode())
    assert found
    return found[1]


@pytest.mark.parametrize("is_taken_away", [True, False])
def test_what_was_typed_reaches_who_runs_the_group(around, as_, thread, is_taken_away):
    kim, address = as_(around.kim), reverse("report_thing", args=["post", thread.post_id])
    saw = opened(kim, address)
    if is_taken_away:
        operations.take_away(by=around.ann, post_id=thread.post_id, at=LATER)
    else:
        operations.show_post(thread.post_id, Shown.HIDDEN, "We look at it.", LATER)
    assert kim.get(address).status_code == 404, "who did not see it begins nothing"
    answer = kim.post(address, {"cites": "0", "words": "She may not want that.", "saw": saw})
    assert kim.get(answer["Location"]).status_code == 200
    case = Case.objects.get()
    assert (case.about_id, case.place_id) == (around.ann.pk, around.circle.id)
    page = as_(around.rob).get(reverse("moderation_case", args=[case.pk])).content.decode()
    for words in ("She may not want that.", "What is said here stays here."):
        assert words in page
    assert ("Carol left her husband." in page) is not is_taken_away
