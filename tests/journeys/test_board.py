"""A newcomer writes to the group: it waits, somebody looks, and then others answer, with scripts and without."""

import pytest
import time_machine
from playwright.sync_api import expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand, tick
from tests.support.people import NOON, join
from waymark.community.models import Post
from waymark.community.tests import talk
from waymark.groups.tests import circle as circles
from waymark.groups.tests.circle import LATER
from waymark.moderation import operations as moderation
from waymark.moderation.models import Case
from waymark.moderation.operations import Verdict
from waymark.moderation.terms import Outcome
from waymark.people import operations as people
from waymark.people.terms import Role

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def circle():
    """Rob runs the group and is known; Kit came in just now, and Jo is on duty."""
    with time_machine.travel(LATER, tick=True):
        made = circles.start(at=NOON)
        made.take_in("Kit", at=NOON)
        talk.known(made.rob, at=NOON)
        talk.on_duty(join("jo"))
        yield made


def begins(hand: Hand, circle, *, looks: bool) -> Post:
    hand.page.goto(f"/groups/{circle.slug}/")
    hand.tap(hand.page.get_by_role("link", name="Board"))
    expect(hand.page.get_by_text("Jo looks after this place", exact=False)).to_be_visible()
    hand.tap(hand.page.get_by_role("link", name="Begin a thread"))
    if looks:
        assert_no_violations(hand.page)
    tick(hand.page.get_by_role("radio", name="A small win"))
    hand.write("A title", "The stairs")
    hand.write("What would you like to say?", "Once, **slowly**.")
    hand.press("Send it")
    expect(hand.page.get_by_text("Your first three posts are looked at", exact=False)).to_be_visible()
    expect(hand.page.get_by_text("Others do not see this")).to_be_visible()
    return Post.objects.get(title="The stairs")


def looks_at(post: Post) -> None:
    """A moderator finds it in the queue and lets it stay."""
    moderator = join("a-moderator", at=NOON)
    people.give_role(person=moderator, role=Role.MODERATOR, at=NOON)
    case_id = Case.objects.get(thing_id=post.pk).pk
    moderation.decide(by=moderator, case_id=case_id, verdict=Verdict(Outcome.STAYS), at=LATER)


def answers(hand: Hand, post: Post, words: str, *, looks: bool) -> None:
    hand.page.goto(f"/threads/{post.thread_id}/")
    expect(hand.page.locator(".said strong")).to_have_text("slowly")
    if looks:
        assert_no_violations(hand.page)
    hand.write("What would you like to say?", words)
    hand.press("Send the answer")
    expect(hand.page.get_by_text(words)).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_first_post_waits_and_is_answered(visit: Visit, circle, javascript):
    kit = Hand(visit(person=circle.people["Kit"], javascript=javascript))
    post = begins(kit, circle, looks=javascript)
    rob = Hand(visit(person=circle.rob, javascript=javascript))
    rob.page.goto(f"/groups/{circle.slug}/board/")
    expect(rob.page.get_by_text("The stairs")).to_have_count(0)

    looks_at(post)
    answers(rob, post, "Well done, stairs.", looks=javascript)
    kit.page.goto(f"/threads/{post.thread_id}/")
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
