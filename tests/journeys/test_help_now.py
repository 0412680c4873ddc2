"""Somebody in danger, or frightened by a new sign, opens the page for that: with and without a connection."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.people import join
from waymark.common import clock
from waymark.people import operations as people
from waymark.safety import confirmations
from waymark.safety.terms import Confirmation

pytestmark = [pytest.mark.browser, pytest.mark.looks, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _data_folder(tmp_path, settings):
    settings.DATA = tmp_path


def confirmed(contact_id: str, days_ago: int = 0) -> None:
    day = clock.now().date() - timedelta(days=days_ago)
    confirmations.put(contact_id, Confirmation(day, "keeper", "opened the page of the service"))


def is_in_view(page: Page, selector: str) -> bool:
    box = page.locator(selector).first.bounding_box()
    viewport = page.viewport_size
    return bool(box and viewport and box["y"] >= 0 and box["y"] + box["height"] <= viewport["height"])


def keep_for_later(page: Page) -> None:
    """Wait until the service worker has kept what it keeps and looks after this page."""
    # `wait_for_function` would need eval, which the policy of the site refuses.
    page.evaluate(
        """() => new Promise((done) => {
            const look = () => navigator.serviceWorker.controller ? done(true) : setTimeout(look, 50);
            look();
        })"""
    )


def test_the_number_is_there_before_anything_is_pressed_or_moved(page: Page):
    page.goto("/help-now/")
    assert is_in_view(page, ".help-call-link")
    expect(page.locator(".help-call-link").first).to_have_attribute("href", "tel:999")


def test_it_is_one_press_away_from_the_first_page(page: Page):
    page.goto("/")
    page.get_by_role("link", name="Help now").first.click()
    expect(page.get_by_role("heading", name="Help now")).to_be_visible()


def test_everything_works_without_script(visit: Visit):
    confirmed("sct-breathing")
    page = visit(javascript=False)
    page.goto("/help-now/")
    page.get_by_role("link", name="I am somewhere else").click()
    page.get_by_role("link", name="Scotland").click()
    expect(page.get_by_role("link", name="Call 0800 83 85 87")).to_have_attribute("href", "tel:0800838587")
    expect(page.get_by_role("link", name="Open in my messages")).to_be_visible()
    # A button that could do nothing is not offered.
    expect(page.get_by_text("Copy the words")).to_be_hidden()
    page.goto("/help-now/")
    expect(page.get_by_text("This is the emergency number for Scotland.")).to_be_visible()


def test_the_words_for_somebody_trusted_are_copied(visit: Visit):
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    page.goto("/help-now/")
    page.get_by_role("button", name="Copy the words").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()").startswith("I am having a very hard time")


@pytest.mark.parametrize("path", ["/help-now/", "/offline/"])
@pytest.mark.parametrize("look", [{}, {"dark": True}, {"mirrored": True}, {"wide": True}])
def test_nothing_stands_in_anybodys_way(visit: Visit, path, look):
    confirmed("gb-samaritans")
    confirmed("gb-nhs111")
    page = visit(**look)
    page.goto(path)
    assert_no_violations(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_it_opens_without_a_connection_after_one_visit_to_any_page(visit: Visit):
    confirmed("gb-samaritans")
    page = visit(worker=True)
    page.goto("/")
    keep_for_later(page)
    page.context.set_offline(True)
    page.goto("/help-now/")
    expect(page.get_by_role("link", name="Call 999").first).to_be_visible()
    expect(page.get_by_role("link", name="Call 116 123")).to_be_visible()
    # It is drawn as always: its files were kept too.
    assert page.evaluate("getComputedStyle(document.querySelector('.help-call-link')).display") == "grid"


def test_another_page_without_a_connection_shows_the_number_and_the_way_to_help(visit: Visit):
    page = visit(worker=True)
    page.goto("/help-now/")
    keep_for_later(page)
    page.context.set_offline(True)
    page.goto("/sign-in/")
    expect(page.get_by_role("heading", name="No connection")).to_be_visible()
    expect(page.get_by_role("link", name="Call 999")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Help now").click()
    expect(page.get_by_role("heading", name="Help now")).to_be_visible()


def test_a_chosen_place_is_what_is_kept(visit: Visit):
    page = visit(worker=True)
    page.goto("/")
    keep_for_later(page)
    page.goto("/help-now/?region=FR")
    page.context.set_offline(True)
    page.goto("/help-now/")
    expect(page.get_by_role("link", name="Call 15").first).to_be_visible()


def test_a_contact_that_was_withdrawn_leaves_the_kept_page_too(visit: Visit):
    confirmed("gb-samaritans")
    page = visit(worker=True)
    page.goto("/")
    keep_for_later(page)
    before = page.evaluate("caches.keys()")
    confirmations.put("gb-samaritans", None)
    page.goto("/")
    page.evaluate("navigator.serviceWorker.getRegistration().then((it) => it.update()).then(() => true)")
    page.evaluate(
        """(before) => new Promise((done) => {
            const look = async () => {
                const now = await caches.keys();
                return now.length === 1 && now[0] !== before[0] ? done(true) : setTimeout(look, 50);
            };
            look();
        })""",
        before,
    )
    page.context.set_offline(True)
    page.goto("/help-now/")
    expect(page.get_by_text("has not yet confirmed any other numbers")).to_be_visible()


def test_only_two_pages_and_their_files_are_kept(visit: Visit):
    page = visit(worker=True)
    page.goto("/")
    keep_for_later(page)
    page.goto("/sign-in/")
    page.goto("/help-now/?region=IE")
    kept = page.evaluate(
        "caches.keys().then((names) => caches.open(names[0])).then((it) => it.keys())"
        ".then((all) => all.map((each) => new URL(each.url).pathname))"
    )
    pages = {path for path in kept if not path.startswith("/static/")}
    assert pages == {"/help-now/", "/offline/"}


def test_an_operator_confirms_a_contact_and_people_see_it(visit: Visit):
    keeper = join("keeper")
    people.make_operator(person=keeper, at=clock.now())
    page = visit(person=keeper)
    page.goto("/help-now/checking/")
    assert_no_violations(page)
    line = page.get_by_role("region", name="Samaritans")
    expect(line.get_by_text("Not confirmed: hidden from people")).to_be_visible()
    line.get_by_label("What did you do to make sure?").fill("Opened the service's own page.")
    line.get_by_role("button", name="I confirmed this today").click()
    expect(line.get_by_text("Confirmed: people see it")).to_be_visible()
    page.goto("/help-now/")
    expect(page.get_by_role("link", name="Call 116 123")).to_be_visible()
