"""Help opens while the database is away, and every page that cannot says where help is."""

import pytest
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client
from django.urls import reverse


@pytest.fixture
def no_database(monkeypatch, django_db_blocker):
    def refuse(_connection):
        raise OperationalError("no server of user ash-heron-42")

    # The blocker would refuse as well, but as a fault of the test: this is what a page meets.
    with django_db_blocker.unblock():
        monkeypatch.setattr(BaseDatabaseWrapper, "ensure_connection", refuse)
        yield
        monkeypatch.undo()


@pytest.fixture
def client_with_session() -> Client:
    client = Client(raise_request_exception=False)
    client.cookies["wm_session"] = "a" * 32
    return client


@pytest.mark.parametrize("name", ["help_now", "offline", "service_worker", "live"])
def test_it_opens_without_the_database_signed_in_or_not(no_database, client_with_session, name):
    for client in (client_with_session, Client()):
        for method in (client.get, client.head):
            assert method(reverse(name)).status_code == 200


def test_in_every_place_and_language(no_database, client_with_session):
    for query in ("region=GB-SCT", "region=US", "region=*", "region=%00", "region=../../x"):
        answer = client_with_session.get(f"{reverse('help_now')}?{query}", headers={"Accept-Language": "xx,ar;q=0.8"})
        assert answer.status_code == 200, query
        assert "tel:" in answer.content.decode()


@pytest.mark.parametrize("name", ["today", "me", "diary", "account_login"])
def test_pages_that_need_it_say_so_and_where_help_is(no_database, client_with_session, name):
    answer = client_with_session.get(reverse(name))
    text = answer.content.decode()
    assert answer.status_code == 500
    assert reverse("help_now") in text
    assert "ash-heron-42" not in text


@pytest.mark.parametrize("name", ["landing", "licence", "display"])
def test_pages_for_everybody_open_as_well(no_database, client_with_session, name):
    assert client_with_session.get(reverse(name)).status_code == 200


def test_readiness_says_that_it_is_away(no_database):
    assert Client().get(reverse("ready")).status_code == 503
