"""Rowan starts a fortnightly group from the kit on a phone, in one go: with scripts and without."""

import io
from datetime import timedelta

import pikepdf
import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand
from tests.support.people import join
from waymark.common.clock import now
from waymark.groups import queries
from waymark.groups.terms.groups import GROUP
from waymark.meetings import queries as meetings

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SAVE = "Save and go on"


def save(hand: Hand) -> None:
    """The button that is seen; the one for Enter is not."""
    fits(hand.page)
    hand.tap(hand.page.locator(".page-end").get_by_role("button", name=SAVE))


def fits(page: Page) -> None:
    """Nothing runs out of the phone; where scripts run, axe looks as well: without them it cannot wait for the page."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url
    if page.evaluate("matchMedia('(scripting: enabled)').matches"):
        assert_no_violations(page)


def card(hand: Hand, words: str) -> None:
    hand.tap(hand.page.locator("label.card", has_text=words).first)


def start_a_group(page: Page) -> Hand:
    """Everything from the first page to the button that starts the group. Most pages are kept as they are."""
    hand = Hand(page)
    page.goto("/groups/new/")
    hand.tap(page.get_by_role("link", name="Begin"))
    hand.write("The name of the group", "Carry on together")
    hand.write("What the group is for", "We keep practising what we learned.")
    save(hand)
    hand.write("Who it is for", "Everybody who finished the programme.")
    save(hand)
    card(hand, "With a pass from a programme")
    save(hand)
    card(hand, "Both at once")
    save(hand)
    starts_on = (now() + timedelta(days=20)).date()
    page.get_by_label("From which day on?").fill(starts_on.isoformat())
    hand.press("Show the dates")
    expect(page.get_by_role("heading", name="These would be the dates")).to_be_visible()
    save(hand)
    hand.write("The name of the place (you can leave this out)", "Community hall")
    hand.write("Address (you can leave this out)", "4 Mill Lane, Otherton OT1 2AB")
    save(hand)
    card(hand, "Nobody sells anything")
    save(hand)
    hand.write("Your name in this group", "Rowan")
    save(hand)
    save(hand)
    hand.write("Who it is (you can leave this out)", "Sam, at the service")
    save(hand)
    expect(page.get_by_role("heading", level=1)).to_have_text("Look it over")
    fits(page)
    hand.press("Start the group")
    expect(page.get_by_role("heading", level=1)).to_contain_text("is there")
    fits(page)
    return hand


@pytest.mark.parametrize("javascript", [True, False])
def test_a_coordinator_starts_a_fortnightly_group_in_one_go(visit: Visit, javascript: bool):
    rowan = join("rowan-heron-42")
    hand = start_a_group(visit(person=rowan, javascript=javascript))
    (seat,) = queries.seats_of(rowan, now())
    (series,) = meetings.series_of(GROUP, [seat.group_id])
    assert (seat.name, seat.is_coordinator, series.rhythm.interval) == ("Rowan", True, 2)
    assert len([one for one in queries.planned(seat, at=now()) if one.plan_id]) == 3
    # Ten minutes: about three seconds for a tap, and half a minute for each box that is written.
    assert hand.count < 60
    print_the_poster(hand, seat.slug)


def print_the_poster(hand: Hand, slug: str) -> None:
    page = hand.page
    hand.tap(page.get_by_role("link", name="Print the poster"))
    expect(page.get_by_role("heading", name="Poster")).to_be_visible()
    fits(page)
    with page.expect_download() as download:
        hand.press("Take the poster")
    assert download.value.suggested_filename == "poster.pdf"
    with pikepdf.open(io.BytesIO(download.value.path().read_bytes())) as pdf:
        assert len(pdf.pages) == 1
    assert slug in page.url


def test_it_is_left_on_one_day_and_taken_up_on_another(visit: Visit):
    rowan = join("rowan-heron-42")
    hand = Hand(visit(person=rowan))
    page = hand.page
    page.goto("/groups/new/begin/")
    hand.tap(page.get_by_text("Examples").first)
    hand.tap(page.get_by_role("button", name="Company, a cup of tea"))
    expect(page.get_by_label("What the group is for", exact=True)).to_have_value(
        "Company, a cup of tea, and ideas for getting on with life."
    )
    hand.write("The name of the group", "Tea at two")
    save(hand)
    page.goto("/groups/new/")
    assert_no_violations(page)
    hand.tap(page.get_by_role("link", name="Tea at two").first)
    expect(page.get_by_text("Needed before the group can start").first).to_be_visible()
    hand.tap(page.get_by_role("link", name="Go on"))
    expect(page.get_by_role("heading", level=1)).to_have_text("How do people get in?")
