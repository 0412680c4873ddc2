"""Signing in at an OpenID provider, against a real one on this machine; and everything of its that is refused."""

import re
from datetime import timedelta

import pytest
import time_machine
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from tests.support.openid import CLIENT_ID, NO_CLAIM, SECRET, STRANGE_KEY
from tests.support.people import NOON
from waymark.common import clock
from waymark.people import operations, queries, rules
from waymark.people.models import Person
from waymark.people.terms import OpenIdProvider, Said
from waymark.people.tests.conftest import confirmed
from waymark.people.tests.openid_steps import ADDRESSES, come, is_in, refused, said

pytestmark = pytest.mark.django_db


# --- not set up ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ADDRESSES)
def test_without_a_provider_the_addresses_do_not_exist(ash, name):
    client = confirmed(ash)
    nothing, answer = client.get("/there/is/nothing/"), client.get(reverse(name))
    assert (answer.status_code, answer.content) == (404, nothing.content)
    signed_out = (
        Client().get(reverse("account_login")).content.decode() + Client().get(reverse("join")).content.decode()
    )
    assert "/sign-in/with/" not in signed_out


@pytest.mark.parametrize("name", ADDRESSES)
def test_other_methods_are_refused(ash, there, name):
    operations.connect(by=ash, said=said(there), at=NOON)
    assert confirmed(ash).put(reverse(name)).status_code == 405


# --- joining and signing in ------------------------------------------------------------------------------------------


def test_the_button_has_the_name_the_keeper_gave(client, there):
    for name in ("account_login", "join"):
        assert "Sign in with Health login" in client.get(reverse(name)).content.decode()
    assert "/sign-in/with/?next=/diary/" in client.get("/sign-in/?next=/diary/").content.decode()


def test_what_is_asked_there_is_little_and_bound_to_this_browser(client, there):
    come(there, client)
    (asked,) = there.asked
    assert asked["scope"] == "openid"
    assert asked["client_id"] == CLIENT_ID
    assert asked["redirect_uri"] == "http://testserver/sign-in/with/back/"
    assert len(asked["state"]) >= 16
    assert len(asked["nonce"]) >= 16
    assert asked["code_challenge"]


def test_the_first_time_one_chooses_a_name_and_gets_codes(client, there):
    answer = come(there, client)
    assert (answer.status_code, answer["Location"]) == (303, reverse("join_with"))
    assert not Person.objects.exists()
    page = client.get(reverse("join_with")).content.decode()
    assert re.search(r'name="username" value="[a-z]+-[a-z]+-\d\d"', page)
    assert "password" not in page.lower()
    assert "Alexandra" not in page
    answer = client.post(reverse("join_with"), {"username": "amber-owl-77", "zone": "Asia/Karachi", "is_adult": "on"})
    assert (answer.status_code, answer["Location"]) == (303, reverse("join_codes"))
    person = Person.objects.get()
    assert (person.username, person.zone, person.has_usable_password()) == ("amber-owl-77", "Asia/Karachi", False)
    assert len(re.findall(r"<code>", client.get(reverse("join_codes")).content.decode())) == 8
    assert queries.box_of(person.pk)


def test_nothing_of_the_token_is_kept_but_issuer_and_subject(client, there):
    come(there, client)
    client.post(reverse("join_with"), {"username": "amber-owl-77", "zone": "", "is_adult": "on"})
    row = SocialAccount.objects.get()
    assert (row.provider, row.uid, row.extra_data) == (there.address, there.subject, {})
    assert not SocialToken.objects.exists()
    assert queries.email_of(Person.objects.get()) == ""
    for session in Session.objects.all():
        assert "Alexandra" not in str(session.get_decoded())
        assert "alexandra" not in str(session.get_decoded())
        assert "id_token" not in str(session.get_decoded())


def test_the_next_time_one_is_in_at_once_and_where_one_wanted_to_be(there, ash):
    operations.connect(by=ash, said=said(there), at=NOON)
    client = Client()
    answer = come(there, client, "/sign-in/with/?next=/diary/")
    assert (answer.status_code, answer["Location"]) == (303, "/diary/")
    assert answer.wsgi_request.user == ash
    assert client.session.get_expire_at_browser_close()


