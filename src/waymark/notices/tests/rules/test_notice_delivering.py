"""What becomes of one saying in a worker's hands."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.notices.rules import Held, Next, Times, after_failure, is_quiet, next_step, while_unreachable
from waymark.notices.rules.delivering import MOST_TRIES

NOON = datetime(2026, 6, 1, 11, 0, tzinfo=UTC)
NIGHT = datetime(2026, 6, 1, 23, 0, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
HELD = Held(stale_at=NOON + 2 * HOUR, tries=1, holds=True, reaches=True, leaves=True)
TIMES = Times()


def test_what_is_well_is_sent():
    assert next_step(HELD, at=NOON, times=TIMES) == (Next.SEND, None)


@pytest.mark.parametrize("changed", [{"holds": False}, {"reaches": False}, {"stale_at": NOON}])
def test_what_is_not_to_be_said_any_more_is_ended(changed):
    assert next_step(replace(HELD, **changed), at=NOON, times=TIMES) == (Next.END, None)


def test_one_that_killed_its_worker_each_time_is_let_be():
    assert next_step(replace(HELD, tries=MOST_TRIES + 1), at=NOON, times=TIMES) == (Next.FAIL, None)


def test_at_night_what_leaves_waits_and_what_stays_inside_does_not():
    held = replace(HELD, stale_at=NIGHT + 20 * HOUR)
    assert next_step(held, at=NIGHT, times=TIMES) == (Next.WAIT, NIGHT + 8 * HOUR)
    assert next_step(replace(held, leaves=False), at=NIGHT, times=TIMES) == (Next.SEND, None)
    assert next_step(replace(held, stale_at=NIGHT + 8 * HOUR), at=NIGHT, times=TIMES) == (Next.END, None)


@given(st.integers(1, MOST_TRIES + 1), st.timedeltas(timedelta(), timedelta(days=2)))
def test_no_try_lies_behind_the_moment_from_which_it_is_stale(tries, left):
    held = replace(HELD, tries=tries, stale_at=NOON + left)
    for step, due_at in (after_failure(held, at=NOON), while_unreachable(held, at=NOON)):
        assert (step is Next.WAIT) == (due_at is not None)
        assert due_at is None or NOON < due_at < held.stale_at


@given(st.integers(0, 365 * 24 * 4).map(lambda quarters: NOON + quarters * 15 * MINUTE))
def test_nothing_is_ever_sent_out_in_a_quiet_hour(at):
    step, due_at = next_step(replace(HELD, stale_at=at + 48 * HOUR), at=at, times=TIMES)
    assert (step is Next.SEND) is not is_quiet(at, TIMES)
    assert due_at is None or not is_quiet(due_at, TIMES)


def test_being_away_is_nobodys_fault():
    assert while_unreachable(replace(HELD, tries=MOST_TRIES), at=NOON) == (Next.WAIT, NOON + 5 * MINUTE)
    assert after_failure(replace(HELD, tries=MOST_TRIES), at=NOON) == (Next.FAIL, None)
