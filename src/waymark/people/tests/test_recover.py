"""Coming back with a printed code."""

import re

import pytest
from django.contrib.auth import hashers
from django.test import Client
from django.urls import reverse

from tests.support.people import NOON
from waymark.people import operations
from waymark.people.tests.conftest import signed_in

NEW = "three new words"
pytestmark = pytest.mark.django_db


@pytest.fixture
def codes(ash):
    return operations.replace_codes(by=ash, at=NOON)


def recover(client, code, username="ash-heron-42", password=NEW):
    return client.post(reverse("recover"), {"username": username, "code": code, "password": password})


def body(answer):
    return re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", answer.content)


def test_a_code_lets_its_person_in_and_everybody_else_out(client, ash, codes):
    elsewhere = signed_in(ash)
    answer = recover(client, codes[0].upper())
    assert (answer.status_code, answer["Location"]) == (303, reverse("today"))
    assert answer.wsgi_request.user == ash
    assert "7 codes are left" in str([str(m) for m in answer.wsgi_request._messages])
    assert elsewhere.get(reverse("me")).status_code == 302
    client.post(reverse("account_logout"))
    assert signed_in(ash, NEW)


def test_a_wrong_code_and_an_unknown_name_get_the_same_page(client, codes):
    wrong, unknown = recover(client, "2222-2222-2222"), recover(client, codes[0], "ash-heron-43")
    assert wrong.status_code == unknown.status_code == 422
    same = body(wrong).replace(b"2222-2222-2222", b"").replace(b"ash-heron-42", b"")
    assert same == body(unknown).replace(codes[0].encode(), b"").replace(b"ash-heron-43", b"")


def test_an_unknown_name_takes_as_much_hashing_as_a_wrong_code(client, codes, monkeypatch):
    counts = []
    real = hashers.MD5PasswordHasher.encode
    monkeypatch.setattr(
        hashers.MD5PasswordHasher,
        "encode",
        lambda self, password, salt: (counts.append(1), real(self, password, salt))[1],
    )
    recover(client, "2222-2222-2222")
    for_wrong = len(counts)
    recover(client, "2222-2222-2222", "nobody-here")
    assert len(counts) == 2 * for_wrong


def test_a_weak_password_uses_up_no_code(client, codes):
    assert recover(client, codes[0], password="short").status_code == 422
    assert recover(client, codes[0]).status_code == 303


def test_guessing_codes_ends_after_five_tries_for_one_name(codes):
    for number in range(5):
        assert recover(Client(REMOTE_ADDR=f"198.51.100.{number}"), "2222-2222-2222").status_code == 422
    assert recover(Client(REMOTE_ADDR="198.51.100.9"), codes[0]).status_code == 429


def test_the_last_code_says_so(client, ash, codes):
    for code in codes[:-1]:
        operations.recover(username=ash.username, code=code, password=NEW, at=NOON)
    answer = recover(client, codes[-1])
    assert "That was your last code" in str([str(m) for m in answer.wsgi_request._messages])
