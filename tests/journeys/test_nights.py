"""Ash writes about a night, and notes a medicine with one tap: by keyboard, by touch, without scripts."""

import pytest
import time_machine
from playwright.sync_api import expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand, Keys
from tests.support.people import NOON, join
from waymark.diary import queries
from waymark.diary.tests.medicine_people import medicine
from waymark.people.models import Person
from waymark.sharing.queries import own_access

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

OUT = " (you can leave this out)"
INTO_BED, UP = "When did you get into bed?", "When did you get out of bed for the day?"
TRIED = "When did you try to go to sleep?" + OUT


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=True):
        yield


@pytest.fixture
def ash() -> Person:
    return join()


def type_time(keys: Keys, label: str, wall: str) -> None:
    """Types as the box wants it: most machines show 24 hours, some 12 with a letter for the half of the day."""
    box = keys.page.get_by_label(label, exact=True)
    keys.reach(box)
    for _part in range(3):
        keys.page.keyboard.press("ArrowLeft")
    keys.page.keyboard.type(wall.replace(":", ""))
    if box.input_value() != wall:
        hour, minute = int(wall[:2]), wall[3:]
        for _part in range(3):
            keys.page.keyboard.press("ArrowLeft")
        keys.page.keyboard.type(f"{(hour + 11) % 12 + 1:02}{minute}{'PM' if hour >= 12 else 'AM'}")
    expect(box).to_have_value(wall)


def test_a_night_by_keyboard_alone_and_a_time_that_cannot_be_is_asked_about(visit: Visit, ash):
    keys = Keys(visit(person=ash))
    page = keys.page
    page.goto("/diary/nights/")
    keys.tap(page.get_by_role("link", name="Write about last night"))
    type_time(keys, INTO_BED, "23:00")
    type_time(keys, TRIED, "22:30")
    keys.write("How many minutes did it take to fall asleep?" + OUT, "20")
    keys.write("How many minutes were you awake, all together?" + OUT, "40")
    type_time(keys, UP, "07:00")
    keys.choose("How well did you sleep?", "4")
    keys.press("Save this night")
    summary = page.get_by_role("group", name="One thing to put right")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("Was it the other way round?")
    expect(page.get_by_label(INTO_BED)).to_have_value("23:00")
    expect(page.get_by_role("group", name="How well did you sleep?").get_by_label("4", exact=True)).to_be_checked()
    assert_no_violations(page)
    type_time(keys, TRIED, "23:30")
    keys.press("Save this night")
    expect(page.get_by_role("heading", name="Last night")).to_be_visible()
    night = queries.night_on(own_access(ash), NOON.date())
    assert night is not None
    assert night.figures.asleep == 390
    assert_no_violations(page)


def test_one_tap_says_what_was_saved_and_can_be_undone(visit: Visit, ash):
    medicine(ash)
    hand = Hand(visit(person=ash))
    page = hand.page
    page.goto("/diary/medicines/")
    hand.press("I took it now")
    news = page.locator(".happened")
    expect(news).to_be_focused()
    expect(news).to_contain_text("Saved: Paracetamol, Wednesday 10 June, 13:0")
    assert hand.count == 1
    assert_no_violations(page)
    hand.press("Undo")
    expect(news).to_contain_text("Taken out: Paracetamol")
    news.get_by_role("button", name="Bring it back").click()
    expect(news).to_contain_text("Saved: Paracetamol")
    assert len(queries.taken_between(own_access(ash), NOON.date(), NOON.date())) == 1


def test_both_without_scripts(visit: Visit, ash):
    medicine(ash)
    page = visit(person=ash, javascript=False)
    page.goto("/diary/medicines/")
    page.get_by_role("button", name="I took it now").click()
    expect(page.get_by_text("Saved: Paracetamol")).to_be_visible()
    page.goto("/diary/nights/new/")
    page.get_by_label(INTO_BED).fill("11:00")
    page.get_by_label(UP).fill("07:00")
    page.get_by_role("button", name="Save this night").click()
    expect(page.locator(".summary")).to_contain_text("you were in bed for 20 hours. Was it like that?")
    page.get_by_role("button", name="Yes, it was like that").click()
    expect(page.get_by_role("heading", name="Last night")).to_be_visible()
    night = queries.night_on(own_access(ash), NOON.date())
    assert night is not None
    assert night.figures.in_bed == 1200
