"""The help page: for everybody, in every place, without the database."""

import re
from datetime import timedelta

import pytest
from django.conf import settings as django_settings
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client
from django.urls import reverse

from waymark.safety import card, confirmations
from waymark.safety.regions import contacts, regions
from waymark.safety.terms import Cost
from waymark.safety.tests.factories import NOW, TODAY, signed

# These tests have no `db` on purpose: a query on any of these pages fails the test.
STILL_PAGES = ("help_now", "offline", "service_worker")
# What the page must never say to anybody.
FORBIDDEN = re.compile(
    r"you are fine|you're fine|nothing to worry|no need to worry|\b(?:low|medium|high) risk\b|\bscore\b|"
    r"therap|treat|diagnos|\bscreen|monitor|\balert|patient|[!]",
    re.IGNORECASE,
)


@pytest.fixture(autouse=True)
def _day(monkeypatch):
    monkeypatch.setattr("waymark.common.clock.now", lambda: NOW)


def text_of(response) -> str:
    html = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    main = re.search(r"<main\b.*?</main>", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main[0] if main else html))


@pytest.mark.parametrize("code", sorted(regions()))
def test_every_place_has_its_emergency_number_to_press(client, code):
    response = client.get(reverse("help_now"), {"region": code})
    html = response.content.decode()
    assert response.status_code == 200
    for number in regions()[code].emergency:
        assert f'class="help-call-link" href="tel:{number}"' in html


@pytest.mark.parametrize("code", sorted(regions()))
def test_without_a_confirmation_no_other_number_is_shown(client, code):
    html = client.get(reverse("help_now"), {"region": code}).content.decode()
    pressed = set(re.findall(r'href="((?:tel|sms):[^"]*)"', html))
    emergency = {f"tel:{number}" for region in regions().values() for number in region.emergency}
    assert {href for href in pressed if not href.startswith("sms:?")} == emergency
    assert "has not yet confirmed any other numbers" in html


def test_a_confirmed_contact_is_shown_with_what_is_known_of_it(client):
    confirmations.put("gb-samaritans", signed(TODAY, cost=Cost.FREE))
    confirmations.put("gb-shout", signed(TODAY - timedelta(days=90)))
    confirmations.put("gb-calm", signed(TODAY - timedelta(days=91)))
    html = client.get(reverse("help_now")).content.decode()
    assert 'href="tel:116123"' in html
    assert "Free" in html
    assert "Day and night, every day" in html
    assert "Confirmed by the people who run this site on 1 March 2027" in html
    assert 'href="sms:85258?&amp;body=SHOUT"' in html
    assert "CALM" not in html
    assert "(memory)" not in html
    assert "has not yet confirmed any other numbers" not in html


def test_the_line_for_the_body_stands_with_the_signs_of_the_body(client):
    confirmations.put("gb-nhs111", signed(TODAY))
    html = client.get(reverse("help_now")).content.decode()
    assert html.index('id="seen"') < html.index('href="tel:111"') < html.index('id="what-happens"')
    assert "has not yet confirmed any other numbers" in html


def test_numbers_read_from_left_to_right_in_every_script(client):
    confirmations.put("gb-samaritans", signed(TODAY))
    assert 'Call <bdi dir="ltr">116 123</bdi>' in client.get(reverse("help_now")).content.decode()


def test_the_place_is_remembered_only_when_it_was_chosen(client, settings):
    settings.WAYMARK_REGION = "GB-ENG"
    assert "wm_region" not in client.get(reverse("help_now")).cookies
    assert "wm_region" not in client.get(reverse("help_now"), {"region": "nowhere"}).cookies
    kept = client.get(reverse("help_now"), {"region": "fr"}).cookies["wm_region"]
    assert kept.value == "FR"
    assert kept["httponly"]
    assert 'href="tel:15"' in client.get(reverse("help_now")).content.decode()
    assert 'href="tel:15"' in client.get(reverse("offline")).content.decode()


@pytest.mark.parametrize("name", STILL_PAGES)
def test_the_page_opens_while_the_database_is_away_also_for_somebody_signed_in(name, monkeypatch):
    def away(_self):
        raise OperationalError("The database is away.")

    monkeypatch.setattr(BaseDatabaseWrapper, "ensure_connection", away)
    client = Client()
    client.cookies[django_settings.SESSION_COOKIE_NAME] = "a" * 32
    response = client.get(reverse(name))
    assert response.status_code == 200
    # The session cookie is neither read nor taken away.
    assert django_settings.SESSION_COOKIE_NAME not in response.cookies


@pytest.mark.parametrize("name", STILL_PAGES)
def test_the_page_says_the_same_to_everybody(name):
    settled = []
    for cookies in ({}, {django_settings.SESSION_COOKIE_NAME: "b" * 32}):
        client = Client()
        client.cookies.load(cookies)
        content = client.get(reverse(name)).content.decode()
        settled.append(re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", content))
    assert settled[0] == settled[1]


@pytest.mark.parametrize("name", STILL_PAGES)
def test_an_old_number_never_comes_out_of_a_cache_on_the_way(client, name):
    assert client.get(reverse(name)).headers["Cache-Control"] == "no-cache, private"


@pytest.mark.parametrize("name", STILL_PAGES)
def test_the_page_takes_nothing(client, name):
    assert client.post(reverse(name)).status_code == 405


@pytest.mark.parametrize("code", sorted(regions()))
def test_the_page_neither_reassures_nor_judges(client, code):
    for name in contacts():
        confirmations.put(name, signed(TODAY))
    said = text_of(client.get(reverse("help_now"), {"region": code}))
    assert not FORBIDDEN.findall(said)
    for words in (
        "Nobody from this site is told that you opened this page",
        "Nobody watches this site",
        "You can be silent",
        "What happens when you call",
        "Tell a person you trust",
        "new or have changed",
        "No health professional has reviewed it for this site yet",
    ):
        assert words in said


def test_every_sign_of_the_card_stands_on_the_page_and_not_behind_anything(client):
    response = client.get(reverse("help_now"))
    said = text_of(response)
    for part in card.CARD:
        assert part.signs
        assert part.sources
        for sign in part.signs:
            assert str(sign) in said
    html = response.content.decode()
    seen = html[html.index('id="seen"') : html.index('id="what-happens"')]
    assert "<details" not in seen
    assert "<input" not in seen


def test_the_card_names_the_most_urgent_first():
    order = list(card.HowSoon)
    asked = [order.index(part.how_soon) for part in card.CARD]
    assert asked == sorted(asked)
    assert set(asked) == set(range(len(order)))


def test_the_message_is_opened_and_never_sent(client):
    html = client.get(reverse("help_now")).content.decode()
    assert 'href="sms:?&amp;body=I%20am%20having%20a%20very%20hard%20time' in html
    assert "This site sends nothing" in html


def test_the_silent_call_is_explained_only_where_it_exists(client):
    assert "press 55" in text_of(client.get(reverse("help_now"), {"region": "GB-WLS"}))
    assert "press 55" not in text_of(client.get(reverse("help_now"), {"region": "US"}))
