"""Display settings that go with the person."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.people import PASSWORD
from waymark.people.tests.conftest import signed_in

pytestmark = pytest.mark.django_db
SIGN_IN = {"login": "ash-heron-42", "password": PASSWORD}


def test_changing_them_while_signed_in_keeps_them_for_the_next_phone(ash):
    signed_in(ash).post(reverse("flare_mode"), {"flare": "on"})
    ash.refresh_from_db()
    assert ash.display == "flare-on"
    other = Client()
    other.post(reverse("account_login"), SIGN_IN)
    assert other.cookies["wm_display"].value == "flare-on"
    assert other.cookies["wm_display"]["httponly"]


def test_going_back_to_the_usual_is_kept_too(ash):
    client = signed_in(ash)
    client.post(reverse("flare_mode"), {"flare": "on"})
    client.post(reverse("flare_mode"), {"flare": "off"})
    ash.refresh_from_db()
    assert ash.display == ""


def test_a_browser_that_has_settings_keeps_its_own(ash):
    signed_in(ash).post(reverse("flare_mode"), {"flare": "on"})
    client = Client()
    client.cookies["wm_display"] = "theme-dark"
    client.post(reverse("account_login"), SIGN_IN)
    assert client.cookies["wm_display"].value == "theme-dark"


def test_nobody_changes_an_account(client, ash):
    client.post(reverse("flare_mode"), {"flare": "on"})
    ash.refresh_from_db()
    assert ash.display == ""
