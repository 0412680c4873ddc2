"""A complaint on two phones: somebody complains, who runs the site answers, and the answer is read. Then the same by
somebody who is not signed in, with the private link.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand
from tests.support.people import NOON, join
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.terms import Role

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WAYS = pytest.mark.parametrize("javascript", [True, False])
HAPPENED = "Nobody asked me how I meant it."


@pytest.fixture
def operator(_database: None) -> Person:
    person = join("op-heron")
    people.give_role(person=person, role=Role.OPERATOR, at=NOON)
    return person


@pytest.fixture
def _database(transactional_db: None) -> None:
    """The real database, before anybody joins."""


def complains(hand: Hand, *, looks: bool) -> None:
    hand.page.goto("/community/how-we-look-after-it/")
    hand.tap(hand.page.get_by_role("link", name="Complain about how this site acted"))
    if looks:
        assert_no_violations(hand.page)
    hand.choose("What is it about?", "A step that was taken against me")
    hand.press("Send the complaint")
    expect(hand.page.get_by_text("Write a few words about what happened").first).to_be_visible()
    hand.write("What happened?", HAPPENED)
    hand.press("Send the complaint")
    expect(hand.page.get_by_text("It is sent", exact=False).first).to_be_visible()
    if looks:
        assert_no_violations(hand.page)


def answers(hand: Hand, *, looks: bool) -> None:
    hand.page.goto("/people/")
    hand.tap(hand.page.get_by_role("main").get_by_role("link", name="Complaints", exact=False).first)
    hand.tap(hand.page.get_by_role("link", name="A step that was taken against me"))
    expect(hand.page.get_by_text(HAPPENED)).to_be_visible()
    if looks:
        assert_no_violations(hand.page)
    hand.choose("What did you find?", "The complaint is right")
    hand.write("Your answer", "You are right. We should have asked you.")
    hand.press("Send the answer")
    expect(hand.page.get_by_role("heading", name="What was found")).to_be_visible()


@WAYS
def test_signed_in(visit: Visit, operator, javascript):
    ash = Hand(visit(person=join("ash-heron-42"), javascript=javascript))
    complains(ash, looks=javascript)
    expect(ash.page).to_have_url(re.compile("/my-complaints/"))
    answers(Hand(visit(person=operator, javascript=javascript)), looks=javascript)
    ash.page.goto("/my-complaints/")
    expect(ash.page.get_by_text("You are right. We should have asked you.")).to_be_visible()


@WAYS
def test_signed_out_by_the_private_link(visit: Visit, operator, javascript):
    somebody = Hand(visit(javascript=javascript))
    complains(somebody, looks=javascript)
    link = somebody.page.locator(".case-secret-link a").inner_text()
    assert re.fullmatch(r"http://[^/]+/complain/[\w-]{43}/", link)
    answers(Hand(visit(person=operator, javascript=javascript, wide=True)), looks=False)
    later = visit(javascript=javascript)
    later.goto(link)
    expect(later.get_by_role("heading", name="There is an answer")).to_be_visible()
    expect(later.get_by_text("You are right. We should have asked you.")).to_be_visible()
    if javascript:
        assert_no_violations(later)
