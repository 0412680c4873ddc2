"""A browser window in which real pages are opened, everything on them is touched, and what ran is counted."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.conf import settings
from playwright.sync_api import Browser, Page

from tests.support.browser import PHONE

# Everything that a hand could do to a page, to everything on it. Nobody is led away, and nothing is sent.
TOUCH = """async () => {
    window.fetch = async () => new Response("");
    XMLHttpRequest.prototype.send = window.print = window.close = () => {};
    HTMLFormElement.prototype.submit = HTMLFormElement.prototype.requestSubmit = () => {};
    const leads = (one) => one.closest?.("a, area")?.protocol?.startsWith("http");
    addEventListener("click", (event) => { if (leads(event.target)) event.preventDefault(); }, true);
    const scripted = (one) => /^[\\s\\x00-\\x20]*javascript:/i.test(one?.getAttribute?.("formaction")
        ?? one?.form?.getAttribute("action") ?? "");
    addEventListener("submit", (event) => {
        if (!scripted(event.submitter ?? event.target)) event.preventDefault();
    }, true);
    const events = ("click mouseover mouseenter pointerenter pointerover focus blur toggle wheel animationstart copy "
        + "transitionend dragstart keydown contextmenu auxclick paste scroll").split(" ");
    for (const one of document.querySelectorAll("body *:not([data-exit], [data-exit] *)")) {
        for (const name of events) one.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
        if (one.matches("a, area, button, label, summary")) one.click?.();
    }
    await new Promise((done) => setTimeout(done, 60));
}"""

# How a page looks changes nothing here, and takes longer than all the rest.
_ONLY_DRAWN = ["*.css", "*.woff2", "*.svg"]


@dataclass
class Window:
    """`ran` are the numbers of the attacks that ran so far, `faults` the pages that did not open."""

    page: Page
    home: str
    ran: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    def be(self, session: str | None) -> None:
        self.page.context.clear_cookies()
        if session:
            name = settings.SESSION_COOKIE_NAME
            self.page.context.add_cookies([{"name": name, "value": session, "url": self.home}])

    def touch(self, address: str) -> None:
        """Open a page as whoever the window belongs to now, and touch all of it."""
        answer = self.page.goto(self.home + address, wait_until="domcontentloaded")
        if answer is None or answer.status != 200:
            self.faults.append(f"{address}: {answer and answer.status}")
        self.page.evaluate(TOUCH)


@contextmanager
def window(browser: Browser, home: str, *, with_policy: bool) -> Iterator[Window]:
    """Without the policy its header is taken away on the way. Attacks call `hit` with their number."""
    context = browser.new_context(viewport=PHONE, service_workers="block", locale="en-GB", bypass_csp=not with_policy)
    context.set_default_timeout(20_000)
    found = Window(context.new_page(), home)
    drawn = context.new_cdp_session(found.page)
    drawn.send("Network.enable")
    drawn.send("Network.setBlockedURLs", {"urls": _ONLY_DRAWN})
    context.expose_binding("hit", lambda _source, *which: found.ran.update(str(one) for one in which))
    try:
        yield found
    finally:
        context.close()
