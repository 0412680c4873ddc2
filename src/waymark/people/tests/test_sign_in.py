"""Signing in and out."""

import re

import pytest
from django.contrib.auth import hashers
from django.test import Client
from django.urls import reverse

from tests.support.people import NOON, PASSWORD
from waymark.people import operations, queries
from waymark.people.models import Person
from waymark.people.terms import NewPasskey
from waymark.people.tests.conftest import signed_in

pytestmark = pytest.mark.django_db


def sign_in(client, login="ash-heron-42", password=PASSWORD, **more):
    return client.post(reverse("account_login"), {"login": login, "password": password} | more)


def body(answer):
    """The page without what differs on every page: the secret of its forms."""
    return re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", answer.content)


@pytest.mark.parametrize("typed", ["ash-heron-42", "ASH-heron-42", " ash-heron-42 "])
def test_name_and_password_are_enough(client, ash, typed):
    answer = sign_in(client, typed)
    assert answer["Location"] == reverse("today")
    assert answer.wsgi_request.user == ash


def test_a_wrong_password_and_an_unknown_name_get_the_same_page(client, ash):
    wrong = sign_in(client, "ash-heron-42", "not my password")
    unknown = sign_in(client, "ash-heron-43", "not my password")
    assert wrong.status_code == unknown.status_code == 422
    assert body(wrong).replace(b"ash-heron-42", b"X") == body(unknown).replace(b"ash-heron-43", b"X")
    assert "do not go together" in wrong.content.decode()


@pytest.fixture
def hashed(monkeypatch):
    """How often a password was hashed, whatever for."""
    counts = []
    real = hashers.MD5PasswordHasher.encode
    monkeypatch.setattr(
        hashers.MD5PasswordHasher,
        "encode",
        lambda self, password, salt: (counts.append(1), real(self, password, salt))[1],
    )
    return counts


def test_an_unknown_name_takes_as_much_hashing_as_a_wrong_password(client, ash, hashed):
    without_password = Person(username="moss-wren-31")
    operations.join(person=without_password, password=None, passkey=NewPasskey({}, "|"), at=NOON)
    work = []
    for name in ("ash-heron-42", "nobody-here", "moss-wren-31"):
        hashed.clear()
        sign_in(client, name, "not my password")
        work.append(len(hashed))
    assert work == [work[0]] * 3
    assert work[0] > 0


def test_the_session_gets_a_new_id_and_the_old_one_is_dead(client, ash):
    client.get(reverse("mfa_login_webauthn"), headers={"Accept": "application/json"})
    before = client.session.session_key
    sign_in(client)
    assert client.session.session_key != before
    stale = Client()
    stale.cookies["wm_session"] = before
    assert stale.get(reverse("me")).status_code == 302


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "http://localhost/x",
        "http:///evil.example",
    ],
)
def test_nobody_is_sent_to_another_site(client, ash, elsewhere):
    assert sign_in(client, next=elsewhere)["Location"] == reverse("today")


def test_the_page_that_was_wanted_comes_after_signing_in(client, ash):
    wanted = client.get(reverse("me_days"))["Location"]
    assert wanted == f"{reverse('account_login')}?next={reverse('me_days')}"
    assert f'name="next" value="{reverse("me_days")}"' in client.get(wanted).content.decode()
    assert sign_in(client, next=reverse("me_days"))["Location"] == reverse("me_days")


def test_staying_signed_in_is_a_choice(ash):
    shared, own = Client(), Client()
    sign_in(shared)
    sign_in(own, remember="on")
    assert shared.cookies["wm_session"]["max-age"] == ""
    assert own.cookies["wm_session"]["max-age"] == 30 * 24 * 3600


def test_guessing_ends_after_ten_tries_for_known_and_unknown_names_alike(ash):
    pages = []
    for number, name in enumerate(("ash-heron-42", "nobody-here")):
        client = Client(REMOTE_ADDR=f"198.51.100.{number}")
        for _ in range(10):
            assert sign_in(client, name, "not my password").status_code == 422
        stopped = sign_in(client, name)
        assert stopped.status_code == 429
        assert "Help now" in stopped.content.decode()
        pages.append(body(stopped))
    assert pages[0] == pages[1]


def test_signing_out_asks_then_clears_the_browser(ash):
    client = signed_in(ash)
    assert client.get(reverse("account_logout")).status_code == 200
    assert client.get(reverse("me")).status_code == 200
    answer = client.post(reverse("account_logout"))
    assert answer["Location"] == reverse("landing")
    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    assert client.get(reverse("me")).status_code == 302


def test_a_form_without_its_secret_is_refused(ash):
    strict = Client(enforce_csrf_checks=True)
    for name in ("account_login", "account_logout", "join", "join_passkey", "recover"):
        assert strict.post(reverse(name), {"login": "ash-heron-42", "password": PASSWORD}).status_code == 403


def test_a_closed_account_says_so_only_to_its_person(client, ash):
    Person.objects.update(is_active=False)
    assert sign_in(client, password="not my password").status_code == 422
    answer = sign_in(client)
    assert answer["Location"] == reverse("account_inactive")
    assert "closed for now" in client.get(answer["Location"]).content.decode()


def test_neither_network_address_nor_exact_browser_is_kept(ash):
    client = Client(
        REMOTE_ADDR="198.51.100.7", headers={"User-Agent": "Mozilla/5.0 (Android 14; Pixel 8) Firefox/140.0.1"}
    )
    sign_in(client)
    from allauth.usersessions.models import UserSession

    row = UserSession.objects.get()
    assert (row.ip, row.user_agent) == ("0.0.0.0", "Firefox|Android")
    assert queries.places_of(ash, client.session.session_key)[0].here


@pytest.mark.parametrize(
    "name", ["account_login", "account_logout", "recover", "mfa_login_webauthn", "account_inactive"]
)
def test_other_methods_are_refused(client, name):
    assert client.put(reverse(name)).status_code == 405
