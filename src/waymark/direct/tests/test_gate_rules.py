"""What stands between two members: mutual, and from outside all reasons of the other look the same."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import NOON
from waymark.direct.rules.gate import FIRST_DAYS, NEW_A_DAY, UNANSWERED, End, Gate, Pace, are_open, gate, is_new

OLD = NOON - timedelta(days=30)
WILLING = End(is_in=True, takes=True, joined_at=OLD)
ENDS = st.builds(
    End,
    is_in=st.booleans(),
    takes=st.booleans(),
    joined_at=st.timedeltas(timedelta(), timedelta(days=20)).map(lambda age: NOON - age),
    blocks=st.booleans(),
)
PACES = st.builds(Pace, st.integers(0, 12), st.booleans(), st.integers(0, 8))


@given(ENDS, ENDS)
def test_it_is_open_for_both_or_for_neither(one: End, other: End) -> None:
    assert are_open(one, other, NOON) == are_open(other, one, NOON)


@given(ENDS, ENDS, st.booleans(), st.booleans(), PACES)
def test_open_means_that_nothing_stands_between(me: End, them: End, may_write: bool, duty: bool, pace: Pace) -> None:
    found = gate(me, them, at=NOON, may_write=may_write, is_on_duty=duty, pace=pace)
    slow = pace.unanswered < UNANSWERED and not (pace.is_first and pace.begun >= NEW_A_DAY)
    assert (found is Gate.OPEN) == (are_open(me, them, NOON) and may_write and duty and slow)


@given(ENDS, st.booleans(), st.booleans(), PACES)
def test_a_block_looks_like_not_wanting_messages(me: End, may_write: bool, duty: bool, pace: Pace) -> None:
    more: dict[str, Any] = {"at": NOON, "may_write": may_write, "is_on_duty": duty, "pace": pace}
    seen = {
        gate(me, them, **more)
        for them in (
            replace(WILLING, blocks=True),
            replace(WILLING, takes=False),
            replace(WILLING, is_in=False),
            replace(WILLING, joined_at=NOON),
            None,
        )
    }
    assert len(seen) == 1


@given(ENDS, ENDS, PACES)
def test_with_nobody_on_duty_it_is_never_open(me: End, them: End, pace: Pace) -> None:
    assert gate(me, them, at=NOON, is_on_duty=False, pace=pace) is not Gate.OPEN


def test_the_first_seven_days_end_to_the_second() -> None:
    assert is_new(NOON - FIRST_DAYS + timedelta(seconds=1), NOON)
    assert not is_new(NOON - FIRST_DAYS, NOON)


def test_each_gate_has_its_own_reason() -> None:
    def one(**more: Any) -> Gate:
        return gate(WILLING, WILLING, at=NOON, **more)

    assert one() is Gate.OPEN
    assert gate(replace(WILLING, takes=False), WILLING, at=NOON) is Gate.MINE_OFF
    assert gate(replace(WILLING, blocks=True), WILLING, at=NOON) is Gate.BLOCKED
    assert one(may_write=False) is Gate.RESTRICTED
    assert one(is_on_duty=False) is Gate.PAUSED
    assert one(pace=Pace(UNANSWERED)) is Gate.THEIR_TURN
    assert one(pace=Pace(UNANSWERED - 1)) is Gate.OPEN
    assert one(pace=Pace(0, True, NEW_A_DAY)) is Gate.ENOUGH_BEGUN
    assert one(pace=Pace(0, False, NEW_A_DAY)) is Gate.OPEN
