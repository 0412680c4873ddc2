"""The face in a real browser: exit, dialog, scale by keyboard, every theme, and no axe finding in any of them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import Visit, assert_no_violations, set_cookie
from waymark.web import display
from waymark.web.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.looks, pytest.mark.django_db(transaction=True)]

LOOKS = ["theme-light", "theme-dark.spacing-wide", "theme-contrast", "flare-on", "look-dim.flare-on", "size-200"]
PAGES = ["/", "/design/", "/display/"]
EVERY_PART = ["/design/"]


@pytest.fixture
def leaving(browser: Browser, live_server) -> Iterator[Page]:
    """A phone on which the neutral site is a stub: the network of tests is closed."""
    context = browser.new_context(base_url=live_server.url, service_workers="block")
    context.route(
        f"{Site.exit_url}**", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html")
    )
    yield context.new_page()
    context.close()


def test_exit_leaves_at_once_and_does_not_come_back_by_the_back_button(leaving: Page):
    leaving.goto("/display/")
    leaving.goto("/licence/")
    leaving.get_by_role("link", name="Exit this page").click()
    leaving.wait_for_url(f"{Site.exit_url}**")
    leaving.go_back()
    assert "/licence/" not in leaving.url


def test_shift_three_times_leaves(leaving: Page):
    leaving.goto("/licence/")
    for _press in range(3):
        leaving.keyboard.press("Shift")
    leaving.wait_for_url(f"{Site.exit_url}**")


def test_shift_while_typing_does_not_leave(leaving: Page):
    leaving.goto("/design/")
    leaving.get_by_label("What mattered today").fill("")
    leaving.get_by_label("What mattered today").press_sequentially("ABC")
    for key in ("Shift", "a", "Shift", "b", "Shift"):
        leaving.keyboard.press(key)
    assert leaving.url.endswith("/design/")


def test_exit_without_scripts_is_a_link(visit: Visit):
    page = visit(javascript=False)
    page.goto("/licence/")
    link = page.get_by_role("link", name="Exit this page")
    assert link.get_attribute("href") == Site.exit_url
    assert "noreferrer" in (link.get_attribute("rel") or "")


def test_a_dialog_opens_over_the_page_and_gives_the_focus_back(page: Page):
    page.goto("/design/")
    opener = page.get_by_role("link", name="Open a dialog")
    opener.click()
    dialog = page.get_by_role("dialog", name="What the numbers mean")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()


def test_a_dialog_without_scripts_is_a_part_of_the_page(visit: Visit):
    page = visit(javascript=False)
    page.goto("/design/")
    words = page.get_by_text("10 means that you could do nothing")
    expect(words).to_be_hidden()
    page.get_by_role("link", name="Open a dialog").click()
    expect(words).to_be_visible()
    page.get_by_role("link", name="Close").click()
    expect(words).to_be_hidden()


def test_the_scale_is_walked_by_arrow_keys(page: Page):
    page.goto("/design/")
    scale = page.get_by_role("group", name="How much did pain get in the way?").nth(1)
    scale.get_by_role("radio", name="6", exact=True).focus()
    page.keyboard.press("ArrowRight")
    expect(scale.get_by_role("radio", name="7", exact=True)).to_be_checked()


def test_the_scale_can_be_touched(page: Page):
    page.goto("/design/")
    scale = page.get_by_role("group", name="How much did pain get in the way?").first
    for number in range(11):
        box = scale.get_by_role("radio", name=str(number), exact=True).bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
    scale.get_by_role("radio", name="3", exact=True).tap()
    expect(scale.get_by_role("radio", name="3", exact=True)).to_be_checked()


def test_display_settings_without_scripts(visit: Visit):
    page = visit(javascript=False)
    page.goto("/licence/")
    page.get_by_role("link", name="Display and language").first.click()
    page.get_by_role("radio", name="High contrast").check()
    page.get_by_role("button", name="Save this look").click()
    page.goto("/licence/")
    assert page.locator("html").get_attribute("data-theme") == "contrast"


@pytest.mark.looks
@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
def test_nothing_to_find_and_nothing_sticks_out(visit: Visit, live_server, look):
    page = visit()
    set_cookie(page.context, live_server.url, display.COOKIE, look)
    for address in PAGES if look in {"theme-light", "flare-on"} else EVERY_PART:
        page.goto(address)
        assert_no_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address


@pytest.mark.looks
@pytest.mark.slow
@pytest.mark.parametrize("wide", [False, True], ids=["phone", "desk"])
def test_the_same_right_to_left(visit: Visit, wide):
    page = visit(mirrored=True, wide=wide)
    for address in PAGES if not wide else ["/"]:
        page.goto(address)
        assert page.locator("html").get_attribute("dir") == "rtl"
        assert_no_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
