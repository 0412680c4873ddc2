"""Ash marks where it hurts: by touch, by keyboard, and from the list, which is the same data."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Visit
from tests.support.people import join
from waymark.diary import queries
from waymark.people.models import Person
from waymark.sharing.queries import own_access

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def ash() -> Person:
    return join()


def marks(person: Person) -> dict[str, int]:
    newest = queries.latest_body_map(own_access(person))
    return newest.marks if newest else {}


def region(page: Page, key: str):
    return page.locator(f'.body-plate[data-plate="front"] .body-whole a[href="#r-{key}"]')


def save(page: Page) -> None:
    page.get_by_role("button", name="Save this map").click()
    expect(page.get_by_role("heading", name="Your body maps")).to_be_visible()


def test_a_touch_and_a_number_and_the_list_says_the_same(visit: Visit, ash):
    page = visit(person=ash)
    page.goto("/diary/body/")
    region(page, "knee-front-left").click()
    picker = page.get_by_role("dialog")
    expect(picker).to_contain_text("Front of your left knee")
    picker.get_by_role("button", name="6", exact=True).click()
    expect(picker).to_be_hidden()
    expect(page.locator("#r-knee-front-left")).to_have_value("6")
    expect(page.locator("body-map [role=status]")).to_have_text("Front of your left knee, 6 of 10")
    expect(region(page, "knee-front-left")).to_have_class("sev-6")
    save(page)
    assert marks(ash) == {"knee-front-left": 6}
    expect(page.get_by_text("One place is marked")).to_be_visible()


def test_the_list_draws_on_the_figure(visit: Visit, ash):
    page = visit(person=ash)
    page.goto("/diary/body/")
    page.locator("details", has=page.locator("#r-spine-low")).locator("summary").click()
    page.get_by_role("combobox", name="Your lower spine").select_option("8")
    page.locator(".body-tab-back").click()
    expect(page.locator('[data-plate="back"] .body-whole a.sev-8')).to_have_count(1)
    save(page)
    assert marks(ash) == {"spine-low": 8}


def test_it_works_as_a_list_without_scripts(visit: Visit, ash):
    page = visit(person=ash, javascript=False)
    page.goto("/diary/body/")
    region(page, "knee-front-left").click()
    expect(page.locator("#r-knee-front-left")).to_be_visible()
    page.locator("#r-knee-front-left").select_option("6")
    save(page)
    assert marks(ash) == {"knee-front-left": 6}


def test_by_keyboard_arrows_walk_over_the_figure(visit: Visit, ash):
    page = visit(person=ash)
    page.goto("/diary/body/")
    while not page.evaluate("!!document.activeElement.closest('.body-whole a')"):
        page.keyboard.press("Tab")
    for _step in range(4):
        page.keyboard.press("ArrowDown")
    chosen = page.evaluate("document.activeElement.getAttribute('href').slice(3)")
    width = page.evaluate("parseFloat(getComputedStyle(document.activeElement).strokeWidth)")
    assert width >= 2, "The place that has the focus is not outlined."
    page.keyboard.press("Enter")
    page.get_by_role("dialog").get_by_role("button", name="4", exact=True).focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('href').slice(3)") == chosen
    page.get_by_role("button", name="Save this map").press("Enter")
    expect(page.get_by_role("heading", name="Your body maps")).to_be_visible()
    assert marks(ash) == {chosen: 4}


def test_escape_leaves_everything_as_it_was(visit: Visit, ash):
    page = visit(person=ash)
    page.goto("/diary/body/")
    region(page, "knee-front-left").click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(region(page, "knee-front-left")).to_be_focused()
    expect(page.locator("#r-knee-front-left")).to_have_value("")


def test_another_figure_keeps_what_was_marked(visit: Visit, ash):
    page = visit(person=ash)
    page.goto("/diary/body/")
    region(page, "knee-front-left").click()
    page.get_by_role("dialog").get_by_role("button", name="6", exact=True).click()
    page.get_by_text("Draw another figure").click()
    page.get_by_role("group", name="Figure", exact=True).get_by_role("radio").last.check()
    page.get_by_role("button", name="Draw this figure").click()
    expect(page.locator("#r-knee-front-left")).to_have_value("6")
    assert marks(ash) == {}


def test_two_maps_are_compared(visit: Visit, ash):
    page = visit(person=ash)
    for number in ("6", "2"):
        page.goto("/diary/body/")
        region(page, "knee-front-left").click()
        page.get_by_role("dialog").get_by_role("button", name=number, exact=True).click()
        save(page)
    row = page.get_by_role("row", name="Front of your left knee")
    expect(row).to_contain_text("6")
    expect(row).to_contain_text("2")
    expect(page.get_by_role("rowheader", name="Weaker").or_(page.get_by_text("Weaker")).first).to_be_visible()
