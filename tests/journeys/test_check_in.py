"""Ash gives a diary day on a phone: by touch, without scripts, by keyboard, with a mistake, and two days late."""

from datetime import timedelta

import pytest
import time_machine
from playwright.sync_api import expect

from tests.support.browser import Visit
from tests.support.hands import Hand, Keys, assert_focus_is_seen
from tests.support.people import NOON, join
from waymark.diary import operations as diary
from waymark.diary import queries
from waymark.diary.rules.answers import Answer
from waymark.people.models import Person
from waymark.sharing.queries import own_access

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ANSWERS = {"hard_part": "some", "in_the_way": 4, "pain": 6, "sleep": 10, "mood": 0}
MATTERED = "Sat on the step with Ann"
NOTE = "Anything else you want to remember about this day?"
# Opening the page, five answers, saving.
OPEN_ANSWER_SAVE = 7


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=True):
        yield


@pytest.fixture
def ash() -> Person:
    """Somebody whose diary is asking."""
    person = join()
    diary.start(by=person, at=NOON)
    return person


def give_the_day(hand: Hand) -> None:
    page = hand.page
    page.goto("/today/")
    hand.tap(page.get_by_role("link", name="Write about today"))
    hand.choose("How much of the day was hard?", "Some of it")
    hand.choose("How much did pain get in the way", "4")
    hand.choose("How strong was your pain", "6")
    hand.choose("How well did you sleep?", "10")
    hand.choose("How was your mood?", "0")


def save(hand: Hand) -> None:
    hand.press("Save this day")
    expect(hand.page.get_by_role("heading", name="Wednesday 10 June 2026")).to_be_visible()
    expect(hand.page.get_by_role("status").get_by_text("Saved.")).to_be_visible()


def kept(person: Person, days_back: int = 0) -> list[dict[str, Answer]]:
    page = queries.day_page(own_access(person), NOON.date() - timedelta(days=days_back))
    return [entry.answers for entry in page.entries]


def test_a_whole_check_in_from_today_takes_eight_interactions_at_most(visit: Visit, ash):
    hand = Hand(visit(person=ash))
    give_the_day(hand)
    save(hand)
    assert kept(ash) == [ANSWERS]
    assert hand.count <= OPEN_ANSWER_SAVE <= 8


def test_with_what_mattered_it_is_eight_boxes_and_buttons(visit: Visit, ash):
    """Writing costs a tap into the box beside the words themselves: nine, when the finger is counted apart."""
    hand = Hand(visit(person=ash))
    give_the_day(hand)
    hand.write("What is one thing that mattered to you? (you can leave this out)", MATTERED)
    save(hand)
    assert kept(ash) == [ANSWERS | {"mattered": MATTERED}]
    assert hand.count <= OPEN_ANSWER_SAVE + 2


def test_the_same_without_scripts(visit: Visit, ash):
    hand = Hand(visit(person=ash, javascript=False))
    give_the_day(hand)
    save(hand)
    assert kept(ash) == [ANSWERS]
    assert hand.count <= 8


def test_the_same_with_a_keyboard_alone_and_the_focus_is_always_seen(visit: Visit, ash):
    keys = Keys(visit(person=ash))
    give_the_day(keys)
    keys.write("What is one thing that mattered to you? (you can leave this out)", MATTERED)
    save(keys)
    assert kept(ash) == [ANSWERS | {"mattered": MATTERED}]


def test_an_answer_is_left_out_again_by_the_keyboard(visit: Visit, ash):
    keys = Keys(visit(person=ash))
    keys.page.goto("/diary/check-in/")
    keys.choose("How strong was your pain", "6")
    keys.choose("How strong was your pain", "Leave this out")
    keys.choose("How was your mood?", "3")
    save(keys)
    assert kept(ash) == [{"mood": 3}]


@pytest.mark.parametrize("javascript", [True, False])
def test_nothing_answered_leads_to_the_summary(visit: Visit, ash, javascript):
    page = visit(person=ash, javascript=javascript)
    page.goto("/diary/check-in/")
    page.get_by_role("button", name="Save this day").click()
    summary = page.get_by_role("group", name="One thing to put right")
    expect(summary).to_contain_text("One answer is enough")
    expect(summary).to_be_focused()
    assert_focus_is_seen(page)


def test_what_was_typed_stays_when_it_cannot_be_kept(visit: Visit, ash):
    page = visit(person=ash)
    page.goto("/diary/check-in/")
    hand = Hand(page)
    hand.choose("How was your mood?", "7")
    page.get_by_text("Add a note, or choose another day").click()
    too_long = "words that took an evening " * 2000
    page.get_by_label(NOTE).fill(too_long)
    hand.choose("Which day is this about?", "Yesterday")
    hand.press("Save this day")
    expect(page.locator(".summary")).to_be_focused()
    page.locator(".summary").get_by_role("link").click()
    expect(page.get_by_label(NOTE)).to_be_focused()
    expect(page.get_by_label(NOTE)).to_have_value(too_long)
    expect(page.get_by_role("group", name="How was your mood?").get_by_label("7", exact=True)).to_be_checked()
    expect(page.get_by_label("Yesterday")).to_be_checked()


def test_two_days_back_can_still_be_told_and_no_further(visit: Visit, ash):
    hand = Hand(visit(person=ash))
    page = hand.page
    page.goto("/diary/check-in/")
    page.get_by_text("Add a note, or choose another day").click()
    days = page.get_by_role("group", name="Which day is this about?").get_by_role("radio")
    expect(days).to_have_count(3)
    hand.choose("Which day is this about?", "Monday")
    hand.choose("How strong was your pain", "5")
    hand.press("Save this day")
    expect(page.get_by_role("heading", name="Monday 8 June 2026")).to_be_visible()
    expect(page.get_by_text("written later")).to_be_visible()
    assert kept(ash, days_back=2) == [{"pain": 5}]


def test_a_second_entry_of_the_day_stands_beside_the_first(visit: Visit, ash):
    page = visit(person=ash)
    for number in ("3", "8"):
        page.goto("/diary/check-in/")
        hand = Hand(page)
        hand.choose("How strong was your pain", number)
        save(hand)
    expect(page.get_by_role("article")).to_have_count(2)
    assert kept(ash) == [{"pain": 3}, {"pain": 8}]
    page.goto("/today/")
    expect(page.get_by_text("Today is written down.")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_trembling_hand_that_presses_twice_makes_one_entry(visit: Visit, ash, javascript):
    page = visit(person=ash, javascript=javascript)
    page.goto("/diary/check-in/")
    Hand(page).choose("How strong was your pain", "3")
    page.get_by_role("button", name="Save this day").dblclick(no_wait_after=True)
    expect(page.get_by_role("heading", name="Wednesday 10 June 2026")).to_be_visible()
    assert kept(ash) == [{"pain": 3}]


def test_everything_that_is_touched_is_large_enough_for_a_thumb(visit: Visit, ash):
    """44 px or more each way, as the design of the project wants it (WCAG 2.5.8 asks for 24)."""
    page = visit(person=ash)
    page.goto("/diary/check-in/")
    boxes = page.locator("main").evaluate(
        "main => [...main.querySelectorAll('.stone, .card, button, summary, textarea')]"
        ".map((one) => one.getBoundingClientRect()).map((box) => [box.width, box.height])"
    )
    assert len(boxes) > 40
    assert [box for box in boxes if 0 < min(box) < 44] == []
