"""Nothing stands in anybody's way on any page of the site, in any look: no fault for axe, nothing too wide, no error.

Light, dark and high contrast differ in nothing but colours, so they are looked at on the same open page; flare mode
and right to left are fetched anew. One browser window is handed round.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.conf import settings
from django.core.cache import cache
from playwright.sync_api import Browser, Page

from tests.journeys.whole_pages import NO_PAGES, NOBODY, PAGES, PERSON
from tests.journeys.whole_site import WholeSite, build, session_of
from tests.security.addresses import patterns
from tests.support.browser import AXE_TAGS, PHONE, Watch, make_as_tall_as_it_is
from tests.support.kept import Kept

EVERYBODY = sorted({who for ways in PAGES.values() for who, _query in ways})
MAIN = ["/", "/today/", "/diary/", "/diary/check-in/", "/plan/", "/setback/", "/help-now/", "/me/", "/diary/body/"]
NARROW = 320  # WCAG 1.4.10
FIND = """async (options) => {
    const found = await axe.run(options);
    return found.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`));
}"""
OPTIONS = {"runOnly": {"type": "tag", "values": AXE_TAGS}, "resultTypes": ["violations"]}
# What colours can change: the rest of a page was looked at already.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
# Wider letters change nothing but the width, dimmed colours nothing but the colours.
WIDTH = {"runOnly": {"type": "rule", "values": ["target-size"]}}
LOOKS = {"size-200.spacing-wide.font-device": WIDTH, "size-200": OPTIONS, "look-dim.flare-on": COLOURS, "": WIDTH}
# All that is folded but the tables of charts, which are alike: one of them is enough.
UNFOLD = """() => {
    const tables = [...document.querySelectorAll(".chart__numbers")].slice(1);
    for (const one of document.querySelectorAll("details")) one.open = !tables.includes(one);
}"""
# Each part goes through some of the pages, so that whoever is done first takes over what waits.
PARTS = 6
IN_PARTS = pytest.mark.parametrize("part", range(PARTS))
TOO_WIDE = "document.documentElement.scrollWidth - innerWidth"


@dataclass
class Looker:
    """One browser window that is lent to everybody in turn; `faults` collects what it met."""

    page: Page
    url: str
    sessions: dict[str, str | None]
    faults: list[str]

    def be(self, who: str, **cookies: str) -> None:
        """Hand the window to somebody, with these cookies and no others."""
        session = self.sessions[who]
        held = cookies | ({settings.SESSION_COOKIE_NAME: session} if session else {})
        self.page.context.clear_cookies()
        self.page.context.add_cookies([{"name": name, "value": held[name], "url": self.url} for name in held])

    def open(self, address: str) -> None:
        """Open a page as tall as it is, so that the foot of a phone covers nothing, all unfolded."""
        answer = self.page.goto(self.url + address)
        if answer is None or answer.status != 200 or not self.page.url.endswith(address):
            self.faults.append(f"{address}: {answer and answer.status}, leads to {self.page.url}")
        self.page.evaluate(UNFOLD)
        self.page.set_viewport_size(PHONE)
        make_as_tall_as_it_is(self.page)

    def look(self, name: str, address: str, options: Mapping[str, object] = OPTIONS) -> None:
        """Let axe look, and see whether anything is too wide."""
        if not self.page.evaluate("typeof axe === 'object'"):
            self.page.evaluate(AXE_SCRIPT)
        found = self.page.evaluate(FIND, options)
        if self.page.evaluate(TOO_WIDE) > 0:
            found.append("too wide")
        self.faults += [f"{name} {address} {fault}" for fault in found]

    def is_narrow(self, address: str) -> None:
        """At 320 px as well nothing has to be moved sideways."""
        self.page.set_viewport_size({"width": NARROW, "height": PHONE["height"]})
        if over := self.page.evaluate(TOO_WIDE):
            self.faults.append(f"{NARROW} px {address}: {over} px too wide")

    def tell(self) -> None:
        """End the test: with every fault, where there is one."""
        self.page.wait_for_timeout(50)
        if self.faults:
            pytest.fail("\n".join(sorted(set(self.faults))))


@pytest.fixture(scope="module")
def kept() -> Kept[WholeSite]:
    return Kept(build)


@pytest.fixture
def site(transactional_db, kept: Kept[WholeSite]) -> WholeSite:
    """Made by the first test that needs it; the others begin with the same rows."""
    cache.clear()
    return kept.laid()


@pytest.fixture
def looker(site, live_server, browser: Browser) -> Iterator[Looker]:
    context = browser.new_context(
        viewport=PHONE, locale="en-GB", timezone_id="Europe/London", service_workers="block", reduced_motion="reduce"
    )
    watch = Watch(context, live_server.url)
    yield Looker(context.new_page(), live_server.url, {who: session_of(who) for who in EVERYBODY}, watch.troubles)
    context.close()


def test_every_address_is_a_page_that_is_looked_at_or_says_why_not():
    names = {one.name for one in patterns()}
    assert names - set(PAGES) - set(NO_PAGES) == set(), "new addresses: list them in whole_site.py"
    assert (set(PAGES) | set(NO_PAGES)) - names == set(), "listed, and gone"
    assert set(PAGES) & set(NO_PAGES) == set()


@pytest.mark.browser
@pytest.mark.looks
@IN_PARTS
def test_light_dark_and_high_contrast(looker, site, part):
    for who, address in site.pages()[part::PARTS]:
        looker.be(who)
        looker.open(address)
        looker.look("light", address)
        if looker.page.get_by_role("button", name="Flare mode").count() != 1:
            looker.faults.append(f"{address}: the plan for a bad day is not one tap away")
        looker.page.emulate_media(color_scheme="dark")
        looker.look("dark", address, COLOURS)
        looker.page.emulate_media(color_scheme="light")
        looker.page.evaluate("document.documentElement.dataset.theme = 'contrast'")
        looker.look("contrast", address, COLOURS)
        looker.is_narrow(address)
    looker.tell()


@pytest.mark.browser
@pytest.mark.looks
@IN_PARTS
def test_flare_mode(looker, site, part):
    for who, address in site.pages()[part::PARTS]:
        looker.be(who, wm_display="flare-on")
        looker.open(address)
        looker.look("flare", address)
    looker.tell()


@pytest.mark.browser
@pytest.mark.looks
@IN_PARTS
def test_right_to_left(looker, site, part):
    for who, address in site.pages()[part::PARTS]:
        looker.be(who, **{settings.LANGUAGE_COOKIE_NAME: settings.MIRRORED})
        looker.open(address)
        looker.look("right to left", address)
        looker.is_narrow(address)
    looker.tell()


@pytest.mark.browser
@pytest.mark.looks
def test_the_main_pages_on_a_desk_dimmed_and_with_text_of_twice_the_size(looker, site):
    for address in MAIN:
        who = NOBODY if address == "/" else PERSON
        for look, rules in LOOKS.items():
            looker.be(who, wm_display=look)
            looker.open(address)
            looker.look(look or "phone", address, rules)
        looker.page.set_viewport_size({"width": 1280, "height": looker.page.viewport_size["height"]})
        looker.look("desk", address)
    looker.tell()


@pytest.mark.browser
@pytest.mark.looks
def test_pages_that_come_back_with_a_mistake(looker, site):
    """Each form is sent as it stands, without the browser's own check, and comes back with what to put right."""
    forms = {
        NOBODY: ["/join/", "/sign-in/", "/sign-in/recover/"],
        PERSON: ["/diary/check-in/", "/diary/does-it-help/", "/diary/questions/", "/diary/bring-in/", "/me/password/"],
    }
    for who, addresses in forms.items():
        for address in addresses:
            looker.be(who)
            looker.open(address)
            with looker.page.expect_navigation():
                looker.page.locator("main form[method=post]").first.evaluate(
                    "one => { one.noValidate = true; one.submit(); }"
                )
            assert looker.page.locator(".summary").count() == 1, address
            make_as_tall_as_it_is(looker.page)
            looker.look("mistake", address)
            looker.page.emulate_media(color_scheme="dark")
            looker.look("mistake in the dark", address, COLOURS)
            looker.page.emulate_media(color_scheme="light")
    looker.tell()


@pytest.mark.browser
@pytest.mark.looks
@pytest.mark.parametrize("address", ["/nothing-here/", "/diary/entry/00000000-0000-7000-8000-000000000000/"])
def test_a_page_that_is_not_there(looker, site, address):
    looker.be(PERSON)
    looker.page.goto(looker.url + address)
    looker.look("missing", address)
    looker.tell()
