"""Ash plans a week by keyboard alone and without JavaScript, prints it on one page and takes it into a calendar."""

from datetime import time
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
import time_machine
from icalendar import Calendar
from playwright.sync_api import Page, expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Keys
from tests.support.people import NOON, join
from waymark.common.words import Edit
from waymark.people.models import Person
from waymark.plans import operations
from waymark.plans.rules.week import Energy, Part, ThingKind, ThingWords
from waymark.plans.rules.week_days import monday_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
MONDAY = monday_of(NOON.date())


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=True):
        yield


def add(person: Person, said: ThingWords) -> None:
    operations.add_thing(by=person, monday=MONDAY, said=said, edit=Edit.fresh(), at=NOON)


def test_three_things_a_rest_and_the_energy_by_keyboard_alone(visit: Visit) -> None:
    page = visit(person=join())
    hand = Keys(page)
    page.goto("/plan/week/")
    for words, weight in (("Bins out", "Must"), ("Ring Ann", "Matters"), ("Ironing", "Can wait")):
        hand.write("What?", words)
        hand.choose("How much does it matter?", weight)
        hand.press("Put it in my week")
        expect(page.get_by_text("It is in your week.")).to_be_visible()
        expect(page.get_by_label("What?")).to_be_focused()
    hand.tap(page.get_by_role("group", name="Put in a rest").get_by_role("button", name="Afternoon"))
    hand.tap(page.get_by_role("group", name="Energy I expect").get_by_role("button", name="Low"))
    expect(page.get_by_role("button", name="Low")).to_have_attribute("aria-pressed", "true")
    for said in ("Bins out", "Ring Ann", "Ironing", "Rest"):
        expect(page.locator(".week-front-list").get_by_role("link", name=said)).to_be_visible()
    assert_no_violations(page)


def test_without_javascript_a_thing_moves_and_the_calendar_file_comes(visit: Visit) -> None:
    ash = join()
    add(ash, ThingWords("Physio", ThingKind.MUST, 2, Part.MORNING, time(10, 30), 40))
    page = visit(person=ash, javascript=False)
    page.goto("/plan/week/")
    page.locator(".week-front-list").get_by_role("link", name="Physio").click()
    page.get_by_role("button", name="Friday 12 June").click()
    expect(page.get_by_role("heading", name="Friday 12 June")).to_be_visible()
    page.get_by_role("link", name="Put it into my calendar").click()
    with page.expect_download() as coming:
        page.get_by_role("button", name="Take the file").click()
    assert coming.value.suggested_filename == "week-2026-06-08.ics"
    (event,) = Calendar.from_ical(Path(coming.value.path()).read_bytes()).walk("VEVENT")
    assert (str(event["summary"]), event["dtstart"].to_ical()) == ("Time for me", b"20260612T093000Z")


def pages(page: Page) -> int:
    return len(pikepdf.open(BytesIO(page.pdf(prefer_css_page_size=True))).pages)


def test_a_week_prints_on_one_page_and_a_very_full_one_too(visit: Visit) -> None:
    ash = join()
    operations.write_week_line(
        by=ash, monday=MONDAY, line="Half of it is enough.", own_words={}, edit=Edit.fresh(), at=NOON
    )
    for day in range(7):
        operations.set_day_energy(by=ash, monday=MONDAY, day=day, energy=Energy.MIDDLE, at=NOON)
        add(ash, ThingWords("A walk to the pond with Ann", ThingKind.MATTERS, day, Part.MORNING, None, 30))
        add(ash, ThingWords("", ThingKind.REST, day, Part.AFTERNOON, None, 20))
    page = visit(person=ash, wide=True)
    page.goto("/plan/week/")
    assert pages(page) == 1
    for place in range(14):
        for day in range(7):
            words = f"{place} The long way round to the chemist and back"
            add(ash, ThingWords(words, ThingKind.MUST, day, Part.EVENING, time(18, place), 45))
    for place in range(8):
        add(ash, ThingWords(f"{place} Something that can wait", ThingKind.WAIT))
    page.reload()
    assert pages(page) == 1
