"""Ash finds an amount for good days and bad: five days from paper, by keyboard alone and without scripts."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand, Keys
from tests.support.people import join
from waymark.common import clock
from waymark.plans.tests.pacing_people import mine, paced

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

AMOUNTS = ("12", "8", "10", "14", "6")


def find_a_start(hand: Hand) -> None:
    """From the five days of a sheet of paper to an amount, and what was done today."""
    page = hand.page
    hand.tap(page.get_by_role("link", name="Write down a day"))
    hand.tap(page.locator("summary", has_text="Write several days at once"))
    for place, amount in enumerate(AMOUNTS):
        row = page.get_by_role("group", name=f"Day {place + 1}")
        box = row.get_by_label("How much?")
        hand.tap(box)
        page.keyboard.type(amount)
    hand.press("Save this")
    hand.tap(page.get_by_role("link", name="Choose where I start"))
    expect(page.get_by_text("The mean of your 5 days is 10. Less a fifth is 8 minutes.")).to_be_visible()
    expect(page.get_by_label("My own amount")).to_be_hidden()
    hand.press("Start with this")
    expect(page.get_by_text("8 minutes").first).to_be_visible()


def test_a_start_from_five_days_by_keyboard_and_the_clock(visit: Visit):
    ash = join()
    activity_id = paced(ash).id
    hand = Keys(visit(person=ash))
    page = hand.page
    page.goto(f"/plan/pacing/{activity_id}/")
    find_a_start(hand)
    assert_no_violations(page)
    hand.tap(page.get_by_role("link", name="Go by the clock"))
    hand.press("Start the clock")
    expect(page.get_by_role("button", name="Stop here")).to_be_visible()
    page.clock.install()
    page.reload()
    page.clock.fast_forward("10:00")
    expect(page.get_by_text("You were at it for about 8 minutes")).to_be_visible()
    hand.tap(page.get_by_role("link", name="Write down what I did"))
    expect(page.get_by_label(re.compile("How much"))).to_have_value("8")


def test_a_start_from_five_days_without_scripts(visit: Visit):
    ash = join()
    activity_id = paced(ash).id
    hand = Hand(visit(person=ash, javascript=False))
    page = hand.page
    page.goto(f"/plan/pacing/{activity_id}/")
    find_a_start(hand)
    hand.tap(page.get_by_role("link", name="Go by the clock"))
    expect(page.get_by_text("Start at")).to_be_visible()
    hand.tap(page.get_by_role("link", name="Write down what I did"))
    hand.press("Save this")
    kept = mine(ash, activity_id)
    today = clock.now().date()
    assert [one.said.amount for one in kept.done] == [8]
    assert {one.on for one in kept.measured} == {today - timedelta(days=back) for back in range(5)}
