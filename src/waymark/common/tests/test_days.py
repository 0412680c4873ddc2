"""Days in a person's own zone: over clock changes, half-hour changes, and a day that never was."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.common.days import DayRule

# Summer time by the hour, by half an hour (Lord Howe), by two (Troll), at midnight (Havana, Beirut); three hours back
# over midnight (Casey); half an hour of zone alone (Caracas, Kolkata); a whole day skipped (Apia, 30 December 2011).
ZONES = [
    "Europe/London",
    "America/New_York",
    "America/St_Johns",
    "America/Havana",
    "America/Caracas",
    "Africa/Casablanca",
    "Antarctica/Troll",
    "Antarctica/Casey",
    "Asia/Beirut",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Chatham",
    "UTC",
]
rules = st.builds(DayRule, zone=st.sampled_from(ZONES), start_hour=st.integers(0, 12))
days = st.dates(date(1995, 1, 1), date(2037, 12, 30))
moments = st.integers(0, 43 * 365 * 86400).map(
    lambda seconds: datetime(1995, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)


@settings(deadline=None, max_examples=200)
@given(rules, moments)
def test_every_moment_belongs_to_exactly_one_day(rule, at):
    day = rule.day_of(at)
    assert rule.begins_at(day) <= at < rule.ends_at(day)


@settings(deadline=None, max_examples=200)
@given(rules, days)
def test_a_day_begins_where_the_day_before_ends(rule, day):
    begins, ends = rule.begins_at(day), rule.ends_at(day)
    assert ends == rule.begins_at(day + timedelta(days=1))
    assert timedelta() <= ends - begins <= timedelta(hours=27)
    if begins < ends:
        assert rule.day_of(begins) == day
        assert rule.day_of(ends - timedelta(microseconds=1)) == day


@settings(deadline=None, max_examples=150)
@given(rules, moments, moments)
def test_a_later_moment_is_never_in_an_earlier_day(rule, one, other):
    early, late = sorted((one, other))
    assert rule.day_of(early) <= rule.day_of(late)


@settings(deadline=None, max_examples=150)
@given(rules, days)
def test_a_day_begins_at_its_hour_or_where_the_clock_jumps_over_it(rule, day):
    begins = rule.begins_at(day)
    zone = ZoneInfo(rule.zone)
    shown = begins.astimezone(zone).replace(tzinfo=None)
    wanted = datetime.combine(day, datetime.min.time()) + timedelta(hours=rule.start_hour)
    just_before = (begins - timedelta(seconds=1)).astimezone(zone).replace(tzinfo=None)
    assert shown == wanted or just_before < wanted < shown


@pytest.mark.parametrize("begin", [date(2026, 3, 20), date(2026, 10, 20)])
@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Antarctica/Troll"])
@pytest.mark.parametrize("start_hour", range(4))
def test_each_quarter_of_an_hour_around_a_clock_change_is_in_one_day(begin, zone, start_hour):
    rule = DayRule(zone, start_hour)
    last = begin
    at = rule.begins_at(last)
    for _ in range(4 * 24 * 20):
        day = rule.day_of(at)
        assert day in (last, last + timedelta(days=1))
        assert day == last or at == rule.begins_at(day)
        last, at = day, at + timedelta(minutes=15)


def test_awake_after_midnight_is_still_yesterday():
    rule = DayRule("Europe/London", 4)
    assert rule.day_of(datetime(2026, 7, 2, 2, 59, tzinfo=UTC)) == date(2026, 7, 1)
    assert rule.day_of(datetime(2026, 7, 2, 3, 0, tzinfo=UTC)) == date(2026, 7, 2)


def test_the_day_the_clocks_go_on_is_an_hour_short_and_the_day_they_go_back_an_hour_long():
    rule = DayRule("Europe/London")
    assert rule.ends_at(date(2026, 3, 29)) - rule.begins_at(date(2026, 3, 29)) == timedelta(hours=23)
    assert rule.ends_at(date(2026, 10, 25)) - rule.begins_at(date(2026, 10, 25)) == timedelta(hours=25)


def test_a_start_hour_that_is_jumped_over_begins_at_the_jump():
    assert DayRule("Europe/London", 1).begins_at(date(2026, 3, 29)) == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_a_start_hour_that_comes_twice_begins_at_the_first():
    assert DayRule("Europe/London", 1).begins_at(date(2026, 10, 25)) == datetime(2026, 10, 25, 0, tzinfo=UTC)


def test_the_clock_set_back_over_the_start_does_not_bring_yesterday_back():
    rule = DayRule("Antarctica/Troll", 2)
    begins = rule.begins_at(date(2026, 10, 25))
    assert rule.day_of(begins + timedelta(minutes=90)) == date(2026, 10, 25)


def test_a_day_that_never_was_holds_no_moment():
    rule = DayRule("Pacific/Apia")
    assert rule.begins_at(date(2011, 12, 30)) == rule.ends_at(date(2011, 12, 30))
    assert rule.day_of(rule.begins_at(date(2011, 12, 30))) == date(2011, 12, 31)


@pytest.mark.parametrize("hour", [-1, 13])
def test_a_start_hour_beyond_noon_is_refused(hour):
    with pytest.raises(ValueError, match="starts between"):
        DayRule("Europe/London", hour)


def test_an_unknown_zone_is_refused():
    with pytest.raises(ZoneInfoNotFoundError):
        DayRule("Europe/Nowhere")


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="without a zone"):
        DayRule().day_of(datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None))
