"""The last session: Sam says who completed the programme, Ash begins a group and gets a pass, Kit comes along from the
same cohort, and Wren, who finished elsewhere, joins with a pass. By touch, and without scripts.
"""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand
from tests.support.people import join
from waymark.common.clock import now
from waymark.programmes import operations
from waymark.programmes.operations import make_pass
from waymark.programmes.terms import CohortSeat
from waymark.programmes.tests import folk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Look = Callable[[Page], None]


def unseen(_page: Page) -> None:
    """What looks at a page is a script itself."""


def ended(hand: Hand, cohort: CohortSeat, look: Look) -> None:
    hand.page.goto(f"/programmes/cohorts/{cohort.cohort_id}/")
    hand.tap(hand.page.get_by_role("link", name="It is over: who completed it?"))
    look(hand.page)
    for name in ("Ash", "Person 2"):
        hand.tap(hand.page.locator("label.card", has_text=name))
    hand.press("It is over")
    expect(hand.page.get_by_text("It is over", exact=False).first).to_be_visible()


def begun(hand: Hand, cohort: CohortSeat, look: Look) -> None:
    hand.page.goto(f"/programmes/cohorts/{cohort.cohort_id}/")
    look(hand.page)
    hand.tap(hand.page.get_by_role("link", name="Begin a group"))
    look(hand.page)
    hand.write("What is the group called?", "Tuesday circle")
    hand.write("What is it for?", "Going on together.")
    hand.choose("Where do you meet?", "In a room and online")
    hand.page.get_by_label("The first date").fill((now().date() + timedelta(days=14)).isoformat())
    hand.page.get_by_label("At what time?").fill("14:00")
    hand.press("Show the three dates")
    expect(hand.page.get_by_role("heading", name="Your first three dates")).to_be_visible()
    look(hand.page)
    hand.write("What reminders and calendars call it", "Meeting, community hall")
    hand.write("Your name in this group", "Ash H")
    hand.tap(hand.page.get_by_text("Small jobs to share out").first)
    hand.tap(hand.page.locator("label.card", has_text="Keep an eye on the clock"))
    look(hand.page)
    hand.tap(hand.page.get_by_text("People who finished a programme elsewhere may find it"))
    hand.tap(hand.page.get_by_text("I agree to these lines"))
    hand.press("Begin this group")
    expect(hand.page.get_by_role("heading", level=1)).to_contain_text("Tuesday circle")


def came_along(hand: Hand, cohort: CohortSeat, look: Look) -> None:
    hand.page.goto(f"/programmes/cohorts/{cohort.cohort_id}/")
    hand.tap(hand.page.get_by_role("link", name="When it starts, and joining"))
    expect(hand.page.get_by_role("heading", name=re.compile("Your group starts on"))).to_be_visible()
    look(hand.page)
    hand.write("Your name in this group", "Kit W")
    hand.tap(hand.page.get_by_text("I would like to coordinate it too"))
    hand.tap(hand.page.locator("label.card", has_text="Keep an eye on the clock"))
    hand.tap(hand.page.get_by_text("I have read the agreement"))
    hand.press("Join")
    expect(hand.page.get_by_role("heading", level=1)).to_contain_text("Tuesday circle")


def came_with_a_pass(hand: Hand, code: str, look: Look) -> None:
    hand.page.goto("/groups/")
    hand.tap(hand.page.get_by_role("link", name="Tuesday circle"))
    hand.page.goto(hand.page.url.rstrip("/") + "/join/")
    look(hand.page)
    hand.write("Your completion pass", code)
    hand.write("Your name in this group", "Wren")
    hand.tap(hand.page.get_by_text("I have read the agreement"))
    hand.press("Join")
    expect(hand.page.get_by_role("heading", level=1)).to_contain_text("Tuesday circle")


@pytest.mark.parametrize("way", ["touch", "without scripts"])
def test_a_cohort_becomes_a_group(visit: Visit, way: str):
    team, at = folk.team(), now()
    sam = folk.practitioner("sam", "Sam Okafor", team)
    plan = folk.programme(sam)
    cohort, elsewhere = (
        folk.cohort(sam, plan, team, starts_on=(at + timedelta(days=30)).date(), name=name)
        for name in ("Here", "There")
    )
    ash, kit, wren = (join(f"{name}-heron-1", at=at) for name in ("ash", "kit", "wren"))
    for person, name in ((ash, "Ash"), (kit, "")):
        folk.place(person, sam, cohort, at=at, name=name)
    other = folk.place(wren, sam, elsewhere, at=at)
    assert other.enrolment_id
    operations.finish_cohort(by=sam, seat=elsewhere, completed={other.enrolment_id}, at=at)
    scripts = way == "touch"
    look = assert_no_violations if scripts else unseen
    leads, first, second, third = (Hand(visit(person=one, javascript=scripts)) for one in (sam, ash, kit, wren))
    ended(leads, cohort, look)
    begun(first, cohort, look)
    came_along(second, cohort, look)
    came_with_a_pass(third, make_pass(by=wren, enrolment_id=other.enrolment_id, at=at), look)
    leads.page.goto(f"/programmes/cohorts/{cohort.cohort_id}/")
    expect(leads.page.get_by_text("Tuesday circle")).to_have_count(0)


def test_a_pass_is_made_on_the_page_and_shown_once(visit: Visit):
    team, at = folk.team(), now()
    sam = folk.practitioner("sam", "Sam Okafor", team)
    cohort = folk.cohort(sam, folk.programme(sam), team, starts_on=(at + timedelta(days=30)).date())
    ash = join("ash-heron-1", at=at)
    placed = folk.place(ash, sam, cohort, at=at)
    assert placed.enrolment_id
    operations.finish_cohort(by=sam, seat=cohort, completed={placed.enrolment_id}, at=at)
    hand = Hand(visit(person=ash))
    hand.page.goto("/programmes/")
    hand.tap(hand.page.get_by_role("link", name=re.compile("Living well")))
    assert_no_violations(hand.page)
    hand.tap(hand.page.get_by_role("link", name="What it tells, and making one"))
    hand.press("Make a pass")
    expect(hand.page.locator(".prog-code-text")).to_have_text(re.compile(r"^(\w{4}-){7}\w{4}$"))
    assert_no_violations(hand.page)
    hand.page.goto(hand.page.url)
    expect(hand.page.locator(".prog-code-text")).to_have_count(0)