@pytest.mark.parametrize("to", ["https://example.org/", "//example.org/x", "javascript:1"])
def test_nobody_is_sent_on_to_another_site(there, ash, to):
    operations.connect(by=ash, said=said(there), at=NOON)
    assert come(there, Client(), f"/sign-in/with/?next={to}")["Location"] == reverse("today")


def test_the_session_is_a_new_one(there, ash):
    operations.connect(by=ash, said=said(there), at=NOON)
    client = Client()
    away = client.get("/sign-in/with/")
    before = client.cookies["wm_session"].value
    client.get(there.sign_in(away["Location"]))
    assert client.cookies["wm_session"].value != before
    thief = Client()
    thief.cookies["wm_session"] = before
    assert not is_in(thief)


def test_a_name_that_is_taken_and_one_that_will_not_do(client, there, ash):
    come(there, client)
    for name, words in [("ash-heron-42", "Somebody has this name already"), ("a", "Use 3 to 40 letters")]:
        answer = client.post(reverse("join_with"), {"username": name, "zone": "", "is_adult": "on"})
        assert answer.status_code == 422
        assert words in answer.content.decode()
    assert not SocialAccount.objects.exists()
    assert (
        client.post(reverse("join_with"), {"username": "amber-owl-77", "zone": "", "is_adult": "on"}).status_code == 303
    )


def test_joining_needs_an_answer_of_the_provider_of_this_hour(client, there):
    assert client.get(reverse("join_with"))["Location"] == reverse("account_login")
    assert client.post(reverse("join_with"), {"username": "amber-owl-77"})["Location"] == reverse("account_login")
    come(there, client)
    with time_machine.travel(clock.now() + timedelta(minutes=61), tick=False):
        assert client.post(reverse("join_with"), {"username": "amber-owl-77"})["Location"] == reverse("account_login")
    assert not Person.objects.exists()


def test_two_windows_join_once(client, there):
    other = Client()
    come(there, client)
    come(there, other)
    client.post(reverse("join_with"), {"username": "amber-owl-77", "zone": "", "is_adult": "on"})
    answer = other.post(reverse("join_with"), {"username": "moss-wren-31", "zone": "", "is_adult": "on"})
    assert answer["Location"] == reverse("sign_in_with")
    assert Person.objects.get().username == "amber-owl-77"


def test_joining_is_counted(client, there):
    come(there, client)
    for _ in range(20):
        client.post(
            reverse("join"),
            {"username": "amber-owl-77", "password": "three plain words", "is_adult": "on"} | {"zone": ""},
        )
        Client().post(reverse("join_passkey"), {"username": "moss-wren-31", "is_adult": "on"})
    fresh = Client()
    come(there, fresh)
    assert (
        fresh.post(reverse("join_with"), {"username": "fern-kite-23", "zone": "", "is_adult": "on"}).status_code == 429
    )


def test_an_account_that_is_closed_stays_closed(there, ash):
    operations.connect(by=ash, said=said(there), at=NOON)
    Person.objects.filter(pk=ash.pk).update(is_active=False)
    client = Client()
    assert come(there, client)["Location"] == reverse("account_inactive")
    assert not is_in(client)


def test_who_is_signed_in_does_not_sign_in_again(there, ash, stranger):
    operations.connect(by=stranger, said=said(there), at=NOON)
    client = Client()
    away = client.get("/sign-in/with/")
    client.force_login(ash)
    assert client.get("/sign-in/with/")["Location"] == reverse("today")
    client.get(there.sign_in(away["Location"]))
    assert client.get(reverse("me")).wsgi_request.user == ash


# --- refused ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "bend",
    [
        {"nonce": "another"},
        {"nonce": NO_CLAIM},
        {"aud": "somebody else"},
        {"aud": [CLIENT_ID, "somebody else"]},
        {"azp": "somebody else"},
        {"aud": NO_CLAIM},
        {"exp": 1_000_000_000},
        {"exp": NO_CLAIM},
        {"iat": 4_000_000_000},
        {"nbf": 4_000_000_000},
        {"iss": "https://example.org"},
        {"iss": NO_CLAIM},
        {"sub": ""},
        {"sub": NO_CLAIM},
        {"sub": "x" * 192},
        {"sub": "a\nb"},
    ],
    ids=str,
)
def test_a_token_that_is_not_for_this_sign_in(client, there, ash, bend):
    operations.connect(by=ash, said=said(there), at=NOON)
    there.bend = bend
    assert refused(come(there, client))
    assert not is_in(client)


