"""The diary offers to ask less only when it has seen enough and nothing has moved."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.diary.rules.bursts import Burst
from waymark.diary.rules.withdrawal import Asked, Withdrawal, withdrawal_of

FIRST = Burst(date(2026, 1, 5), date(2026, 1, 18))
SECOND = Burst(date(2026, 2, 2), date(2026, 2, 8))
numbers = st.lists(st.floats(0, 10), max_size=7)


def asked(before: list[float], now: list[float], key: str = "pain") -> Asked:
    days = {FIRST.first + timedelta(days=n): value for n, value in enumerate(before)}
    return Asked(key, days | {SECOND.first + timedelta(days=n): value for n, value in enumerate(now)}, 1.0)


@given(st.lists(st.tuples(numbers, numbers), max_size=4))
def test_never_offered_with_fewer_than_four_days_in_either_burst(pairs):
    verdict = withdrawal_of([asked(before, now) for before, now in pairs], [FIRST, SECOND])
    if verdict is Withdrawal.OFFER_FEWER:
        assert pairs
        assert all(min(len(before), len(now)) >= 4 for before, now in pairs)
    if not pairs or all(min(len(before), len(now)) < 4 for before, now in pairs):
        assert verdict is Withdrawal.CANNOT_TELL_YET


@given(st.lists(st.floats(0, 9), min_size=4, max_size=7), st.floats(0, 0.99))
def test_always_offered_when_every_day_is_the_same_within_the_smallest_change(before, shift):
    verdict = withdrawal_of([asked(before, [value + shift for value in before])], [FIRST, SECOND])
    assert verdict is Withdrawal.OFFER_FEWER


@pytest.mark.parametrize(
    ("before", "now", "verdict"),
    [
        ([5, 5, 5, 5], [5, 5, 5, 5], Withdrawal.OFFER_FEWER),
        ([5, 5, 5, 5], [6, 6, 6, 6], Withdrawal.KEEP_ASKING),
        ([5, 5, 5, 5], [3, 4, 4, 4], Withdrawal.KEEP_ASKING),
        ([5, 5, 5, 5], [2, 4, 5, 6, 8], Withdrawal.KEEP_ASKING),
        ([2, 4, 5, 6, 8], [5, 5, 5, 5], Withdrawal.OFFER_FEWER),
        ([5, 5, 5], [5, 5, 5, 5], Withdrawal.CANNOT_TELL_YET),
    ],
)
def test_examples(before, now, verdict):
    assert withdrawal_of([asked(before, now)], [FIRST, SECOND]) is verdict


def test_one_question_that_changes_keeps_all():
    still, moving = asked([5] * 4, [5] * 4), asked([5] * 4, [8] * 4, "mood")
    thin = asked([5], [5], "sleep")
    assert withdrawal_of([still, moving, thin], [FIRST, SECOND]) is Withdrawal.KEEP_ASKING
    assert withdrawal_of([still, thin], [FIRST, SECOND]) is Withdrawal.CANNOT_TELL_YET


def test_one_burst_is_not_enough():
    assert withdrawal_of([asked([5] * 7, [5] * 7)], [FIRST]) is Withdrawal.CANNOT_TELL_YET
