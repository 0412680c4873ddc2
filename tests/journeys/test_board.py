"""A thread on the board of a group: others answer, and one of them helped; with scripts and without."""

from uuid import UUID

import pytest
import time_machine
from playwright.sync_api import expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand
from tests.support.people import NOON, join
from waymark.community.models import Post
from waymark.community.tests import talk
from waymark.groups.tests import circle as circles
from waymark.groups.tests.circle import LATER

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def circle():
    """Rob runs the group and Kit is in it; both were read by others before, and Jo is on duty."""
    with time_machine.travel(LATER, tick=True):
        made = circles.start(at=NOON)
        made.take_in("Kit", at=NOON)
        talk.known(made.rob, made.people["Kit"], at=NOON)
        talk.on_duty(join("jo"))
        yield made


def answers(hand: Hand, thread_id: UUID, words: str, *, looks: bool) -> None:
    hand.page.goto(f"/threads/{thread_id}/")
    expect(hand.page.locator(".said strong")).to_have_text("slowly")
    if looks:
        assert_no_violations(hand.page)
    hand.write("What would you like to say?", words)
    hand.press("Send the answer")
    expect(hand.page.get_by_text(words)).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_thread_is_answered_and_the_answer_helped(visit: Visit, circle, javascript):
    """What comes before, that a first post waits and somebody looks, is told in `test_first_post.py`."""
    kit_seat = talk.at_group(circle.slug, circle.people["Kit"])
    thread_id = talk.begin(circle.people["Kit"], kit_seat, "The stairs", "Once, **slowly**.").thread_id
    rob = Hand(visit(person=circle.rob, javascript=javascript))
    answers(rob, thread_id, "Well done, stairs.", looks=javascript)
    kit = Hand(visit(person=circle.people["Kit"], javascript=javascript))
    kit.page.goto(f"/threads/{thread_id}/")
    expect(kit.page.get_by_text("Well done, stairs.")).to_be_visible()
    kit.press("This helped me")
    expect(kit.page.get_by_text("You said: this helped me.", exact=False)).to_be_visible()


def test_with_scripts_an_answer_comes_without_a_new_page(visit: Visit, circle):
    """Under the strict policy of the site: the browser complains of nothing, and an empty answer is put right there."""
    sent = talk.begin(circle.rob, talk.at_group(circle.slug, circle.rob), "Rest", "Once, **slowly**.")
    rob = Hand(visit(person=circle.rob))
    rob.page.goto(f"/threads/{sent.thread_id}/")
    rob.page.evaluate("window.still = true")
    for number in range(2):
        rob.write("What would you like to say?", f"And number {number}.")
        rob.press("Send the answer")
        expect(rob.page.locator(".post").get_by_text(f"And number {number}.")).to_be_visible()
        expect(rob.page.get_by_label("What would you like to say?")).to_have_value("")
    assert rob.page.evaluate("window.still === true")
    assert Post.objects.filter(thread_id=sent.thread_id).count() == 3
    assert_no_violations(rob.page)


def test_to_a_stranger_the_board_does_not_exist(visit: Visit, circle):
    sent = talk.begin(circle.rob, talk.at_group(circle.slug, circle.rob), "Rest")
    page = visit(person=join("stranger"))
    for address in (f"/groups/{circle.slug}/board/", f"/threads/{sent.thread_id}/"):
        page.goto(address)
        expect(page.get_by_text("Rest")).to_have_count(0)
        expect(page).to_have_title("Not here · Waymark")
