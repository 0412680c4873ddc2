"""A browser as people hold it: a phone of 360 by 780, with and without JavaScript, light, dark, right to left.

`page` is one such phone; `visit(...)` makes others. Anything written to the console as an error, any failed request
and any request to another site makes the test fail, whatever it looked at.
"""

import ctypes.util
import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, Request, Response, ViewportSize, sync_playwright

from tests.support.people import step_up
from waymark.people.models import Person
from waymark.people.queries import roles_of

PHONE = ViewportSize(width=360, height=780)
WIDE = ViewportSize(width=1280, height=900)
# What Playwright switches off (a second list takes the place of the first), and what draws the menu under the address
# bar: a program of its own in every new window, which took longer to start than the page that is looked at.
SWITCHED_OFF = (
    "AvoidCorsURLLoaderRestartOnRedirect AvoidUnnecessaryBeforeUnloadCheckSync DestroyProfileOnBrowserClose "
    "HttpsFirstBalancedModeAutoEnable HttpsUpgrades LensOverlay MediaRouter NetworkTimeServiceQuerying "
    "OptimizationHints PaintHolding PreconnectToSearch TcpPortRandomizationWin ThirdPartyStoragePartitioning "
    "AimEnabled PreloadTopChromeWebUI WebUIOmniboxAimPopup WebUIOmniboxFullPopup WebUIOmniboxPopup"
).split()
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(SWITCHED_OFF)}",
]
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MISSING = "No Chromium here: as root, ./waymark test installs it (or apt-get install chromium libatomic1)."

Visit = Callable[..., Page]
Look = Callable[[Page], None]


def chromium() -> str | None:
    """The system's Chromium, if there is one and Playwright's driver can run (it needs libatomic)."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    return found if ctypes.util.find_library("atomic") else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Say why browser tests are left out; where an integration server runs them, that is a failure."""
    if chromium() or os.environ.get("CI"):
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason=MISSING))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole session."""
    program = chromium()
    assert program, MISSING
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=program, args=FLAGS)
        yield started
        started.close()


class Watch:
    """Collects what went wrong behind a page's back."""

    def __init__(self, context: BrowserContext, home: str, outside: str = "") -> None:
        self.known = tuple(filter(None, (home, outside, "data:", "blob:", "about:")))
        self.troubles: list[str] = []
        context.on("console", self._console)
        context.on("weberror", lambda error: self.troubles.append(f"script error: {error.error}"))
        context.on("request", self._request)
        context.on("response", self._response)
        context.on("requestfailed", self._failed)

    def _console(self, message: Any) -> None:
        # A refused form (422) or a hidden page (404) is told by its status below; Chromium repeats it here.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.troubles.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith(self.known):
            self.troubles.append(f"request to another site: {request.url}")

    def _response(self, response: Response) -> None:
        part = response.request.resource_type not in {"document", "fetch", "xhr"}
        if response.status >= 500 or (part and response.status >= 400):
            self.troubles.append(f"{response.status} for {response.url}")

    def _failed(self, request: Request) -> None:
        # Leaving a page ends what was still on its way; a test that took the connection away knows what follows.
        if not any(name in (request.failure or "") for name in ("ERR_ABORTED", "ERR_INTERNET_DISCONNECTED")):
            self.troubles.append(f"failed: {request.url} ({request.failure})")


@pytest.fixture
def visit(browser: Browser, live_server: Any) -> Iterator[Visit]:
    """`visit(javascript=True, dark=False, mirrored=False, wide=False, worker=False, person=None, outside="", **more)`.

    Makes a new, separate phone (or a wide window) and returns its page; addresses may be given as `/today/`.
    With `person` they are signed in already. `worker` lets the service worker run. `outside` is the one address of
    another site that may be asked for; the test answers it itself.
    """
    opened: list[tuple[BrowserContext, Watch]] = []

    def make(
        *,
        javascript: bool = True,
        dark: bool = False,
        mirrored: bool = False,
        wide: bool = False,
        worker: bool = False,
        person: Person | None = None,
        outside: str = "",
        **more: Any,
    ) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            has_touch=not wide,
            java_script_enabled=javascript,
            color_scheme="dark" if dark else "light",
            service_workers="allow" if worker else "block",
            locale="en-GB",
            timezone_id="Europe/London",
            **{"viewport": WIDE if wide else PHONE} | more,
        )
        context.set_default_timeout(10_000)
        opened.append((context, Watch(context, live_server.url, outside)))
        if mirrored:
            set_cookie(context, live_server.url, settings.LANGUAGE_COOKIE_NAME, settings.MIRRORED)
        if person is not None:
            sign_in(context, live_server.url, person)
        return context.new_page()

    yield make
    for context, _ in opened:
        for each in context.pages:
            each.wait_for_timeout(20)  # what is still on its way to us counts too
    troubles = [trouble for _, watch in opened for trouble in watch.troubles]
    for context, _ in opened:
        context.close()
    assert not troubles, "\n".join(troubles)


@pytest.fixture
def page(visit: Visit) -> Page:
    """One phone, signed out."""
    return visit()


def set_cookie(context: BrowserContext, url: str, name: str, value: str) -> None:
    context.add_cookies([{"name": name, "value": value, "url": url}])


def sign_in(context: BrowserContext, url: str, person: Person) -> None:
    """Sign somebody in without the pages for it, with the second step that a role asks for."""
    client = Client(HTTP_HOST="localhost")
    client.force_login(person)
    if roles_of(person):
        step_up(client, person)
    name = settings.SESSION_COOKIE_NAME
    set_cookie(context, url, name, client.cookies[name].value)


def assert_no_violations(page: Page) -> None:
    """axe finds nothing on the page as it stands: WCAG 2.2 AA and its best practices.

    It looks through a window as tall as the page: what the foot of a phone happens to cover is no small target. No
    database changes what it finds, so it looks on SQLite alone.
    """
    if connection.vendor != "sqlite":
        return
    held = page.viewport_size or PHONE
    make_as_tall_as_it_is(page)
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": AXE_TAGS}}).response["violations"]
    page.set_viewport_size(held)
    assert not found, "\n\n".join(_describe(violation) for violation in found)


def look_with(*, javascript: bool) -> Look:
    """`assert_no_violations` for a journey with scripts. Without, nothing: what looks at a page is a script itself."""
    return assert_no_violations if javascript else lambda page: None


def make_as_tall_as_it_is(page: Page) -> None:
    """A window as tall as the page, once it stands still: a font that arrives, or the taller window, moves its foot."""
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready.then(() => null)")
    width = (page.viewport_size or PHONE)["width"]
    for _time in range(5):
        height = max(PHONE["height"], page.evaluate("document.documentElement.scrollHeight"))
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function("height => innerHeight === height", arg=height)
        if page.evaluate("document.documentElement.scrollHeight") <= height:
            return
    raise AssertionError("The page grows with its window.")


def _describe(violation: dict[str, Any]) -> str:
    places = [f"  {node['target']}: {node['html'][:200]}\n  {node['failureSummary']}" for node in violation["nodes"]]
    return "\n".join([f"{violation['id']} ({violation['impact']}): {violation['help']}", *places])
