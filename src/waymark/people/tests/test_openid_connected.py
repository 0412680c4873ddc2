"""An account that is connected to an OpenID provider: connecting, saying once more who one is, the second step."""

from datetime import timedelta

import pytest
import time_machine
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from django.urls import reverse

from tests.support.openid import CLIENT_ID, NO_CLAIM, SECRET
from tests.support.people import NOON, PASSWORD, add_app, join
from waymark.common import clock
from waymark.people import operations, queries
from waymark.people.models import Person
from waymark.people.terms import NewPasskey, OpenIdProvider, Role
from waymark.people.tests.conftest import confirmed, signed_in
from waymark.people.tests.openid_steps import WORK, come, is_in, refused, said

pytestmark = pytest.mark.django_db


# --- connecting ------------------------------------------------------------------------------------------------------


def test_somebody_here_connects_after_the_password_and_disconnects(there, ash):
    assert signed_in(ash).get(reverse("me_connect"))["Location"].startswith("/me/confirm/")
    client = confirmed(ash)
    assert "Health login" in client.get(reverse("me")).content.decode()
    assert come(there, client, reverse("me_connect"))["Location"] == reverse("me_provider")
    assert queries.is_connected(ash)
    assert "You can sign in here with Health login" in client.get(reverse("me_provider")).content.decode()
    assert client.get(reverse("me_disconnect")).status_code == 200
    assert client.post(reverse("me_disconnect"))["Location"] == reverse("me_provider")
    assert not SocialAccount.objects.exists()
    assert client.get(reverse("me_disconnect"))["Location"] == reverse("me_provider")


def test_one_person_there_is_one_account_here(there, ash, stranger):
    operations.connect(by=stranger, said=said(there), at=NOON)
    come(there, confirmed(ash), reverse("me_connect"))
    assert queries.is_connected(stranger)
    assert not queries.is_connected(ash)
    with pytest.raises(operations.ConnectedElsewhere):
        operations.connect(by=ash, said=said(there), at=NOON)


def test_an_answer_that_was_begun_by_somebody_else_connects_nobody(there, ash, stranger):
    client = confirmed(ash)
    back = there.sign_in(client.get(reverse("me_connect"))["Location"])
    session = dict(client.session.items())
    client.force_login(stranger)
    theirs = client.session
    theirs["socialaccount_states"] = session["socialaccount_states"]
    theirs.save()
    assert refused(client.get(back))
    assert not SocialAccount.objects.exists()


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_cannot_lead_there(there, ash, site):
    client = confirmed(ash)
    answer = client.get(reverse("me_connect"), headers={"Sec-Fetch-Site": site})
    assert answer["Location"] == reverse("me_provider")
    assert client.get(reverse("me_connect"), headers={"Sec-Fetch-Site": "same-origin"}).status_code == 302


def test_the_last_way_in_stays(there):
    person = Person(username="moss-wren-31")
    operations.join(person=person, password=None, said=said(there), at=NOON)
    with pytest.raises(operations.LastWayIn):
        operations.disconnect(by=person, at=NOON)
    operations.add_passkey(by=person, passkey=NewPasskey({"response": {}}, "Firefox|Linux"), at=NOON)
    operations.disconnect(by=person, at=NOON)
    with pytest.raises(operations.LastWayIn):
        operations.remove_passkey(by=person, passkey_id=queries.passkeys_of(person)[0].id, at=NOON)


def test_with_a_provider_the_last_passkey_may_go(there):
    person = Person(username="moss-wren-31")
    operations.join(person=person, password=None, said=said(there), at=NOON)
    operations.add_passkey(by=person, passkey=NewPasskey({"response": {}}, "Firefox|Linux"), at=NOON)
    operations.remove_passkey(by=person, passkey_id=queries.passkeys_of(person)[0].id, at=NOON)


def test_erasing_takes_the_connection_along(there, ash):
    operations.connect(by=ash, said=said(there), at=NOON)
    operations.erase(by=ash, at=NOON)
    assert not SocialAccount.objects.exists()
    assert come(there, Client())["Location"] == reverse("join_with")


# --- once more who it is ---------------------------------------------------------------------------------------------


@pytest.fixture
def newcomer(there) -> Client:
    """Somebody who has no way in but the provider, signed in."""
    client = Client()
    come(there, client)
    client.post(reverse("join_with"), {"username": "amber-owl-77", "zone": "", "is_adult": "on"})
    return client


