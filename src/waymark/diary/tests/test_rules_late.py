from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.common.days import DayRule
from waymark.diary.rules.late import Refusal, is_late, open_days, refusal_of

zones = st.sampled_from(("Europe/London", "America/Havana", "Antarctica/Troll", "Asia/Kolkata", "Pacific/Chatham"))
rules = st.builds(DayRule, zone=zones, start_hour=st.integers(0, 12))
minutes = st.integers(0, 366 * 24 * 60)
moments = minutes.map(lambda minute: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute))


@given(rules, moments, st.integers(-30, 30))
def test_exactly_three_days_are_open(rule, at, off):
    on = rule.day_of(at) + timedelta(days=off)
    refusal = refusal_of(rule, on=on, at=at)
    assert (refusal is None) == (on in open_days(rule, at)) == (-2 <= off <= 0)
    assert (refusal is Refusal.FUTURE) == (off > 0)


@given(rules, moments, st.integers(0, 2))
def test_late_is_written_after_the_day_was_over(rule, at, back):
    on = rule.day_of(at) - timedelta(days=back)
    assert is_late(rule, on=on, written_at=at) == (at >= rule.ends_at(on)) == (back > 0)


@pytest.mark.parametrize("night", [date(2026, 3, 28), date(2026, 10, 24)])
def test_the_night_of_a_clock_change_is_not_late_until_the_persons_day_is_over(night):
    rule = DayRule("Europe/London", 4)
    ends = rule.ends_at(night)
    assert not is_late(rule, on=night, written_at=ends - timedelta(minutes=1))
    assert is_late(rule, on=night, written_at=ends)


def test_half_past_one_is_still_yesterday_for_a_person_who_says_so():
    at = datetime(2026, 12, 2, 1, 30, tzinfo=UTC)
    assert open_days(DayRule("Europe/London", 4), at)[0] == date(2026, 12, 1)
    assert refusal_of(DayRule("Europe/London", 4), on=date(2026, 12, 2), at=at) is Refusal.FUTURE
