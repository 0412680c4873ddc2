"""Passkeys as far as they go without a browser; the way through a real one is in `tests/journeys/test_passkeys.py`."""

import json
from base64 import urlsafe_b64encode

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.people import NOON
from waymark.people import operations, queries
from waymark.people.models import Person
from waymark.people.terms import NewPasskey
from waymark.people.tests.conftest import confirmed, signed_in

pytestmark = pytest.mark.django_db
PASSKEY = NewPasskey({"response": {}}, "Chrome|Linux")

texts = st.text(max_size=8) | st.sampled_from(["", "AA", "e30", "eyJ0eXBlIjoieCJ9", "public-key", "====", "é"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | texts,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts, inner, max_size=2),
    max_leaves=6,
)
ANSWERS = JSON | st.fixed_dictionaries(
    {"id": texts, "rawId": texts, "type": st.just("public-key") | texts},
    optional={
        "response": JSON
        | st.fixed_dictionaries(
            {"clientDataJSON": texts},
            optional={"attestationObject": texts, "authenticatorData": texts, "signature": texts, "userHandle": JSON},
        ),
        "clientExtensionResults": JSON,
    },
)


def questions(client, **changed):
    return client.post(reverse("join_passkey"), {"username": "moss-wren-31", "is_adult": "on"} | changed)


def test_joining_asks_for_a_key_that_is_found_without_a_name_and_checks_its_holder(client):
    answer = questions(client)
    public = answer.json()["publicKey"]
    assert public["user"]["name"] == "moss-wren-31"
    assert public["authenticatorSelection"]["residentKey"] == "required"
    assert public["authenticatorSelection"]["userVerification"] == "required"
    assert public["rp"] == {"name": "Waymark", "id": "testserver"}


@pytest.mark.parametrize("name", ["ash-heron-42", "a", "ash heron"])
def test_a_name_that_cannot_be_had_is_said_before_a_key_is_made(client, ash, name):
    answer = questions(client, username=name)
    assert answer.status_code == 422
    assert answer.json()["error"]


def test_asking_whether_names_are_taken_has_a_limit(client):
    for _ in range(20):
        questions(client)
    assert questions(client).status_code == 429


@pytest.mark.parametrize("sent", [b"", b"\x19", b"\xa1", b"\xa3\x63fmt", b"\x9b" + b"\xff" * 8, b"\x81" * 3000])
def test_broken_bytes_inside_an_answer_are_a_wrong_answer_too(client, sent):
    client_data = '{"type": "webauthn.create", "challenge": "AAAA", "origin": "http://testserver"}'
    response = {"clientDataJSON": base64(client_data.encode()), "attestationObject": base64(sent)}
    credential = {"id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": response}
    questions(client)
    sent_in = client.post(
        reverse("join"), {"username": "moss-wren-31", "is_adult": "on", "credential": json.dumps(credential)}
    )
    assert sent_in.status_code == 422


def base64(data):
    return urlsafe_b64encode(data).decode().rstrip("=")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(ANSWERS)
def test_whatever_is_sent_as_a_passkey_is_a_wrong_answer_and_no_accident(ash, answer):
    from django.core.cache import cache

    cache.clear()
    text = json.dumps(answer)
    client = Client(raise_request_exception=True)
    questions(client)
    joined = client.post(reverse("join"), {"username": "moss-wren-31", "is_adult": "on", "credential": text})
    assert joined.status_code == 422
    client.get(reverse("mfa_login_webauthn"), headers={"Accept": "application/json"})
    came = client.post(reverse("mfa_login_webauthn"), {"credential": text})
    assert came["Location"] == reverse("account_login")
    assert Person.objects.count() == 1


def test_an_answer_without_a_question_is_refused(client):
    answer = client.post(reverse("join"), {"username": "moss-wren-31", "is_adult": "on", "credential": '{"id": "x"}'})
    assert answer.status_code == 422
    assert not Person.objects.exists()


def test_a_passkey_beside_a_password_is_no_second_step(ash):
    operations.add_passkey(by=ash, passkey=PASSKEY, at=NOON)
    assert signed_in(ash).get(reverse("me")).status_code == 200


def test_somebody_with_a_passkey_alone_is_asked_for_it_before_a_password_is_set(client):
    person = Person(username="moss-wren-31")
    operations.join(person=person, password=None, passkey=PASSKEY, at=NOON)
    client.force_login(person)
    for name in ("me_password", "me_delete", "me_add_passkey", "me_new_codes"):
        assert client.get(reverse(name))["Location"].startswith(reverse("mfa_reauthenticate_webauthn"))
    refused = client.post(reverse("me_password"), {"password": "three new words"})
    assert refused.status_code == 303
    person.refresh_from_db()
    assert not person.has_usable_password()


def test_the_list_says_which_device_and_offers_no_way_out_of_the_last_way_in(client):
    person = Person(username="moss-wren-31")
    operations.join(person=person, password=None, passkey=PASSKEY, at=NOON)
    client.force_login(person)
    page = client.get(reverse("me_passkeys")).content.decode()
    assert "Chrome on Linux" in page
    assert "only way in" in page
    assert "Take away" not in page


def test_a_passkey_is_taken_away_after_the_password_and_one_question(ash):
    operations.add_passkey(by=ash, passkey=PASSKEY, at=NOON)
    address = reverse("me_remove_passkey", args=[queries.passkeys_of(ash)[0].id])
    assert signed_in(ash).post(address)["Location"].startswith(reverse("account_reauthenticate"))
    client = confirmed(ash)
    assert client.get(address).status_code == 200
    assert client.post(address)["Location"] == reverse("me_passkeys")
    assert queries.passkeys_of(ash) == []


def test_a_passkey_of_somebody_else_does_not_exist(ash, stranger):
    operations.add_passkey(by=ash, passkey=PASSKEY, at=NOON)
    key = queries.passkeys_of(ash)[0].id
    client = confirmed(stranger)
    theirs = client.get(reverse("me_remove_passkey", args=[key]))
    missing = client.get(reverse("me_remove_passkey", args=[key + 1]))
    assert theirs.status_code == missing.status_code == 404
    assert theirs.content == missing.content
    assert client.post(reverse("me_remove_passkey", args=[key])).status_code == 404


def test_a_wrong_answer_adds_no_passkey(ash):
    client = confirmed(ash)
    assert client.post(reverse("me_passkey_questions")).json()["publicKey"]["user"]["name"] == "ash-heron-42"
    assert client.post(reverse("me_add_passkey"), {"credential": '{"id": "x"}'}).status_code == 422
    assert client.post(reverse("me_add_passkey"), {"credential": ""}).status_code == 422
    assert queries.passkeys_of(ash) == []
