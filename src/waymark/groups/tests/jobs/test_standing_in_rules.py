"""Whose turn it is: fair, the same for everybody who counts, and never somebody who is kept out."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from waymark.groups.rules.standing_in import InLine, next_in_line, turns

START = datetime(2026, 1, 1, tzinfo=UTC)
moments = st.integers(0, 50).map(lambda days: START + timedelta(days=days))
lines = st.lists(
    st.builds(InLine, st.integers(0, 20).map(lambda n: UUID(int=n)), moments, st.none() | moments),
    max_size=8,
    unique_by=lambda one: one.id,
)


def test_who_was_never_put_in_comes_first_then_who_was_longest_ago():
    old, new, never = (InLine(UUID(int=n), START) for n in range(3))
    line = [
        InLine(old.id, START, START + timedelta(days=1)),
        InLine(new.id, START, START + timedelta(days=9)),
        never,
    ]
    assert [one.id for one in turns(line, kept_out=())] == [never.id, old.id, new.id]
    assert next_in_line(line, kept_out={never.id}) == old.id
    assert next_in_line(line, kept_out={one.id for one in line}) is None


@given(lines, st.data())
def test_the_order_of_the_list_and_who_is_kept_out_change_nothing_for_the_others(line, data):
    shuffled = data.draw(st.permutations(line))
    out = set(data.draw(st.lists(st.sampled_from([one.id for one in line])))) if line else set()
    assert turns(line, kept_out=out) == turns(shuffled, kept_out=out)
    assert [one for one in turns(line, kept_out=()) if one.id not in out] == turns(line, kept_out=out)


@given(lines.filter(bool), st.integers(1, 40))
def test_used_again_and_again_everybody_has_the_same_share(line, rounds):
    fresh = [InLine(one.id, one.since_at) for one in line]
    used = dict.fromkeys((one.id for one in fresh), 0)
    for number in range(rounds):
        chosen = next_in_line(fresh, kept_out=())
        used[chosen] += 1
        at = START + timedelta(days=100 + number)
        fresh = [InLine(one.id, one.since_at, at if one.id == chosen else one.last_used_at) for one in fresh]
    assert max(used.values()) - min(used.values()) <= 1
