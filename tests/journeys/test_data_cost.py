"""What a first visit costs in data, over a real server with its compressed files: pages, styles, scripts, fonts.

At most 100 kB in at most 12 requests (`docs/adr/0004-own-css-without-a-build.md`). What the service worker fetches for
a day without a connection is counted as well: somebody pays for it on a first visit, whichever page that is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from tests.support import server
from tests.support.browser import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MOST_BYTES = 100_000
MOST_REQUESTS = 12


@dataclass
class Bill:
    """Every answer that came over the wire: its path, and its size with headers in bytes."""

    lines: list[tuple[str, int]] = field(default_factory=list)

    def add(self, request: Request) -> None:
        response = request.response()
        if response is None or response.from_service_worker:
            return
        sizes = request.sizes()
        # What the browser had kept came over no wire: no bytes at all, not even a head.
        if size := sizes["responseBodySize"] + sizes["responseHeadersSize"]:
            self.lines.append((request.url, size))

    @property
    def bytes(self) -> int:
        return sum(size for _url, size in self.lines)

    def __str__(self) -> str:
        rows = [f"{size:8,} {url.split('/', 3)[3] or '/'}" for url, size in sorted(self.lines, key=lambda one: -one[1])]
        return "\n".join([f"{self.bytes:8,} bytes in {len(self.lines)} requests", *rows])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[server.Server]:
    with (
        server.own_database() as database,
        server.serving(tmp_path_factory.mktemp("installation"), database, workers=1) as running,
    ):
        yield running


def phone(browser: Browser, site: server.Server, **more: object) -> BrowserContext:
    """A new phone that has never been here: nothing is kept."""
    context = browser.new_context(base_url=site.url, viewport=PHONE, locale="en-GB", **more)  # type: ignore[arg-type]
    context.set_default_timeout(20_000)
    return context


def first_visit(context: BrowserContext, address: str) -> Bill:
    """Open one page and wait until nothing is on its way any more."""
    bill, page = Bill(), context.new_page()
    context.on("requestfinished", bill.add)
    page.goto(address, wait_until="networkidle")
    assert page.url.endswith(address)
    page.evaluate("document.fonts.ready.then(() => true)")
    page.wait_for_timeout(500)
    print(f"\n{address}: {bill}")
    return bill


@pytest.fixture(scope="module")
def cookies(browser: Browser, site: server.Server) -> list[dict[str, object]]:
    """Somebody who joined just now, on another phone."""
    context = phone(browser, site, service_workers="block")
    page: Page = context.new_page()
    page.goto("/join/")
    page.get_by_label("Password").fill("three plain words")
    page.get_by_label("I am 18 or older").check()
    page.get_by_role("main").get_by_role("button", name="Join", exact=True).click()
    page.get_by_role("button", name="I have kept them").click()
    page.goto("/diary/how/")
    page.get_by_role("button", name="Turn the diary on").click()
    page.goto("/today/")
    kept = context.cookies()
    context.close()
    return [dict(one) for one in kept]


def test_a_first_visit_to_the_front_page(browser, site):
    context = phone(browser, site, service_workers="block")
    bill = first_visit(context, "/")
    context.close()
    assert bill.bytes <= MOST_BYTES
    assert len(bill.lines) <= MOST_REQUESTS
    assert any(url.endswith(".woff2") for url, _size in bill.lines), "the typeface was not counted"


def test_with_what_is_kept_for_a_day_without_a_connection(browser, site):
    """The service worker's own fetches; what the page has already is taken from the browser, not from the line."""
    context = phone(browser, site, service_workers="allow")
    bill = first_visit(context, "/")
    context.close()
    assert bill.bytes <= MOST_BYTES
    assert len(bill.lines) <= MOST_REQUESTS


@pytest.mark.parametrize("address", ["/today/", "/diary/check-in/"])
def test_a_first_visit_to_a_page_of_every_day(browser, site, cookies, address):
    context = phone(browser, site, service_workers="block")
    context.add_cookies(cookies)
    bill = first_visit(context, address)
    context.close()
    assert bill.bytes <= MOST_BYTES
    assert len(bill.lines) <= MOST_REQUESTS


def test_the_second_visit_fetches_the_page_and_hardly_more(browser, site, cookies):
    context = phone(browser, site, service_workers="block")
    context.add_cookies(cookies)
    first_visit(context, "/today/")
    again = first_visit(context, "/diary/check-in/")
    context.close()
    assert again.bytes <= 30_000
