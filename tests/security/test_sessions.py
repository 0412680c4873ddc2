"""Who is signed in where: a new session at each sign-in, and the end of the others when it matters."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from tests.support.people import NOON, PASSWORD
from waymark.people import operations

NEW = "three words of nobody"


def sign_in(client: Client, username: str = "ash-heron-42", password: str = PASSWORD) -> Client:
    answer = client.post(reverse("account_login"), {"login": username, "password": password})
    assert answer.status_code in {302, 303}, answer.content
    return client


def is_in(client: Client) -> bool:
    return client.get(reverse("me")).status_code == 200


def holding(session_key: str) -> Client:
    """A browser with this session and nothing else."""
    client = Client()
    client.cookies["wm_session"] = session_key
    return client


@pytest.fixture
def phone(owner) -> Client:
    return sign_in(Client())


@pytest.fixture
def desk(owner) -> Client:
    return sign_in(Client())


def test_a_session_somebody_else_planted_is_not_the_one_that_is_signed_in(owner):
    client = Client()
    session = client.session
    session["planted"] = "yes"
    session.save()
    client.cookies["wm_session"] = planted = session.session_key
    sign_in(client)
    assert client.cookies["wm_session"].value != planted
    assert not is_in(holding(planted))
    assert not Session.objects.filter(session_key=planted).exists()
    assert is_in(client)


def test_the_secret_of_forms_changes_at_sign_in(owner):
    client = Client()
    client.get(reverse("account_login"))
    before = client.cookies["wm_csrf"].value
    assert sign_in(client).cookies["wm_csrf"].value != before


def test_signing_out_ends_the_session_on_our_side(phone):
    key = phone.cookies["wm_session"].value
    phone.post(reverse("account_logout"))
    assert not is_in(holding(key))


def test_a_new_password_ends_the_other_sessions_and_keeps_this_one(phone, desk):
    old = desk.cookies["wm_session"].value
    answer = desk.post(reverse("me_password"), {"current": PASSWORD, "password": NEW})
    assert answer.status_code == 303
    assert is_in(desk)
    assert not is_in(phone)
    assert not is_in(holding(old))
    assert desk.cookies["wm_session"].value != old


def test_coming_back_by_code_ends_every_other_session(owner, phone):
    code = operations.replace_codes(by=owner.person, at=NOON)[0]
    lost = Client()
    answer = lost.post(reverse("recover"), {"username": "ash-heron-42", "code": code, "password": NEW})
    assert answer.status_code == 303
    assert is_in(lost)
    assert not is_in(phone)


def test_a_deleted_account_is_signed_out_everywhere(owner, phone, desk):
    operations.erase(by=owner.person, at=NOON)
    assert not is_in(phone)
    assert not is_in(desk)


def test_a_made_up_session_is_nobody(db):
    client = holding("a" * 32)
    assert not is_in(client)
    assert not Session.objects.filter(session_key="a" * 32).exists()
