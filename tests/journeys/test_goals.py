"""Ash says more about a goal, is offered a smaller size, marks where she stands: by keyboard and without scripts."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand, Keys
from tests.support.people import join
from waymark.people.models import Person
from waymark.plans import queries
from waymark.plans.rules import Size
from waymark.plans.tests.people import WALK, goal, matters
from waymark.sharing.queries import own_access

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def ash() -> Person:
    person = join()
    goal(person, WALK, matters(person).id)
    return person


def arrived(page: Page, heading: str) -> None:
    """The page stands there with its stylesheets, so that the keyboard's place can be seen."""
    expect(page.get_by_role("heading", level=1, name=heading)).to_be_visible()
    page.wait_for_load_state()


def says_more_and_takes_a_smaller_size(hand: Hand) -> None:
    page = hand.page
    page.goto("/plan/")
    hand.tap(page.get_by_role("link", name="Open this goal"))
    arrived(page, WALK.full)
    hand.tap(page.locator("summary", has_text="When and where"))
    hand.write("When, where and how often", "After breakfast")
    hand.tap(page.locator("summary", has_text="How much it matters"))
    hand.choose("How sure am I that I can do it, in the size I chose?", "5")
    hand.press("Save with my goal")
    expect(page.get_by_text("You are 5 of 10 sure.")).to_be_visible()
    page.wait_for_load_state()
    hand.press("Choose the half size")
    arrived(page, WALK.full)
    expect(page.get_by_role("button", name="Half", exact=True)).to_have_attribute("aria-pressed", "true")


def climbs_a_ladder(hand: Hand) -> None:
    page = hand.page
    hand.tap(page.get_by_role("link", name="Write five levels"))
    arrived(page, "Write five levels")
    hand.write("What I expect", "To the pond")
    hand.write("Less than I expect", "To the door")
    hand.press("Save these levels")
    arrived(page, "Where I stand")
    hand.choose("Where do I stand now?", "Less than I expect")
    hand.press("Mark it")
    expect(page.get_by_text("I stand here")).to_be_visible()


def assert_all_is_kept(person: Person) -> None:
    kept = queries.goals_of(own_access(person))[0]
    assert (kept.details.when, kept.details.confidence, kept.size) == ("After breakfast", 5, Size.HALF)
    scale = queries.scale_of(own_access(person), kept.id)
    assert scale.levels.words[0] == "To the pond"
    assert [one.level for one in scale.marks] == [-1]


def test_a_goal_and_its_ladder_with_a_keyboard_alone(visit: Visit):
    person = ash()
    hand = Keys(visit(person=person))
    says_more_and_takes_a_smaller_size(hand)
    climbs_a_ladder(hand)
    assert_all_is_kept(person)
    assert_no_violations(hand.page)


def test_the_same_by_touch_without_scripts(visit: Visit):
    person = ash()
    hand = Hand(visit(person=person, javascript=False))
    says_more_and_takes_a_smaller_size(hand)
    climbs_a_ladder(hand)
    assert_all_is_kept(person)


def test_how_close_it_is_by_touch(visit: Visit):
    person = ash()
    hand = Hand(visit(person=person))
    page = hand.page
    page.goto("/plan/what-matters/")
    hand.tap(page.get_by_role("link", name="Mark how close it is"))
    hand.choose("Time with Ann", "6: Very near")
    hand.press("Mark these")
    expect(page.get_by_role("img", name="A hill with a cairn on top")).to_be_visible()
    expect(page.get_by_text("Very near")).to_be_visible()
