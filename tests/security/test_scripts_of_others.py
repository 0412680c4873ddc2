"""Words with a script in them are words: none of the attacks runs in a real browser, with and without the policy.

The attacks (`attacks/scripts.jsonl`, our own) stand in every way in which pages show what people wrote: as Markdown, as
plain words, in an attribute, in a box. Each calls `hit` with its number, so that one that ran is named. A planted page
that shows them raw proves that they would run, and that the policy alone stops them too.
"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.template import engines
from django.test import Client
from playwright.sync_api import Browser, Page, Route

from waymark.web.markdown import to_html

pytestmark = [pytest.mark.browser, pytest.mark.looks]

HOME = "http://waymark.example/"
FEWEST = 300
RUNS_RAW = 30
AT_ONCE = 25
# What leads away, loads something, or swallows the rest of a page.
WILD = re.compile(
    r"<(meta|base|plaintext|form|isindex|frame|iframe|object|embed|noscript|xmp|textarea|title|style|select|button|input"
    r"|template|noembed|noframes|listing|svg|math|table|script|area|map|video|audio|!)|href|</",
    re.IGNORECASE,
)
ATTACKS = [json.loads(line) for line in (Path(__file__).parent / "attacks" / "scripts.jsonl").read_text().splitlines()]
SHOWN = """<!doctype html><html lang="en"><title>Words</title><main>
{% for raw, html in words %}<section title="{{ raw }}"><div>{{ html }}</div><p>{{ raw }}</p>
<input value="{{ raw }}" aria-label="{{ raw }}"><textarea>{{ raw }}</textarea></section>
{% endfor %}</main></html>"""
RAW = "<!doctype html><html lang='en'><title>Raw</title><main>{}</main></html>"
COUNT = "window.ran = []; window.hit = (which) => { (window.top || window).ran.push(String(which)); };"
# Everything that a hand could do to a page, to everything on it. Nobody is led away.
TOUCH = """async () => {
    const leads = (one) => one.closest?.("a, area")?.protocol?.startsWith("http");
    addEventListener("click", (event) => { if (leads(event.target)) event.preventDefault(); }, true);
    const events = ("click mouseover mouseenter pointerenter pointerover focus blur toggle wheel animationstart copy "
        + "transitionend dragstart keydown contextmenu auxclick paste scroll").split(" ");
    for (const one of document.querySelectorAll("main *")) {
        for (const name of events) one.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
        if (one.matches("a, area, button, label, summary")) one.click?.();
    }
    await new Promise((done) => setTimeout(done, 60));
}"""


def numbered() -> list[str]:
    """Each attack with its own number in place of the 0."""
    return [
        attack.replace("(0)", f"({number})").replace("hit`0`", f"hit`{number}`").replace("hit,0", f"hit,{number}")
        for number, attack in enumerate(ATTACKS)
    ]


def portions(words: list[str]) -> Iterator[list[str]]:
    for begin in range(0, len(words), AT_ONCE):
        yield words[begin : begin + AT_ONCE]


def as_we_show(words: list[str]) -> str:
    """By the templates' own engine, as every page is."""
    return engines["jinja2"].from_string(SHOWN).render({"words": [(raw, to_html(raw)) for raw in words]})


def raw_pages() -> list[str]:
    """Those that neither lead away from the page nor swallow what comes after them, as they are."""
    tame = [words for words in numbered() if not WILD.search(words)]
    return [RAW.format("\n".join(words)) for words in portions(tame)]


def ran(browser: Browser, pages: list[str], policy: str | None) -> set[str]:
    """The numbers of the attacks that ran on any of these pages."""
    context = browser.new_context(service_workers="block")
    context.add_init_script(COUNT)
    found: set[str] = set()
    for made in pages:
        page = context.new_page()
        page.route("**/*", _answering(made, policy))
        page.goto(HOME, wait_until="domcontentloaded")
        found |= _touched(page)
        page.close()
    context.close()
    return found


def _answering(made: str, policy: str | None) -> Callable[[Route], None]:
    headers = {"Content-Type": "text/html; charset=utf-8"} | ({"Content-Security-Policy": policy} if policy else {})

    def answer(route: Route) -> None:
        if route.request.url == HOME:
            route.fulfill(status=200, headers=headers, body=made)
        else:
            route.abort()

    return answer


def _touched(page: Page) -> set[str]:
    page.evaluate(TOUCH)
    return set(page.evaluate("window.ran"))


@pytest.fixture(scope="module")
def policy() -> str:
    return Client().get("/offline/").headers["Content-Security-Policy"]


def test_there_are_enough_of_them_and_each_is_another():
    assert len(ATTACKS) >= FEWEST
    assert len(set(ATTACKS)) == len(ATTACKS)


@pytest.mark.parametrize("with_policy", [True, False], ids=["with the policy", "without it"])
def test_none_runs_on_a_page_as_we_make_it(browser, policy, with_policy):
    pages = [as_we_show(words) for words in portions(numbered())]
    assert ran(browser, pages, policy if with_policy else None) == set()


def test_shown_raw_they_would_run(browser):
    """What proves that this test can fail."""
    assert len(ran(browser, raw_pages(), None)) > RUNS_RAW


def test_shown_raw_the_policy_alone_stops_them(browser, policy):
    assert ran(browser, raw_pages(), policy) == set()
