"""The ledger and the differences: by example and by property."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.stories.rules import consents, differences
from waymark.stories.terms import Decided, Decision, Use
from waymark.stories.terms.uses import LASTS

NOON = datetime(2026, 6, 10, 12, tzinfo=UTC)
hours = st.integers(-9000, 9000).map(lambda n: NOON + timedelta(hours=n))


@st.composite
def ledgers(draw):
    """Decisions as they can stand in the ledger: numbered for each use, a yes with an end behind it."""
    found, numbers = [], dict.fromkeys(Use, 0)
    for _ in range(draw(st.integers(0, 12))):
        use, at = draw(st.sampled_from(list(Use))), draw(hours)
        numbers[use] += 1
        is_yes = draw(st.booleans())
        until = at + timedelta(hours=draw(st.integers(1, 8760))) if is_yes else None
        found.append(Decision(use, numbers[use], Decided.GIVEN if is_yes else Decided.WITHDRAWN, at, until))
    return draw(st.permutations(found))


@given(ledgers(), hours)
def test_only_the_last_word_counts_and_only_until_its_end(ledger, at):
    live = consents.live(ledger, at)
    for use in Use:
        mine = sorted((one for one in ledger if one.use is use), key=lambda one: one.number)
        is_yes = bool(mine) and mine[-1].decided is Decided.GIVEN and at < mine[-1].until
        assert (use in live) == is_yes
        assert not is_yes or live[use] == mine[-1].until


@given(ledgers(), hours, st.sampled_from(list(Use)))
def test_one_no_at_the_end_ends_that_use_and_no_other(ledger, at, use):
    number = max((one.number for one in ledger if one.use is use), default=0) + 1
    after = consents.live([*ledger, Decision(use, number, Decided.WITHDRAWN, at, None)], at)
    before = consents.live(ledger, at)
    assert after == {one: end for one, end in before.items() if one is not use}


@given(st.none() | hours, hours)
def test_no_yes_lasts_longer_than_a_year_and_none_is_over_already(wanted, at):
    if wanted and wanted <= at:
        with pytest.raises(ValueError, match="future"):
            consents.end_of(wanted, at)
        return
    assert at < consents.end_of(wanted, at) <= at + LASTS


def test_it_is_asked_again_in_the_last_month_only():
    one = Decision(Use.WEBSITE, 1, Decided.GIVEN, NOON, NOON + LASTS)
    assert not consents.is_to_be_asked(one, NOON + LASTS - timedelta(days=31))
    assert consents.is_to_be_asked(one, NOON + LASTS - timedelta(days=30))
    assert not consents.is_to_be_asked(one, NOON + LASTS)


texts = st.text(alphabet="ab cé.\n", max_size=40)


@given(texts, texts)
def test_a_yes_to_all_is_the_new_text_and_a_yes_to_none_the_old(old, new):
    found = differences.pieces(old, new)
    assert differences.with_some(found, differences.changes(found)) == new
    assert differences.with_some(found, ()) == old
    assert "".join(piece.old for piece in found) == old


@given(texts, texts, st.sets(st.integers(0, 12)))
def test_what_got_no_yes_stays_as_it_was(old, new, accepted):
    found = differences.pieces(old, new)
    text = differences.with_some(found, accepted)
    pieces = [piece.new if piece.number in accepted else piece.old for piece in found if piece.is_change]
    kept = [piece.old for piece in found if not piece.is_change]
    assert len(text) == sum(map(len, pieces)) + sum(map(len, kept))
    assert all(one in text for one in pieces)


def test_whole_words_change_and_not_letters():
    found = differences.pieces("I walked far.", "I walked slowly.")
    assert [(piece.old, piece.new) for piece in found if piece.is_change] == [("far", "slowly")]
