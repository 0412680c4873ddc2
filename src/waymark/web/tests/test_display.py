"""The display cookie: what goes in comes out, and junk is no more than the usual look."""

import pytest
from django.test import Client, RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from waymark.web import display
from waymark.web.display import VALUES, Display, from_cookie, to_cookie

displays = st.builds(Display, **{name: st.sampled_from(values) for name, values in VALUES.items()})


@given(displays)
def test_what_was_chosen_comes_back(chosen):
    assert from_cookie(to_cookie(chosen)) == chosen


@given(st.text())
def test_junk_never_raises_and_never_gives_an_unlisted_word(text):
    found = from_cookie(text)
    assert all(getattr(found, name) in values for name, values in VALUES.items())


@given(displays, st.text(alphabet="abcdef.-150", max_size=30))
def test_junk_beside_good_words_does_no_harm(chosen, junk):
    found = from_cookie(f"{to_cookie(chosen)}.{junk}")
    assert all(getattr(found, name) in values for name, values in VALUES.items())


def test_the_usual_look_needs_no_cookie():
    assert to_cookie(Display()) == ""
    assert from_cookie("") == Display()


def test_only_what_differs_is_written():
    assert to_cookie(Display(theme="dark", size="150")) == "theme-dark.size-150"


def test_a_request_without_the_cookie_has_the_usual_look():
    assert display.read(RequestFactory().get("/")) == Display()


USUAL = {
    "language": "en-gb",
    "theme": "device",
    "size": "100",
    "spacing": "normal",
    "font": "atkinson",
    "movement": "device",
    "look": "dark",
}


def test_choices_are_kept_and_lead_back(client: Client):
    response = client.post("/display/", USUAL | {"theme": "dark", "size": "200", "next": "/help-now/"})
    assert response.status_code == 303
    assert response.headers["Location"] == "/help-now/"
    page = client.get("/licence/").content.decode()
    assert 'data-theme="dark" data-size="200"' in page


def test_the_usual_look_comes_back_by_one_button(client: Client):
    client.post("/display/", USUAL | {"theme": "dark"})
    client.post("/display/", {"usual": "1"})
    assert 'data-theme="device"' in client.get("/licence/").content.decode()


def test_a_refused_choice_is_said_and_nothing_is_kept(client: Client):
    response = client.post("/display/", USUAL | {"theme": "plaid"})
    assert response.status_code == 422
    assert display.COOKIE not in response.cookies
    assert "One thing to put right" in response.content.decode()


def test_flare_mode_goes_on_and_off_signed_out(client: Client):
    response = client.post("/display/flare/", {"flare": "on", "next": "/licence/"})
    assert (response.status_code, response.headers["Location"]) == (303, "/setback/")
    assert 'data-flare="dark"' in client.get("/licence/").content.decode()
    response = client.post("/display/flare/", {"flare": "off", "next": "/licence/"})
    assert (response.status_code, response.headers["Location"]) == (303, "/licence/")
    assert "data-flare" not in client.get("/licence/").content.decode()


def test_display_choices_leave_flare_mode_as_it_was(client: Client):
    client.post("/display/flare/", {"flare": "on"})
    client.post("/display/", USUAL | {"look": "dim"})
    assert 'data-flare="dim"' in client.get("/licence/").content.decode()


@pytest.mark.parametrize(
    "elsewhere",
    ["https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)", "", "/display/flare/"],
)
def test_nobody_is_sent_to_another_site(client: Client, elsewhere):
    response = client.post("/display/flare/", {"flare": "off", "next": elsewhere})
    assert response.headers["Location"] == "/"


def test_flare_mode_is_switched_by_post_alone(client: Client):
    assert client.get("/display/flare/").status_code == 405


def test_switching_needs_the_secret_of_the_form():
    assert Client(enforce_csrf_checks=True).post("/display/flare/", {"flare": "on"}).status_code == 403
