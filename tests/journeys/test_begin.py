"""Somebody in pain comes for the first time and leaves with a plan: by touch, by keyboard, without scripts."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Visit
from tests.support.hands import Hand, Keys
from tests.support.people import join
from waymark.people.models import Person
from waymark.plans import queries
from waymark.plans.rules import GoalWords, SetbackWords
from waymark.plans.tests.people import setback_plan
from waymark.sharing.queries import own_access

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WALK = GoalWords("Walk to the pond", "Walk to the corner", "Stand at the door", "Shoes by the door")
BAD_DAY = SetbackWords("Warm pack\nMusic low", "My sister", "I may go slowly.")


def from_the_first_page_to_a_plan(hand: Hand) -> Person:
    page = hand.page
    page.goto("/")
    hand.tap(page.get_by_role("link", name="Begin").first)
    hand.write("Password", "heather on the hill")
    hand.tap(page.get_by_label("I am 18 or older"))
    hand.tap(page.locator("main form").get_by_role("button", name="Join", exact=True))
    hand.press("I have kept them")
    hand.write("What matters to me", "Time with Ann")
    hand.press("Save and go on")
    for label, words in zip(("Full size", "Half size", "Tiny size"), (WALK.full, WALK.half, WALK.tiny), strict=True):
        hand.write(label, words)
    hand.write("The smallest first step", WALK.step)
    hand.press("Save and go on")
    hand.write("What helps me in the first hour", BAD_DAY.first_hour)
    hand.write("Who I tell", BAD_DAY.who_i_tell)
    hand.write("A kind sentence to myself", BAD_DAY.kind_sentence)
    hand.press("Save and go on")
    page.wait_for_url("**/today/")
    expect(page.get_by_text(WALK.step)).to_be_visible()
    return Person.objects.get()


def assert_all_is_saved(person: Person) -> None:
    plan = queries.plan_of(own_access(person))
    assert [each.words for each in plan.what_matters] == ["Time with Ann"]
    assert (plan.goals[0].words, plan.goals[0].matters) == (WALK, plan.what_matters[0])
    assert plan.setback.words == BAD_DAY


def test_a_newcomer_has_a_plan_within_25_interactions(page: Page):
    hand = Hand(page)
    assert_all_is_saved(from_the_first_page_to_a_plan(hand))
    assert hand.count <= 25


def test_the_same_without_scripts(visit: Visit):
    hand = Hand(visit(javascript=False))
    assert_all_is_saved(from_the_first_page_to_a_plan(hand))
    assert hand.count <= 25


def test_the_same_with_a_keyboard_alone(page: Page):
    assert_all_is_saved(from_the_first_page_to_a_plan(Keys(page)))


def test_an_example_is_put_in_by_a_tap_and_saved_by_itself(visit: Visit):
    ash = join()
    page = visit(person=ash)
    page.goto("/begin/bad-day/")
    page.get_by_text("Examples: What helps me in the first hour").click()
    page.get_by_role("button", name="Lie down with my warm pack.").click()
    page.get_by_role("button", name="Put off what can wait.").click()
    box = page.get_by_label("What helps me in the first hour", exact=True)
    expect(box).to_have_value("Lie down with my warm pack.\nPut off what can wait.")
    expect(page.get_by_text("Saved at")).to_be_visible()
    assert queries.setback_plan_of(own_access(ash)).words.first_hour.startswith("Lie down")
    page.reload()
    expect(box).to_have_value("Lie down with my warm pack.\nPut off what can wait.")


def test_on_a_bad_day_one_tap_leads_from_today_through_the_plan(visit: Visit):
    ash = join()
    setback_plan(ash, BAD_DAY)
    page = visit(person=ash)
    page.goto("/today/")
    page.get_by_role("link", name="Is it a bad day?").click()
    for words in ("I may go slowly.", "Warm pack", "Music low", "My sister", "Breathe slowly"):
        expect(page.get_by_role("heading", level=1)).to_contain_text(words)
        page.locator("main").get_by_role("link", name="Next").or_(page.get_by_role("link", name="Go on")).click()
    expect(page.get_by_role("heading", name="That is all for now.")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="Breathe slowly")).to_be_visible()


def test_the_pacer_begins_and_ends_when_it_is_pressed(visit: Visit):
    page = visit()
    page.goto("/setback/?step=6&breathe_in=2&breathe_out=2")
    expect(page.locator(".breath-stage")).to_be_hidden()
    page.get_by_role("button", name="Start the pacer").click()
    expect(page.get_by_role("status").get_by_text("Breathe in")).to_be_visible()
    expect(page.get_by_role("status").get_by_text("Breathe out")).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    expect(page.locator(".breath-still")).to_be_visible()


def test_who_wants_no_movement_gets_numbers_and_words(visit: Visit):
    page = visit(reduced_motion="reduce")
    page.goto("/setback/?step=6")
    page.get_by_role("button", name="Start the pacer").click()
    expect(page.locator(".breath-count")).to_have_text("2")
    assert page.locator(".breath-air").evaluate("air => air.getAnimations().length") == 0


def test_without_scripts_the_numbers_stand_there(visit: Visit):
    page = visit(javascript=False)
    page.goto("/setback/?step=6&breathe_in=3&breathe_out=5")
    expect(page.get_by_text("1 2 3 4 5")).to_be_visible()
    expect(page.get_by_role("button", name="Start the pacer")).to_be_hidden()
