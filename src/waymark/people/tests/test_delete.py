"""Leaving."""

import pytest
from django.urls import reverse

from tests.support.people import PASSWORD
from waymark.people.models import Erasure, Person
from waymark.people.tests.conftest import confirmed, signed_in

pytestmark = pytest.mark.django_db


def test_the_page_says_what_goes_and_what_stays(ash):
    page = confirmed(ash).get(reverse("me_delete")).content.decode()
    assert "What goes" in page
    assert "What stays" in page


def test_one_more_yes_is_needed(ash):
    assert confirmed(ash).post(reverse("me_delete")).status_code == 422
    assert Person.objects.exists()


def test_then_everything_is_gone_at_once(ash, stranger):
    elsewhere, client = signed_in(ash), confirmed(ash)
    ash_id = ash.pk
    answer = client.post(reverse("me_delete"), {"sure": "on"})
    assert (answer.status_code, answer["Location"]) == (303, reverse("me_deleted"))
    assert answer["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert "Your account is deleted" in client.get(reverse("me_deleted")).content.decode()
    assert list(Person.objects.all()) == [stranger]
    assert Erasure.objects.get().person_id == ash_id
    for browser in (client, elsewhere):
        assert browser.get(reverse("me")).status_code == 302
    again = client.post(reverse("account_login"), {"login": "ash-heron-42", "password": PASSWORD})
    assert again.status_code == 422


def test_the_wrong_password_deletes_nothing(ash):
    client = signed_in(ash)
    client.post(reverse("account_reauthenticate"), {"password": "not my password"})
    assert client.post(reverse("me_delete"), {"sure": "on"}).status_code == 303
    assert Person.objects.exists()
