"""The dates of a series against a slow oracle, and what becomes of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.meetings.rules.bank_holidays import name_on
from waymark.meetings.rules.recurrence import (
    LAST_DAY,
    dates,
    falls_on,
    first_date,
    moment_of,
    next_occurrences,
    occurrence_on,
    occurrences,
)
from waymark.meetings.terms.rhythm import Every, HolidayRule, Rhythm, State

from .rhythms import (
    FORTNIGHTLY,
    LAST_MONDAY,
    ZONES,
    change,
    changed,
    rhythms,
    slow_dates,
    slow_moment,
    wall,
)

MANY = 80


# --- the dates --------------------------------------------------------------------------------------------------------
@given(rhythms())
def test_the_dates_are_those_on_the_calendar(rhythm):
    assert list(islice(dates(rhythm), MANY)) == list(slow_dates(rhythm, MANY))


@given(rhythms(), st.integers(-100, 2500))
def test_a_later_beginning_leaves_out_the_earlier_dates_and_no_other(rhythm, days):
    first = rhythm.starts_on + timedelta(days=days)
    assert list(islice(dates(rhythm, first), 9)) == list(
        islice((day for day in slow_dates(rhythm, 400) if day >= first), 9)
    )


@given(rhythms(), st.integers(-30, 400))
def test_a_day_is_a_date_of_the_series_or_it_is_not(rhythm, days):
    on = rhythm.starts_on + timedelta(days=days)
    assert falls_on(rhythm, on) == (on in set(slow_dates(rhythm, MANY)))


@given(rhythms())
def test_the_first_date_is_the_first_that_fits(rhythm):
    assert first_date(rhythm) == next(slow_dates(rhythm, 1))
    assert rhythm.starts_on <= first_date(rhythm) < rhythm.starts_on + timedelta(days=63)


def test_examples():
    assert list(islice(dates(FORTNIGHTLY), 3)) == [date(2026, 12, 1), date(2026, 12, 15), date(2026, 12, 29)]
    assert list(islice(dates(LAST_MONDAY), 3)) == [date(2026, 1, 26), date(2026, 2, 23), date(2026, 3, 30)]
    quarterly = Rhythm(Every.MONTH, 3, 3, 2, date(2026, 1, 9), time(9), 60, "Europe/London")
    assert list(islice(dates(quarterly), 3)) == [date(2026, 2, 12), date(2026, 5, 14), date(2026, 8, 13)]


def test_a_series_that_ends_before_it_begins_has_no_dates():
    ended = replace(FORTNIGHTLY, until_on=date(2026, 11, 30))
    assert first_date(ended) is None
    assert (
        list(dates(ended))
        == list(occurrences(ended))
        == next_occurrences(ended, (), datetime(2026, 1, 1, tzinfo=UTC))
        == []
    )


def test_a_series_without_end_costs_what_is_taken_from_it():
    began = perf_counter()
    late = datetime(2150, 1, 1, tzinfo=UTC)
    assert len(next_occurrences(replace(FORTNIGHTLY, interval=1), (), late)) == 8
    assert len(list(occurrences(LAST_MONDAY, limit=5))) == 5
    assert perf_counter() - began < 1
    *_, last = dates(FORTNIGHTLY)
    assert LAST_DAY - timedelta(days=14) < last <= LAST_DAY


# --- wall time --------------------------------------------------------------------------------------------------------
@given(rhythms())
def test_the_clock_on_the_wall_shows_the_same_time_all_year(rhythm):
    rhythm = replace(rhythm, at=time(14, 30))
    zone = ZoneInfo(rhythm.zone)
    for one in occurrences(rhythm, limit=30, skipped=True):
        assert one.starts_at.tzinfo is UTC
        assert one.starts_at.astimezone(zone).replace(tzinfo=None) == datetime.combine(one.on, time(14, 30))
        assert one.ends_at - one.starts_at == timedelta(minutes=rhythm.minutes)


@given(rhythms())
def test_the_moments_are_those_of_the_clock_on_the_wall(rhythm):
    found = [one.starts_at for one in occurrences(rhythm, limit=20, skipped=True)]
    assert found == [slow_moment(datetime.combine(on, rhythm.at), rhythm.zone) for on in slow_dates(rhythm, 20)]


@pytest.mark.parametrize("zone", ZONES)
def test_every_half_hour_of_the_nights_of_a_year_has_its_moment(zone):
    shown = wall("2026-01-01 00:00")
    while shown.year < 2027:
        assert moment_of(shown, zone) == slow_moment(shown, zone), shown
        shown += timedelta(minutes=30) if shown.hour < 3 else timedelta(hours=21)


def test_a_time_that_the_clocks_jump_over_moves_forward_and_one_that_comes_twice_is_the_first():
    jumped, twice = wall("2026-03-29 01:30"), wall("2026-10-25 01:30")
    assert moment_of(jumped, "Europe/London") == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)  # 02:30, by summer time
    assert moment_of(twice, "Europe/London") == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


# --- what became of them ----------------------------------------------------------------------------------------------
@given(st.data())
def test_changes_lose_and_double_no_date(data):
    rhythm = data.draw(rhythms())
    changes = data.draw(changed(rhythm))
    days = list(slow_dates(rhythm, 45))
    last = days[-1]
    found = [
        one for one in occurrences(rhythm, changes, last=last + timedelta(days=11), skipped=True) if one.on <= last
    ]
    assert sorted(one.on for one in found) == days
    assert [one.starts_at for one in found] == sorted(one.starts_at for one in found)
    decided = {one.on: one for one in changes}
    for one in found:
        said = decided.get(one.on)
        if said is None:
            skips = rhythm.holidays is HolidayRule.SKIP and name_on(rhythm.region, one.on) != ""
            assert one.state is (State.SKIPPED if skips else State.PLANNED)
            assert not one.is_moved
        else:
            assert one.state is said.state
            planned = datetime.combine(one.on, rhythm.at)
            held = said.moved_to if said.moved_to and said.state is not State.SKIPPED else planned
            assert one.starts_at == slow_moment(held, rhythm.zone)
            assert one.is_moved == (held != planned)
            assert one == occurrence_on(rhythm, changes, one.on)
    seen = list(occurrences(rhythm, changes, last=last + timedelta(days=11)))
    assert [one for one in seen if one.on <= last] == [one for one in found if one.state is not State.SKIPPED]


@given(st.data())
def test_a_window_shows_what_is_held_in_it(data):
    rhythm = data.draw(rhythms())
    changes = data.draw(changed(rhythm))
    first = rhythm.starts_on + timedelta(days=data.draw(st.integers(-20, 300)))
    last = first + timedelta(days=data.draw(st.integers(0, 200)))
    zone = ZoneInfo(rhythm.zone)
    everything = occurrences(rhythm, changes, last=last + timedelta(days=1), skipped=True)
    wanted = [one for one in everything if first <= one.starts_at.astimezone(zone).date() <= last]
    assert list(occurrences(rhythm, changes, first, last, skipped=True)) == wanted


@given(st.data())
def test_the_next_ones_begin_after_the_moment(data):
    rhythm = data.draw(rhythms())
    changes = data.draw(changed(rhythm))
    after = datetime.combine(rhythm.starts_on, time(12), tzinfo=UTC) + timedelta(days=data.draw(st.integers(-50, 300)))
    wanted = [
        one for one in occurrences(rhythm, changes, last=after.date() + timedelta(days=3653)) if one.starts_at > after
    ]
    assert next_occurrences(rhythm, changes, after) == wanted[:8]


def test_a_skipped_date_is_gone_and_a_cancelled_one_stays_with_its_reason():
    gone = change(date(2026, 12, 15), State.SKIPPED)
    off = change(date(2026, 12, 29), State.CANCELLED, reason="The hall is shut.")
    found = list(occurrences(FORTNIGHTLY, (gone, off), limit=3))
    assert [one.on.day for one in found] == [1, 29, 12]
    assert (found[1].state, found[1].reason) == (State.CANCELLED, "The hall is shut.")
    assert [one.state for one in occurrences(FORTNIGHTLY, (gone,), limit=2, skipped=True)] == [
        State.PLANNED,
        State.SKIPPED,
    ]


def test_one_that_is_moved_past_another_stands_where_it_is_held():
    moved = change(date(2026, 12, 1), moved_to=wall("2026-12-16 11:00"), minutes=45)
    found = list(occurrences(FORTNIGHTLY, (moved,), limit=3))
    assert [one.on.day for one in found] == [15, 1, 29]
    assert found[1].is_moved
    assert (found[1].starts_at, found[1].ends_at) == (
        datetime(2026, 12, 16, 11, tzinfo=UTC),
        datetime(2026, 12, 16, 11, 45, tzinfo=UTC),
    )


def test_the_latest_word_about_a_date_holds_and_a_word_about_no_date_says_nothing():
    first, second = change(date(2026, 12, 1), State.CANCELLED), change(date(2026, 12, 1), sequence=2)
    nowhere = change(date(2026, 12, 2), moved_to=wall("2026-12-03 09:00"))
    found = list(occurrences(FORTNIGHTLY, (second, first, nowhere), limit=2))
    assert [(one.on.day, one.state) for one in found] == [(1, State.PLANNED), (15, State.PLANNED)]
    assert occurrence_on(FORTNIGHTLY, (nowhere,), date(2026, 12, 2)) is None


# --- bank holidays ----------------------------------------------------------------------------------------------------
MONDAYS = Rhythm(Every.WEEK, 1, 0, 0, date(2026, 5, 1), time(14), 60, "Europe/London", region="GB-ENG")
SPRING = date(2026, 5, 25)


@pytest.mark.parametrize(
    ("rule", "state"),
    [(HolidayRule.MEET, State.PLANNED), (HolidayRule.ASK, State.PLANNED), (HolidayRule.SKIP, State.SKIPPED)],
)
def test_the_rule_for_bank_holidays(rule, state):
    found = occurrence_on(replace(MONDAYS, holidays=rule), (), SPRING)
    assert (found.state, found.holiday) == (state, "Spring Bank Holiday")


def test_a_word_about_the_date_is_stronger_than_the_rule():
    skipping = replace(MONDAYS, holidays=HolidayRule.SKIP)
    assert occurrence_on(skipping, (change(SPRING),), SPRING).state is State.PLANNED


def test_the_holiday_is_that_of_the_day_it_is_held():
    skipping = replace(MONDAYS, holidays=HolidayRule.SKIP)
    away = change(SPRING, moved_to=wall("2026-05-26 14:00"))
    onto = change(date(2026, 5, 18), moved_to=wall("2026-05-25 09:00"))
    found = {one.on: one for one in occurrences(skipping, (away, onto), SPRING, date(2026, 5, 26))}
    assert (found[SPRING].holiday, found[SPRING].state) == ("", State.PLANNED)
    assert (found[date(2026, 5, 18)].holiday, found[date(2026, 5, 18)].state) == ("Spring Bank Holiday", State.PLANNED)


def test_a_series_that_always_falls_on_a_holiday_comes_to_an_end():
    christmas = Rhythm(Every.MONTH, 6, 0, 1, date(2026, 8, 1), time(9), 60, "Europe/Dublin", region="IE")
    never = replace(christmas, holidays=HolidayRule.SKIP)
    began = perf_counter()
    found = next_occurrences(never, (), datetime(2026, 7, 1, tzinfo=UTC))
    assert perf_counter() - began < 5
    assert all(one.holiday == "" for one in found)
