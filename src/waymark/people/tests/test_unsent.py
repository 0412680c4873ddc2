"""Somebody sends a form after they were signed out."""

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from tests.support.people import join
from waymark.people.unsent import typed_words

pytestmark = pytest.mark.django_db

SOME_ID = "01a20b48-737c-70f8-83e6-9162bcc22b64"


def _sent(**values):
    sent = QueryDict(mutable=True)
    sent.update(values)
    return sent


def test_the_words_come_back_and_are_kept_by_no_cache():
    answer = Client().post(
        reverse("check_in"),
        {"mattered": "Sat in the sun & slept", "pain": "4", "client_id": "0192-x y"},
        headers={"referer": "http://testserver/diary/check-in/?on=2027-03-01"},
    )
    html = answer.content.decode()
    assert answer.status_code == 403
    assert "Sat in the sun &amp; slept</textarea>" in html
    assert "0192-x y" not in html
    assert "?next=%2Fdiary%2Fcheck-in%2F%3Fon%3D2027-03-01" in html
    assert "%page-cost%" not in html
    assert "no-store" in answer.headers["Cache-Control"]


def test_a_page_elsewhere_is_not_gone_back_to():
    html = Client().post(reverse("check_in"), {}, headers={"referer": "https://elsewhere.example/x/"}).content.decode()
    assert "elsewhere.example" not in html
    assert "?next=%2Ftoday%2F" in html


def test_looking_at_a_page_still_leads_to_the_sign_in_page():
    assert Client().get(reverse("check_in")).status_code == 302


def test_passwords_and_codes_are_not_shown():
    sent = QueryDict(mutable=True)
    sent.update({"password": "three new words", "current": "three old words", "code": "abcd efgh", "full": "one\ntwo"})
    assert typed_words(sent) == ["one\ntwo"]


@pytest.mark.parametrize(
    "words", ["Ann", "今日は庭で過ごした", "วันนี้ฉันนั่งในสวน", "🌿", "01632-960012", "4x", "on/off", " Ann "]
)
def test_a_text_without_a_space_is_shown(words):
    assert typed_words(_sent(mattered=words)) == [words]


@pytest.mark.parametrize(
    "value",
    [
        "", "  \n", "4", "-3", "3.5", "2,5", "٤", "2027-03-01", "2027-03", "2027-W09", "01/03/2027", "07:30", "7:30:05",
        "2027-03-01T07:30", "2027-03-01 07:30:00.5+00:00", SOME_ID, SOME_ID.replace("-", ""), "on",
    ],
)  # fmt: skip
def test_what_is_no_text_is_not_shown(value):
    assert typed_words(_sent(mattered=value)) == []


@pytest.mark.parametrize(
    "name",
    [
        "csrfmiddlewaretoken", "password", "password1", "new_password", "passphrase", "current", "code", "credential",
        "token", "client_secret", "login", "username", "zone", "client_id", "based_on", "quiet", "next", "back",
    ],
)  # fmt: skip
def test_secrets_and_hidden_fields_are_not_shown_though_they_are_one_word(name):
    assert typed_words(_sent(**{name: "heron", "mattered": "Ann"})) == ["Ann"]


@pytest.mark.parametrize(("origin", "shown"), [("http://testserver", True), ("https://elsewhere.example", False)])
def test_a_form_whose_secret_is_too_old_gives_its_words_back_to_this_site_alone(origin, shown):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(join())
    answer = browser.post(reverse("check_in"), {"mattered": "Sat in the sun"}, headers={"origin": origin})
    assert answer.status_code == 403
    assert ("Sat in the sun" in answer.content.decode()) is shown
    assert "no-store" in answer.headers["Cache-Control"]
