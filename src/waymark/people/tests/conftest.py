"""Named people for the pages of accounts, and a fresh count of tries for every test."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from tests.support.openid import CLIENT_ID, SECRET, provider
from tests.support.people import PASSWORD, join
from waymark.people.models import Person
from waymark.people.terms import OpenIdProvider


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


@pytest.fixture(scope="module")
def running():
    with provider() as one:
        yield one


@pytest.fixture
def there(running, settings):
    """The provider as it should be, and this installation set up for it."""
    fresh = type(running)(running.address)
    for name in ("subject", "bend", "discovery", "key", "algorithm", "key_id", "asked"):
        setattr(running, name, getattr(fresh, name))
    settings.OIDC = OpenIdProvider(running.address, CLIENT_ID, SECRET, "Health login")
    return running
