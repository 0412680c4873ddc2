"""What holds on every page: flare mode, the way out, and how somebody wants the pages to look."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.browser import Visit
from tests.support.hands import tick
from tests.support.people import join
from waymark.plans.tests.people import setback_plan
from waymark.web.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SOME_PAGES = ["/today/", "/diary/", "/diary/check-in/", "/diary/body/", "/plan/", "/me/", "/help-now/", "/licence/"]


def rooms(page: Page) -> list[str]:
    return [
        words.strip() for words in page.get_by_role("navigation", name="Main").get_by_role("link").all_inner_texts()
    ]


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("address", ["/diary/check-in/", "/me/", "/plan/goal/new/"])
def test_one_tap_from_any_page_shows_the_plan_for_a_bad_day_and_nothing_else(visit: Visit, address, javascript):
    ash = join()
    setback_plan(ash)
    page = visit(person=ash, javascript=javascript)
    page.goto(address)
    assert rooms(page) == ["Today", "Diary", "Plan", "People"]
    page.get_by_role("button", name="Flare mode").click()
    expect(page.get_by_role("heading", name="I may go slowly today.")).to_be_visible()
    assert rooms(page) == ["Today", "Bad-day plan"]
    expect(page.get_by_role("link", name="Help now").first).to_be_visible()
    expect(page.get_by_role("link", name="Exit this page")).to_be_visible()
    page.get_by_role("button", name="Leave flare mode").click()
    assert rooms(page) == ["Today", "Diary", "Plan", "People"]


def test_flare_mode_is_there_for_somebody_who_is_signed_out(page: Page):
    page.goto("/")
    page.get_by_role("button", name="Flare mode").click()
    assert page.locator("html").get_attribute("data-flare") == "dark"
    page.goto("/setback/")
    assert page.locator("html").get_attribute("data-flare") == "dark"


# Says the moment nothing is left on the page. While a page waits for another site nobody can ask it anything.
BLANK = """new MutationObserver(() => {
    if (document.body && !document.body.innerText) console.info(`blank ${document.title}`);
}).observe(document, { childList: true, subtree: true });"""


class Elsewhere:
    """The other site, which takes its time: it answers only when it is told to."""

    def __init__(self, page: Page) -> None:
        self.asked: list[Route] = []
        page.context.route(f"{Site.exit_url}**", self.hold)

    def hold(self, route: Route) -> None:
        self.asked.append(route)

    def answer(self, page: Page) -> None:
        for _wait in range(100):
            if self.asked:
                break
            page.wait_for_timeout(20)
        self.asked.pop().fulfill(body="<!doctype html><title>Weather</title><h1>Dry</h1>", content_type="text/html")
        page.wait_for_url(f"{Site.exit_url}**")


def leave_by_button(page: Page) -> None:
    page.locator("[data-exit]").evaluate("link => { setTimeout(() => link.click()); }")


def leave_by_keys(page: Page) -> None:
    for _press in range(3):
        page.keyboard.press("Shift")


@pytest.mark.parametrize("leave", [leave_by_button, leave_by_keys])
@pytest.mark.parametrize("address", ["/diary/", "/setback/", "/help-now/"])
def test_exit_blanks_the_page_at_once_and_back_does_not_lead_to_it(visit: Visit, address, leave):
    page = visit(person=join(), outside=Site.exit_url)
    elsewhere = Elsewhere(page)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.add_init_script(BLANK)
    page.goto(address)
    said.clear()
    leave(page)
    for _wait in range(250):
        if said:
            break
        page.wait_for_timeout(20)
    # The other site has not answered yet, and nothing is left to see.
    assert said == ["blank …"]
    elsewhere.answer(page)
    expect(page.get_by_role("heading", name="Dry")).to_be_visible()
    page.go_back()
    assert not page.url.endswith(address)
    assert "Waymark" not in page.content()


def test_without_scripts_the_way_out_is_a_link(visit: Visit):
    page = visit(person=join(), javascript=False, outside=Site.exit_url)
    elsewhere = Elsewhere(page)
    page.goto("/today/")
    page.get_by_role("link", name="Exit this page").click(no_wait_after=True)
    elsewhere.answer(page)
    expect(page.get_by_role("heading", name="Dry")).to_be_visible()


def test_help_and_exit_stay_in_their_corner(visit: Visit):
    """The same place on every page, so that a hand finds them in the dark."""
    page = visit(person=join())
    places = set()
    for address in SOME_PAGES:
        page.goto(address)
        for corner in (".corner-help", ".corner-exit"):
            box = page.locator(corner).bounding_box()
            assert box, address
            places.add((corner, round(box["x"]), round(box["y"]), round(box["width"]), round(box["height"])))
    assert len(places) == 2


@pytest.mark.parametrize("javascript", [True, False])
def test_how_the_pages_look_is_chosen_once_and_holds_on_every_page(visit: Visit, javascript):
    page = visit(person=join(), javascript=javascript)
    page.goto("/diary/")
    page.get_by_role("link", name="Display and language").first.click()
    for question, answer in (("Colours", "High contrast"), ("Size of the text", "Half as large again")):
        group = page.get_by_role("group", name=question)
        tick(group.get_by_role("radio", name=answer))
    tick(page.get_by_role("group", name="Space between lines").get_by_role("radio", name="Wider"))
    page.get_by_role("button", name="Save this look").click()
    expect(page.get_by_role("heading", name="Your diary", exact=True)).to_be_visible()
    for address in SOME_PAGES:
        page.goto(address)
        look = page.locator("html")
        shown = [look.get_attribute(f"data-{name}") for name in ("theme", "size", "spacing")]
        assert shown == ["contrast", "150", "wide"], address
        if javascript:
            assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(0, 0, 0)"
    page.goto("/display/")
    page.get_by_role("button", name="Back to the usual look").click()
    assert page.locator("html").get_attribute("data-theme") == "device"


def test_the_choice_comes_along_to_another_phone(visit: Visit):
    ash = join()
    page = visit(person=ash)
    page.goto("/display/")
    tick(page.get_by_role("group", name="Colours").get_by_role("radio", name="Dark", exact=True))
    page.get_by_role("button", name="Save this look").click()
    other = visit()
    other.goto("/sign-in/")
    other.get_by_label("Username").fill(ash.username)
    other.get_by_label("Password").fill("waymark-demo")
    other.get_by_role("main").get_by_role("button", name="Sign in", exact=True).click()
    other.wait_for_url("**/today/")
    assert other.locator("html").get_attribute("data-theme") == "dark"


def test_movement_stops_where_it_is_not_wanted(visit: Visit):
    page = visit(person=join(), reduced_motion="reduce")
    for address in SOME_PAGES:
        page.goto(address)
        longest = page.evaluate(
            "Math.max(0, ...[...document.querySelectorAll('body *')].map((one) => getComputedStyle(one))"
            ".flatMap((style) => [parseFloat(style.transitionDuration), parseFloat(style.animationDuration)]))"
        )
        assert longest <= 0.01, address
