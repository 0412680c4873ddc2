"""A guest hour: Ash says that she comes and asks, the guest answers under a private link and without an account, and
Birch reads the answer. With scripts and without.
"""

import pytest
from django.db import transaction
from playwright.sync_api import expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand
from tests.support.people import join
from waymark.common import clock
from waymark.common.ids import new_id
from waymark.moderation.terms import Shown
from waymark.people import operations as people
from waymark.people.terms import Role
from waymark.talks import operations
from waymark.talks.models import HourQuestion
from waymark.talks.tests.hours import DAY, HOUR, LINK, an_hour

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def planned():
    """The hour begins tomorrow, and takes questions. Its id, and the way of the guest."""
    at = clock.now()
    kim = join("kim-moderates")
    people.give_role(person=kim, role=Role.MODERATOR, at=at)
    words = an_hour(starts_at=at + DAY, asks_from_at=at - HOUR, asks_until_at=at + DAY)
    hour_id = operations.plan_hour(by=kim, words=words, client_id=new_id(), at=at)
    return hour_id, f"/guest-hours/answering/{operations.make_link(by=kim, hour_id=hour_id, at=at)}/"


def ask(hand: Hand, hour_id) -> None:
    page = hand.page
    page.goto("/guest-hours/")
    page.get_by_role("link", name="Sleep and pain that stays").click()
    hand.press("I come")
    expect(page.get_by_role("link", name="Go to the talk, on another site")).to_have_attribute("href", LINK)
    page.get_by_label("What would you like to ask?").fill("How long should I lie awake?")
    hand.press("Ask this")
    expect(page.get_by_text("It waits for a first look", exact=False)).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_question_is_asked_and_answered(visit: Visit, planned, javascript):
    hour_id, way = planned
    hers = Hand(visit(person=join(), javascript=javascript))
    ask(hers, hour_id)
    with transaction.atomic():
        operations.show_question(HourQuestion.objects.get().pk, Shown.OPEN, "", clock.now())
    guest = Hand(visit(javascript=javascript))
    guest.page.goto(way)
    expect(guest.page.get_by_text("How long should I lie awake?")).to_be_visible()
    guest.page.get_by_label("Your answer").fill("About as long as it takes to notice.")
    expect(guest.page.get_by_role("checkbox", name="Everybody may read this answer")).to_be_checked()
    guest.press("Answer")
    expect(guest.page.get_by_text("Your answer is there.")).to_be_visible()
    theirs = Hand(visit(person=join("birch"), javascript=javascript))
    theirs.page.goto(f"/guest-hours/{hour_id}/")
    theirs.page.get_by_role("link", name="Show newer ones").click()
    expect(theirs.page.get_by_text("About as long as it takes to notice.")).to_be_visible()
    if javascript:  # what looks at a page is a script itself
        for hand in (hers, guest, theirs):
            assert_no_violations(hand.page)
