"""Nothing that somebody typed comes into the logs, be the page well or broken."""

import logging
from io import StringIO

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.security.addresses import addresses
from waymark.audit import operations as audit

# What people type, by the names of the fields it is typed into; and what their browser sends by itself.
NAMES = (
    "login username password current code email credential next zone region display language note mattered pain sleep "
    "mood hard_part in_the_way on until_on answer label kind better words goal what who kind_words step smaller "
    "smallest first_hour tell how confirm withdraw client_id version place do text_size theme flare sure remove size "
    "calls_me said tells_apart token passcode help them answer area words_first pace edit file mapping figure marks"
).split()
BROWSER = ["User-Agent", "Referer", "Accept-Language", "X-Forwarded-For", "HX-Current-URL"]
KINDS = ("{}", "{} and {}", "{}@example.org", "{}-{}", "/{}/")
CANARY = "zqcanary"


def typed() -> dict[str, str]:
    """Fifty strings and more that appear nowhere else: names, words, codes and addresses."""
    marks = {name: f"{CANARY}{number:02d}" for number, name in enumerate(NAMES)}
    return {name: KINDS[number % len(KINDS)].format(mark, mark) for number, (name, mark) in enumerate(marks.items())}


@pytest.fixture(params=["nobody", "person"])
def client(request, owner) -> Client:
    """A browser that says in every header something that is nobody's business."""
    browser = Client(raise_request_exception=False, headers={name: f"{CANARY}-{name}" for name in BROWSER})
    if request.param == "person":
        browser.force_login(owner.person)
        browser.cookies["wm_display"] = f"{CANARY}=1"
    return browser


def go_everywhere(client, ids=None) -> set[int]:
    """Ask for and send something to every address; the statuses that came back."""
    found = set()
    for name, address in addresses(ids).items():
        if name in {"account_logout", "me_delete"}:
            continue
        found.add(client.get(address, dict.fromkeys(("next", "on", "span", "region"), f"{CANARY}-asked")).status_code)
        found.add(client.post(address, typed()).status_code)
        found.add(client.post(address, f'{{"{CANARY}": ', content_type="application/json").status_code)
    return found


@pytest.fixture
def log(capfd: pytest.CaptureFixture[str]):
    """What the log of an installation holds by now; looking for it asserts that nobody is named there."""
    [console] = [one for one in logging.getLogger().handlers if one.name == "console"]
    assert isinstance(console, logging.StreamHandler)
    before = console.setStream(stream := StringIO())

    def look() -> str:
        written = stream.getvalue() + "".join(capfd.readouterr())
        assert not [line for line in written.splitlines() if CANARY in line.lower() or "ash-heron-42" in line]
        return written

    yield look
    console.setStream(before)


def test_there_are_fifty_and_more():
    assert len(set(typed().values())) >= 50


def test_pages_that_are_well_say_nothing(client, owner, log):
    statuses = go_everywhere(client, owner.ids)
    assert not {status for status in statuses if status >= 500}
    log()


def test_addresses_are_named_by_their_shape(client, owner, log):
    client.get(f"/{CANARY}/")
    client.get(f"/diary/{CANARY}@example.org/é/?x={CANARY}")
    client.get(reverse("diary_entry", args=["018f0000-0000-7000-8000-000000000007"]))
    written = log()
    signed_in = "_auth_user_id" in client.session
    assert ("Not Found: /diary/entry/<uuid:entry_id>/" in written) is signed_in
    assert "Not Found: [an address that is not here]" in written
    assert "018f0000" not in written


def test_pages_that_cannot_be_drawn_say_where_and_no_more(client, owner, monkeypatch, log):
    def break_down(_template, context=None, request=None):
        try:
            raise KeyError(f"{CANARY}: {context}")
        except KeyError as error:
            raise RuntimeError(f"{CANARY} {request and request.POST}") from error

    monkeypatch.setattr("django.template.backends.jinja2.Template.render", break_down)
    assert 500 in go_everywhere(client, owner.ids)
    written = log()
    assert "Internal Server Error" in written
    assert "RuntimeError at" in written
    assert "The page for errors could not be drawn." in written


def test_writing_that_fails_says_where_and_no_more(owner, monkeypatch, log):
    def break_down(**told):
        raise ValueError(f"{CANARY} {told}")

    client = Client(raise_request_exception=False)
    client.force_login(owner.person)
    monkeypatch.setattr(audit, "record", break_down)
    client_id = "018f0000-0000-7000-8000-000000000007"
    tries = {
        "check_in": {"client_id": client_id, "on": "2026-06-10", "note": CANARY},
        "me_email": {"email": f"{CANARY}@example.org"},
        "own_questions": {"label": CANARY, "kind": "scale", "better": "lower"},
        "account_login": {"login": "ash-heron-42", "password": "waymark-demo"},
    }
    with time_machine.travel("2026-06-10 12:00Z", tick=False):
        statuses = {name: client.post(reverse(name), sent).status_code for name, sent in tries.items()}
    assert {name for name, status in statuses.items() if status == 500} >= {"check_in", "me_email", "own_questions"}
    assert "ValueError at" in log()
