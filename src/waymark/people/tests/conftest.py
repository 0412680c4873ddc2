"""Named people for the pages of accounts, and a fresh count of tries for every test."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from tests.support.people import PASSWORD, join
from waymark.people.models import Person


@pytest.fixture(autouse=True)
def _no_tries_so_far():
    cache.clear()


@pytest.fixture
def ash(db) -> Person:
    """Somebody who joined with a password."""
    return join("ash-heron-42")


@pytest.fixture
def stranger(db) -> Person:
    return join("stranger")


def signed_in(person: Person, password: str = PASSWORD, agent: str = "Mozilla/5.0 (X11; Linux) Firefox/140") -> Client:
    """A browser in which this person has signed in through the page."""
    client = Client(headers={"User-Agent": agent})
    answer = client.post(reverse("account_login"), {"login": person.username, "password": password})
    assert answer.status_code == 302, answer.content
    return client


def confirmed(person: Person) -> Client:
    """The same, and the password was given once more just now."""
    client = signed_in(person)
    answer = client.post(reverse("account_reauthenticate"), {"password": PASSWORD, "next": reverse("me")})
    assert answer["Location"] == reverse("me")
    return client
