"""The tables in `docs/policy.md` know every address and only known words; what is confirmed is asked again.

Who meets what at each address, by every method, is in `tests/security/test_matrix.py`.
"""

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from tests.security.addresses import addresses, patterns
from tests.security.policy import METHODS, WHO, WITH_A_TOPIC, lines, meanings
from tests.support.owning import own_things
from tests.support.people import NOON, PASSWORD, join, step_up
from waymark.sharing.terms import Topic

CONFIRMED = [line for line in lines() if line.who == "confirmed"]


@pytest.fixture(autouse=True)
def _calm():
    """No tries so far, at the noon of the people's day."""
    cache.clear()
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def owner(db):
    """Somebody, and every address with the things they have."""
    person = join("ash-heron-42")
    return person, addresses(own_things(person))


def signed_in(person, *, confirmed=True):
    client = Client()
    client.force_login(person)
    if confirmed:
        assert client.post("/me/confirm/", {"password": PASSWORD}).status_code == 302
    return client


def test_every_address_is_listed_and_no_other():
    assert {line.name: line.address for line in lines()} == {one.name: f"/{one.pattern}" for one in patterns()}
    assert len({line.name for line in lines()}) == len(lines())


def test_only_known_words_stand_in_the_tables():
    assert {line.who for line in lines()} == WHO
    assert {way for line in lines() for way in line.ways} <= set(METHODS)
    assert {line.topic for line in lines() if line.topic} <= {topic.value for topic in Topic}
    assert all(line.who == "seat" for line in lines() if line.topic)


def test_every_kind_of_person_meets_something_by_every_word():
    assert all(set(words) == WHO | {WITH_A_TOPIC} for words in meanings().values())


@pytest.mark.parametrize("line", CONFIRMED, ids=[line.name for line in CONFIRMED])
def test_who_is_signed_in_is_asked_again(owner, line):
    person, at = owner
    answer = signed_in(person, confirmed=False).generic(line.first, at[line.name])
    assert answer.status_code == 303
    assert answer["Location"].startswith("/me/confirm/?next=")


def test_a_stranger_changed_nothing(owner):
    person, at = owner
    before = signed_in(person).get(at["diary_entry"]).content.count(b"version")
    stranger = signed_in(join("stranger"))
    for line in lines():
        if "POST" in line.methods and line.ids:
            stranger.post(at[line.name], {"words": "mine now", "do": "bring-in", "size": "tiny"})
    mine = signed_in(person)
    step_up(mine, person)
    assert mine.get(at["diary_entry"]).content.count(b"version") == before
    assert b"mine now" not in mine.get(at["matter"]).content
    for name in ("goal", "own_question", "import_look", "me_remove_passkey"):
        assert mine.get(at[name]).status_code == 200, name
