"""What a list of medicines decides: nearly nothing, on purpose."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.common.days import DayRule
from waymark.diary.rules import medicines
from waymark.diary.rules.medicines import NotThen, Use

NOON = datetime(2026, 6, 10, 12, 0, tzinfo=UTC)


@given(st.timedeltas(timedelta(0), timedelta(days=40_000)))
def test_any_past_moment_is_taken_down(back):
    assert medicines.refusal_of(NOON - back, at=NOON) is None


@given(st.timedeltas(timedelta(microseconds=1), timedelta(days=400)))
def test_what_has_not_happened_is_not(ahead):
    assert medicines.refusal_of(NOON + ahead, at=NOON) is NotThen.FUTURE


def test_a_year_with_a_digit_missing():
    assert medicines.refusal_of(datetime(202, 6, 10, tzinfo=UTC), at=NOON) is NotThen.TOO_LONG_AGO


@pytest.mark.parametrize(("hour", "late"), [(20, False), (26, False), (29, True)])
def test_late_is_told_by_the_persons_own_day(hour, late):
    owl = DayRule("UTC", 4)
    written_at = datetime(2026, 6, 10, tzinfo=UTC) + timedelta(hours=hour)
    assert medicines.is_late(owl, on=date(2026, 6, 10), written_at=written_at) is late


def test_a_resend_is_told_from_a_second_time():
    assert medicines.was_sent_twice(NOON, at=NOON + timedelta(seconds=90))
    assert not medicines.was_sent_twice(NOON, at=NOON + timedelta(hours=2))


def test_rescue_comes_first():
    assert next(iter(Use)) is Use.RESCUE
