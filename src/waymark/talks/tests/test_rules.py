"""When an hour takes questions, and how many are said to ask the same."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import NOON
from waymark.talks.rules.hours import FEWEST_SAME, Fault, Phase, faults, phase_of, same_shown, takes_questions

HOURS = st.integers(-50, 50).map(lambda hours: NOON + timedelta(hours=hours))
HOUR = timedelta(hours=1)


@given(st.integers(0, 200))
def test_fewer_than_three_are_nobody_and_more_are_said_in_threes(count):
    shown = same_shown(count)
    assert shown % FEWEST_SAME == 0
    assert 0 <= count - shown < FEWEST_SAME
    assert (shown == 0) == (count < FEWEST_SAME)


@given(HOURS, HOURS)
def test_an_hour_is_ahead_then_now_then_over(starts_at, at):
    phase = phase_of(starts_at, starts_at + HOUR, at)
    assert (phase is Phase.AHEAD) == (at < starts_at)
    assert (phase is Phase.OVER) == (at >= starts_at + HOUR)


@given(HOURS, HOURS, HOURS, HOURS)
def test_an_hour_without_a_fault_is_ahead_and_takes_questions_before_it_is_over(starts_at, asks_from, asks_until, at):
    found = faults(starts_at, starts_at + HOUR, asks_from, asks_until, at)
    if not found:
        assert at < starts_at
        assert takes_questions(asks_from, asks_until, asks_from)
        assert not takes_questions(asks_from, asks_until, starts_at + HOUR)
    assert (Fault.OVER in found) == (starts_at <= at)
