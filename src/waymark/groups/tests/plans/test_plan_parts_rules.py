"""Parts of a plan in another order: nothing is lost, and what cannot be done does nothing."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.groups.rules.plan_parts import MOST_PARTS, rearranged, starts

parts = st.lists(st.integers(), max_size=MOST_PARTS)


@pytest.mark.parametrize(
    ("do", "expected"),
    [
        ("up-1", ["b", "a", "c"]),
        ("down-1", ["a", "c", "b"]),
        ("up-0", ["a", "b", "c"]),
        ("down-2", ["a", "b", "c"]),
        ("remove-0", ["b", "c"]),
        ("remove-7", ["a", "b", "c"]),
        ("add", ["a", "b", "c", ""]),
        ("sum", ["a", "b", "c"]),
        ("up-x", ["a", "b", "c"]),
        ("up-²", ["a", "b", "c"]),
    ],
)
def test_each_button(do, expected):
    assert rearranged(["a", "b", "c"], do, "") == expected


@given(parts, st.sampled_from(["up", "down"]), st.integers(0, 25))
def test_moving_loses_nothing_and_is_undone_by_its_opposite(some, way, at):
    moved = rearranged(some, f"{way}-{at}", 0)
    assert sorted(moved) == sorted(some)
    back = {"up": f"down-{at - 1}", "down": f"up-{at + 1}"}[way]
    assert moved == some or rearranged(moved, back, 0) == some


def test_there_is_an_end_to_adding():
    assert len(rearranged(list(range(MOST_PARTS)), "add", 0)) == MOST_PARTS


@given(st.lists(st.integers(1, 120), max_size=MOST_PARTS))
def test_each_part_begins_where_the_one_before_ends(minutes):
    start = datetime(2026, 6, 16, 13, tzinfo=UTC)
    assert starts(start, minutes) == [start + timedelta(minutes=sum(minutes[:n])) for n in range(len(minutes))]
