"""What is asked before sending, and how much goes along with a report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.direct.rules.around import AROUND, around
from waymark.direct.rules.asking import read, still_to_ask
from waymark.direct.rules.money import mentions_money
from waymark.direct.terms.pair import conversation_id

REASONS = st.lists(st.sampled_from(["phone", "link", "price", "dose"]), unique=True)


@given(REASONS, REASONS)
def test_nothing_is_asked_twice_and_nothing_left_out(found: list[str], answered: list[str]) -> None:
    asked = still_to_ask(found, answered)
    assert not set(asked) & set(answered)
    assert set(asked) | set(answered) >= set(found)
    assert list(asked) == [one for one in found if one in asked]


def test_only_known_reasons_are_read() -> None:
    assert read("phone  nonsense link", ["phone", "link", "dose"]) == {"phone", "link"}


@given(st.lists(st.integers()), st.lists(st.integers()))
def test_never_more_than_two_on_each_side(before: list[int], after: list[int]) -> None:
    found = around(before, after)
    assert len(found) <= 2 * AROUND
    assert found == before[-2:] + after[:2]


@given(st.uuids(), st.uuids(), st.uuids())
def test_two_memberships_have_one_conversation(one, other, third) -> None:
    assert conversation_id(one, other) == conversation_id(other, one)
    if third != other:
        assert conversation_id(one, other) != conversation_id(one, third)


@pytest.mark.parametrize(
    "words",
    [
        "I can lend you 20 pounds",
        "It was £ 5",
        "Could I borrow something",
        "Send me some money",
        "my sort code",
        "PayPal",
    ],
)
def test_money_is_noticed(words):
    assert mentions_money(words)


@pytest.mark.parametrize(
    "words", ["I paid attention", "Bus 14 at 20 past", "A blended soup", "You owe nobody an answer"]
)
def test_ordinary_words_are_not_about_money(words):
    assert not mentions_money(words)
