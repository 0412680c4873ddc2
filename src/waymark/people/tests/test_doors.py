"""The doors other apps use: a confirmation that loses nothing, and limits of tries."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from django.urls import reverse

from waymark.people.doors import limited
from waymark.people.tests.conftest import confirmed, signed_in

pytestmark = pytest.mark.django_db


def tries(action: str, person, *, count: int, address: str = "198.51.100.7", key: str | None = None) -> list[bool]:
    """Which of so many tries were let through."""
    found = []
    for _ in range(count):
        request = RequestFactory().post("/", REMOTE_ADDR=address)
        request.user = person or AnonymousUser()
        answer = limited(request, action, key)
        assert answer is None or answer.status_code == 429
        found.append(answer is None)
    return found


def test_invitations_are_counted_by_person_and_by_address(ash, stranger):
    assert tries("invitation", ash, count=11) == [True] * 10 + [False]
    assert tries("invitation", ash, count=1, address="198.51.100.8") == [False]
    assert tries("invitation", stranger, count=1) == [False]
    assert tries("invitation", stranger, count=1, address="198.51.100.8") == [True]


def test_passcodes_of_links_are_counted_by_address_for_anybody(db):
    assert tries("link_passcode", None, count=21) == [True] * 20 + [False]
    assert tries("link_passcode", None, count=1, address="198.51.100.8") == [True]


def test_emergencies_are_counted_by_person(ash, stranger):
    assert tries("emergency", ash, count=6) == [True] * 5 + [False]
    assert tries("emergency", stranger, count=1) == [True]


def test_looking_costs_nothing(ash):
    for _ in range(30):
        request = RequestFactory().get("/")
        request.user = ash
        assert limited(request, "invitation") is None


def test_the_diary_is_taken_away_after_the_password_once_more(ash):
    export = reverse("diary_export")
    asked = signed_in(ash).get(export)
    assert (asked.status_code, asked["Location"]) == (303, f"/me/confirm/?next={export}")
    assert confirmed(ash).get(export)["Content-Type"].startswith("text/csv")


def test_what_was_sent_too_late_is_shown_and_leads_back_to_the_form(ash):
    client = signed_in(ash)
    page = "http://testserver/me/delete/"
    answer = client.post(reverse("me_delete"), {"sure": "a few words"}, headers={"Referer": page})
    assert answer.status_code == 403
    assert "a few words" in answer.content.decode()
    assert "/me/confirm/?next=/me/delete/" in answer.content.decode()
    nothing = client.post(reverse("me_delete"), {"sure": "on"}, headers={"Referer": "https://example.org/x/"})
    assert nothing["Location"] == "/me/confirm/?next=/me/delete/"