def test_who_only_signs_in_there_is_asked_there(newcomer, there):
    asked = newcomer.get(reverse("me_delete"))
    assert (asked.status_code, asked["Location"]) == (303, "/me/confirm/with/?next=/me/delete/")
    before = newcomer.cookies["wm_session"].value
    assert come(there, newcomer, asked["Location"])["Location"] == "/me/delete/"
    assert there.asked[-1]["prompt"] == "login"
    assert there.asked[-1]["max_age"] == "0"
    assert newcomer.get(reverse("me_delete")).status_code == 200
    assert newcomer.cookies["wm_session"].value != before


@pytest.mark.parametrize("bend", [{"auth_time": NO_CLAIM}, {"auth_time": 1_000_000_000}, {"sub": "another"}], ids=str)
def test_a_provider_that_did_not_ask_confirms_nothing(newcomer, there, bend):
    there.bend = bend
    assert refused(come(there, newcomer, "/me/confirm/with/?next=/me/delete/"))
    assert newcomer.get(reverse("me_delete")).status_code == 303


def test_a_sign_in_there_is_no_confirmation(there, newcomer):
    newcomer.post(reverse("account_logout"))
    come(there, newcomer)
    assert newcomer.get(reverse("me_delete"))["Location"].startswith("/me/confirm/with/")


def test_confirming_runs_out(newcomer, there):
    come(there, newcomer, "/me/confirm/with/?next=/me/delete/")
    with time_machine.travel(clock.now() + timedelta(seconds=301), tick=False):
        assert newcomer.get(reverse("me_delete")).status_code == 303


def test_when_the_provider_is_not_set_up_any_more_the_page_says_what_to_do(newcomer, settings):
    settings.OIDC = None
    answer = newcomer.get(reverse("me_delete"))
    assert answer.status_code == 403
    assert "recovery codes" in answer.content.decode()
    assert newcomer.get(reverse("diary")).status_code == 200


# --- second step -----------------------------------------------------------------------------------------------------


@pytest.fixture
def keeper(there, ash: Person) -> Person:
    operations.give_role(person=ash, role=Role.OPERATOR, at=NOON)
    operations.connect(by=ash, said=said(there), at=NOON)
    return ash


def opens(client: Client) -> bool:
    return client.get(WORK).status_code == 200


@pytest.mark.parametrize(
    ("bend", "counts"),
    [
        ({}, False),
        ({"amr": ["pwd"]}, False),
        ({"amr": ["pwd", "mfa"]}, True),
        ({"amr": "mfa"}, False),
        ({"amr": ["nomfa"]}, False),
        ({"acr": "urn:example:mfa:2"}, True),
        ({"acr": "MFA"}, True),
        ({"acr": "nomfa"}, False),
        ({"acr": ["mfa"]}, False),
    ],
    ids=str,
)
def test_it_counts_where_the_token_says_so(keeper, there, bend, counts):
    there.bend = bend
    client = Client()
    come(there, client)
    assert opens(client) is counts


def test_or_where_the_keeper_says_that_the_provider_always_asks(keeper, there, settings):
    settings.OIDC = OpenIdProvider(there.address, CLIENT_ID, SECRET, "Health login", second_step=True)
    client = Client()
    come(there, client)
    assert opens(client)
    assert not opens(signed_in(keeper))


def test_it_ends_when_the_provider_is_disconnected(keeper, there):
    there.bend = {"amr": ["mfa"]}
    client = Client()
    come(there, client)
    assert opens(client)
    operations.disconnect(by=keeper, at=NOON)
    assert not opens(client)


def test_a_stolen_password_connects_no_second_step_of_ones_own(keeper, there):
    operations.disconnect(by=keeper, at=NOON)
    add_app(keeper, clock.now())
    there.bend = {"amr": ["mfa"]}
    for name in ("me_connect", "me_disconnect"):
        assert confirmed(keeper).get(reverse(name))["Location"].startswith("/me/second-step/confirm/")


def test_the_record_says_it(there, ash):
    client = confirmed(ash)
    come(there, client, reverse("me_connect"))
    client.post(reverse("me_disconnect"))
    page = client.get(reverse("me_record")).content.decode()
    assert "You can sign in at another service from now on" in page
    assert "You cannot sign in at another service any more" in page


def test_what_is_kept_says_it(client, there):
    assert "If you sign in with Health login" in client.get(reverse("what_is_kept")).content.decode()


def test_the_password_still_works(there, ash):
    operations.connect(by=ash, said=said(there), at=NOON)
    assert is_in(signed_in(ash, PASSWORD))
    assert join("moss-wren-31").has_usable_password()
