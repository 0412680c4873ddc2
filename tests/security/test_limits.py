"""Guessing ends after ten tries; the person still gets in."""

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.support.people import NOON, PASSWORD, join
from waymark.people import operations

NEW = "three words of nobody"


def browser(number: int) -> Client:
    """A browser at an address of its own."""
    return Client(REMOTE_ADDR=f"198.51.100.{number}")


def guess(client: Client, username: str, password: str = "not my password") -> int:
    return client.post(reverse("account_login"), {"login": username, "password": password}).status_code


def test_one_account_takes_ten_guesses_from_wherever_they_come(owner):
    assert [guess(browser(number), "ash-heron-42") for number in range(12)] == [422] * 10 + [429] * 2
    # Nor does the right password tell whether the guess was right.
    assert guess(browser(50), "ash-heron-42", PASSWORD) == 429


def test_one_address_has_ten_guesses_for_all_accounts_together(owner):
    join("moss-wren-31")
    client = browser(7)
    assert [guess(client, f"somebody-{number}") for number in range(10)] == [422] * 10
    assert guess(client, "moss-wren-31", PASSWORD) == 429
    assert guess(browser(8), "moss-wren-31", PASSWORD) == 302


def test_the_person_still_gets_in_by_a_code(owner):
    code = operations.replace_codes(by=owner.person, at=NOON)[0]
    for number in range(11):
        guess(browser(number), "ash-heron-42")
    client = browser(60)
    sent = {"username": "ash-heron-42", "code": code, "password": NEW}
    assert client.post(reverse("recover"), sent).status_code == 303
    assert client.get(reverse("me")).status_code == 200


def test_after_a_quarter_of_an_hour_it_opens_again(owner):
    with time_machine.travel(NOON, tick=False) as clock:
        for number in range(11):
            guess(browser(number), "ash-heron-42")
        clock.shift(14 * 60)
        assert guess(browser(50), "ash-heron-42", PASSWORD) == 429
        clock.shift(2 * 60)
        assert guess(browser(51), "ash-heron-42", PASSWORD) == 302


@pytest.mark.parametrize("typed", ["ASH-HERON-42", " ash-heron-42 ", "Ash-Heron-42"])
def test_another_spelling_is_the_same_account(owner, typed):
    for number in range(10):
        assert guess(browser(number), "ash-heron-42") == 422
    assert guess(browser(50), typed) == 429


def test_codes_are_not_guessed(owner):
    code = operations.replace_codes(by=owner.person, at=NOON)[0]
    sent = {"username": "ash-heron-42", "password": NEW}

    def tries(number, typed):
        return browser(number).post(reverse("recover"), sent | {"code": typed}).status_code

    assert [tries(number, "abcd-efgh-jkmn") for number in range(6)] == [422] * 5 + [429]
    assert tries(50, code) == 429


def test_joining_is_counted_by_address(db):
    def tries(client, number):
        sent = {
            "username": f"somebody-{number}",
            "password": NEW,
            "zone": "Europe/London",
            "credential": "",
            "is_adult": "on",
        }
        return client.post(reverse("join"), sent).status_code

    answers = []
    for number in range(21):
        client = browser(7)  # joined means signed in, so each is a browser of its own at the same address
        answers.append(tries(client, number))
    assert answers == [303] * 20 + [429]
    assert tries(browser(8), 99) == 303


def test_the_password_is_not_guessed_from_inside_either(owner):
    client = Client()
    client.force_login(owner.person)
    confirm = [client.post(reverse("account_reauthenticate"), {"password": "no"}).status_code for _ in range(11)]
    assert confirm[-1] == 429
    change = {"current": "no", "password": NEW}
    assert [client.post(reverse("me_password"), change).status_code for _ in range(6)] == [422] * 5 + [429]
