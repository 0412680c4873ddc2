"""No count from 1 to 4 can be worked out of what is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.moderation.rules.small_numbers import FEWEST, said, total
from waymark.moderation.sentences import counted
from waymark.moderation.terms.small_numbers import Said

COUNTS = st.lists(st.integers(0, 40), min_size=1, max_size=9)
SMALL = st.integers(1, FEWEST - 1)


def table(counts):
    """Everything of a table that leaves the site."""
    rows = [said(count) for count in counts]
    return [*(counted(row) for row in rows), counted(total(rows))]


@given(COUNTS, st.data())
def test_every_small_count_could_be_any_other_small_count(counts, data):
    others = [data.draw(SMALL) if 0 < count < FEWEST else count for count in counts]
    assert table(others) == table(counts)


@given(COUNTS)
def test_what_is_said_is_true_and_never_a_small_number(counts):
    rows = [said(count) for count in counts]
    assert all(row.least <= count <= row.most for row, count in zip(rows, counts, strict=True))
    assert total(rows).least <= sum(counts) <= total(rows).most
    assert not {"1", "2", "3", "4"} & set(table(counts))


@given(st.lists(st.just(0) | st.integers(FEWEST, 40), max_size=9))
def test_without_small_ones_the_sum_is_the_sum(counts):
    assert total(said(count) for count in counts) == Said(sum(counts), sum(counts))


@pytest.mark.parametrize(
    ("counts", "words"),
    [([0], ["0", "0"]), ([3], ["fewer than 5"] * 2), ([7, 2], ["7", "fewer than 5", "8 to 11"]), ([5], ["5", "5"])],
)
def test_how_it_is_said(counts, words):
    assert table(counts) == words


def test_nothing_is_counted_below_zero():
    with pytest.raises(ValueError, match="below zero"):
        said(-1)