def test_a_number_for_a_name_is_refused(client, there):
    there.bend = {"sub": "248289761001", "aud": [CLIENT_ID]}
    assert come(there, client).status_code == 303
    with pytest.raises(ValueError, match="nobody"):
        rules.said({"aud": CLIENT_ID, "sub": 7, "iss": "x"}, client_id=CLIENT_ID, always_second_step=False)


@pytest.mark.parametrize(
    ("key", "algorithm", "key_id"),
    [
        (STRANGE_KEY, "RS256", "one"),
        (STRANGE_KEY, "RS256", None),
        (STRANGE_KEY, "RS256", "two"),
        (None, "none", "one"),
        (SECRET * 3, "HS256", "one"),
    ],
)
def test_a_signature_that_is_not_the_providers(client, there, ash, key, algorithm, key_id):
    operations.connect(by=ash, said=said(there), at=NOON)
    there.key, there.algorithm, there.key_id = key, algorithm, key_id
    assert refused(come(there, client))
    assert not is_in(client)


def test_a_token_without_the_name_of_its_key_is_read_with_the_only_one(client, there):
    there.key_id = None
    assert come(there, client)["Location"] == reverse("join_with")


def test_a_state_that_is_not_of_this_browser(there, ash):
    operations.connect(by=ash, said=said(there), at=NOON)
    theirs, mine = Client(), Client()
    back = there.sign_in(theirs.get("/sign-in/with/")["Location"])
    assert refused(mine.get(back))
    mine.get("/sign-in/with/")
    assert refused(mine.get(back))
    assert not is_in(mine)


def test_the_same_answer_works_once(there, ash):
    operations.connect(by=ash, said=said(there), at=NOON)
    client = Client()
    back = there.sign_in(client.get("/sign-in/with/")["Location"])
    assert client.get(back).status_code == 303
    client.post(reverse("account_logout"))
    assert refused(client.get(back))


def test_an_answer_after_more_than_ten_minutes(client, there):
    back = there.sign_in(client.get("/sign-in/with/")["Location"])
    with time_machine.travel(clock.now() + timedelta(minutes=11), tick=False):
        assert refused(client.get(back))


@pytest.mark.parametrize("query", ["", "?state=x&code=y", "?code=y", "?error=server_error", "?state=%00"])
def test_an_answer_to_nothing(client, there, query):
    assert refused(client.get(f"/sign-in/with/back/{query}"))


def test_a_code_that_the_provider_does_not_know(client, there):
    back = there.sign_in(client.get("/sign-in/with/")["Location"])
    assert refused(client.get(re.sub(r"code=[^&]+", "code=guessed", back)))


def test_a_provider_that_calls_itself_something_else_is_refused(client, there):
    there.discovery = {"issuer": "https://example.org"}
    answer = client.get("/sign-in/with/")
    assert answer.status_code == 502
    assert "That did not work" in answer.content.decode()


@pytest.mark.parametrize("part", ["authorization_endpoint", "token_endpoint", "jwks_uri"])
def test_and_one_that_sends_us_over_another_kind_of_line(client, there, part):
    there.discovery = {part: "ftp://127.0.0.1/x"}
    assert client.get("/sign-in/with/").status_code == 502


def test_a_provider_that_is_away(client, there, settings):
    settings.OIDC = OpenIdProvider("http://127.0.0.1:1", CLIENT_ID, SECRET, "Health login")
    answer = client.get("/sign-in/with/")
    assert answer.status_code == 503
    assert "Health login cannot be reached now" in answer.content.decode()


def test_a_provider_that_talks_nonsense(client, there):
    there.discovery = {"authorization_endpoint": None}
    assert client.get("/sign-in/with/").status_code in {502, 503}


def test_turning_back_there_is_no_mistake(client, there):
    state = re.search(r"state=([^&]+)", client.get("/sign-in/with/")["Location"])
    answer = client.get(f"/sign-in/with/back/?error=access_denied&state={state[1]}")
    assert answer["Location"] == reverse("account_login")


def test_the_same_name_at_another_provider_is_somebody_else(client, there, ash):
    operations.connect(by=ash, said=Said("https://other.example", there.subject, second_step=False), at=NOON)
    assert come(there, client)["Location"] == reverse("join_with")
    assert not queries.is_connected(ash)
