"""The week, its days, its hints, its shape and its calendar file: rules without a database."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid4, uuid5
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from waymark.common.days import DayRule
from waymark.plans.rules.review import in_a_month, is_due
from waymark.plans.rules.week import Energy, Part, Thing, ThingKind, ThingWords, WeekPlan, shape_of
from waymark.plans.rules.week_calendar import Choices, one_line, week_calendar
from waymark.plans.rules.week_days import (
    asks_about_rest,
    days_from,
    in_order,
    is_skipped,
    lacks_rest,
    moment_of,
    monday_of,
    part_of,
)
from waymark.plans.rules.week_json import from_stored, to_stored
from waymark.plans.rules.week_page import print_size, seven_days

LONDON = DayRule("Europe/London", 0)
MONDAY = date(2026, 6, 8)
WRITTEN = datetime(2026, 6, 1, 9, tzinfo=UTC)
NEUTRAL = Choices("Time for me")

said = st.builds(
    ThingWords,
    words=st.text(max_size=60),
    kind=st.sampled_from(ThingKind),
    day=st.none() | st.integers(0, 6),
    part=st.sampled_from(Part),
    at=st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    minutes=st.none() | st.integers(1, 720),
)
things = st.builds(
    Thing,
    id=st.uuids(),
    said=said,
    version=st.integers(1, 99),
    is_out=st.booleans(),
    last=st.none() | st.uuids(),
)
weeks = st.builds(
    WeekPlan,
    line=st.text(max_size=40),
    things=st.lists(things, max_size=8, unique_by=lambda one: one.id).map(tuple),
    energy=st.dictionaries(st.integers(0, 6), st.sampled_from(Energy)),
    own_words=st.dictionaries(st.sampled_from(Energy), st.text(min_size=1, max_size=9)),
    line_version=st.integers(0, 9),
    line_last=st.none() | st.uuids(),
)


def thing(kind=ThingKind.MUST, day=0, words="Bins", **more):
    return Thing(uuid4(), ThingWords(words, kind, day, **more))


# --- stored and opened again ------------------------------------------------------------------------------------------
@given(weeks)
def test_what_is_stored_comes_back_as_it_was(week):
    assert from_stored(to_stored(week)) == week


@pytest.mark.parametrize("nothing", [None, {}, [], "x"])
def test_nothing_stored_is_an_empty_week(nothing):
    assert from_stored(nothing) == WeekPlan()


# --- days -------------------------------------------------------------------------------------------------------------
@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_lies_in_the_seven_days_of_its_monday(day):
    days = days_from(monday_of(day))
    assert day in days
    assert days[0].weekday() == 0
    assert len(days) == 7


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1899, 12, 31), date(2200, 1, 5), date(9999, 12, 31)])
def test_a_day_too_far_away_is_in_no_week(day):
    with pytest.raises(ValueError, match="too far"):
        monday_of(day)


def test_the_leap_day_lies_in_its_week():
    assert days_from(monday_of(date(2028, 2, 29))) == tuple(date(2028, 2, 28) + timedelta(days=n) for n in range(7))


@pytest.mark.parametrize(
    ("at", "start", "part"),
    [
        (time(0, 0), 0, Part.MORNING),
        (time(11, 59), 0, Part.MORNING),
        (time(12, 0), 0, Part.AFTERNOON),
        (time(17, 0), 0, Part.EVENING),
        (time(1, 30), 4, Part.EVENING),
        (time(4, 0), 4, Part.MORNING),
    ],
)
def test_the_part_of_a_day_follows_from_the_time_and_from_when_the_day_starts(at, start, part):
    assert part_of(at, start) is part


def test_half_past_one_in_a_day_that_starts_at_four_is_the_night_after_it():
    rule = DayRule("Europe/London", 4)
    assert moment_of(MONDAY, time(1, 30), rule) == datetime(2026, 6, 9, 0, 30, tzinfo=UTC)
    assert rule.day_of(moment_of(MONDAY, time(1, 30), rule)) == MONDAY


@given(
    st.dates(date(1990, 1, 1), date(2037, 1, 1)),
    st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    st.sampled_from(["Europe/London", "Asia/Kathmandu", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"]),
    st.integers(0, 12),
)
def test_a_time_that_clocks_show_is_shown_at_its_moment_and_belongs_to_its_day(day, at, zone, start):
    rule = DayRule(zone, start)
    if is_skipped(day, at, rule):
        return
    moment = moment_of(day, at, rule)
    assert moment.astimezone(ZoneInfo(zone)).time() == at
    assert rule.day_of(moment) == day


def test_the_hour_that_clocks_skip_is_known():
    spring = date(2026, 3, 29)
    assert is_skipped(spring, time(1, 30), LONDON)
    assert not is_skipped(spring, time(0, 59), LONDON)
    assert not is_skipped(spring, time(2, 0), LONDON)
    assert not is_skipped(date(2026, 10, 25), time(1, 30), LONDON)


def test_a_time_that_comes_twice_is_the_first_one():
    assert moment_of(date(2026, 10, 25), time(1, 30), LONDON) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@given(st.lists(things, max_size=8), st.integers(0, 12))
def test_putting_in_order_loses_nothing_and_is_done_once(some, start):
    ordered = in_order(some, start)
    assert sorted(map(repr, ordered)) == sorted(map(repr, some))
    assert in_order(ordered, start) == ordered


def test_after_midnight_comes_last_in_the_evening():
    late = thing(part=Part.EVENING, at=time(1, 0))
    early = thing(part=Part.EVENING, at=time(19, 0))
    assert in_order([late, early], 4) == (early, late)


# --- rest -------------------------------------------------------------------------------------------------------------
def test_three_musts_without_rest_are_asked_about_and_two_are_not():
    two = WeekPlan(things=(thing(), thing()))
    three = two.having(thing())
    assert not lacks_rest(two, 0)
    assert lacks_rest(three, 0)
    assert not lacks_rest(three.having(thing(ThingKind.REST)), 0)
    assert not lacks_rest(three, 1)


def test_a_rest_that_was_taken_out_is_none():
    rest = replace(thing(ThingKind.REST), is_out=True)
    assert lacks_rest(WeekPlan(things=(thing(), thing(), thing(), rest)), 0)


def test_days_that_have_been_are_not_asked_about():
    week = WeekPlan(things=tuple(thing(day=day) for day in (1, 1, 1, 4, 4, 4)))
    tuesday, friday = MONDAY + timedelta(days=1), MONDAY + timedelta(days=4)
    assert asks_about_rest(week, MONDAY, MONDAY) == tuesday
    assert asks_about_rest(week, MONDAY, tuesday) == tuesday
    assert asks_about_rest(week, MONDAY, tuesday + timedelta(days=1)) == friday
    assert asks_about_rest(week, MONDAY, MONDAY + timedelta(days=7)) is None


# --- moving and copying -----------------------------------------------------------------------------------------------
@given(things, st.none() | st.integers(0, 6))
def test_moving_keeps_the_words_and_says_that_something_changed(one, day):
    moved = one.moved(day)
    assert (moved.id, moved.said.words, moved.said.day) == (one.id, one.said.words, day)
    assert moved.version == one.version + 1


def test_what_has_no_day_has_no_time_and_can_wait():
    waits = thing(ThingKind.MUST, 2, part=Part.MORNING, at=time(9)).moved(None)
    assert waits.said == ThingWords("Bins", ThingKind.WAIT, None)


@given(weeks, st.uuids())
def test_the_shape_of_a_week_is_the_same_things_with_other_ids(week, into):
    first, second = list(shape_of(week, into)), list(shape_of(week, into))
    assert first == second
    assert [one.said for one in first] == [one.said for one in week.planned]
    assert not {one.id for one in first} & {one.id for one in week.things}
    assert all(not one.is_out and one.version == 1 for one in first)


def test_each_day_shows_what_stands_on_it_by_parts():
    week = WeekPlan(things=(thing(part=Part.EVENING), thing(ThingKind.REST, 0, "", part=Part.MORNING), thing(day=None)))
    monday, tuesday, *_others = seven_days(week, MONDAY)
    assert [part for part, _things in monday.parts] == [Part.MORNING, Part.EVENING]
    assert (monday.to_do, monday.rests, tuesday.things) == (1, 1, ())


def test_a_fuller_week_prints_smaller():
    day = [thing(words="A walk of ordinary length with the dog") for _number in range(16)]
    sizes = [print_size(WeekPlan(things=tuple(day[:count]))) for count in (0, 3, 8, 16)]
    assert sizes == ["large", "large", "middle", "small"]


# --- the calendar file ------------------------------------------------------------------------------------------------
def events(some, *, monday=MONDAY, rule=LONDON, choices=NEUTRAL):
    data = week_calendar(some, monday=monday, rule=rule, choices=choices, written=WRITTEN)
    return data, Calendar.from_ical(data).walk("VEVENT")


def test_others_read_nothing_of_the_persons_words_unless_they_are_asked_for():
    some = [thing(words="Pain clinic", at=time(9)), thing(words="Cry a bit")]
    data, _ = events(some, choices=replace(NEUTRAL, untimed=True))
    assert b"Pain" not in data
    assert b"Cry" not in data
    data, found = events(some, choices=replace(NEUTRAL, own_words=True))
    assert [str(one["summary"]) for one in found] == ["Pain clinic"]


def test_a_rest_without_words_stays_neutral_with_own_words_too():
    _, found = events([thing(ThingKind.REST, words="", at=time(14))], choices=replace(NEUTRAL, own_words=True))
    assert str(found[0]["summary"]) == "Time for me"


def test_times_are_moments_in_utc_across_the_change_of_the_clocks():
    """Friday before and Sunday after: the same time on the wall, an hour apart in UTC."""
    some = [thing(day=4, at=time(10), minutes=30), thing(day=6, at=time(10))]
    data, (friday, sunday) = events(some, monday=date(2026, 3, 23))
    assert friday["dtstart"].dt == datetime(2026, 3, 27, 10, tzinfo=UTC)
    assert sunday["dtstart"].dt == datetime(2026, 3, 29, 9, tzinfo=UTC)
    assert friday["duration"].dt == timedelta(minutes=30)
    assert b"DTSTART:20260327T100000Z" in data
    assert b"TZID" not in data


def test_the_leap_day_and_what_has_no_time():
    some = [thing(day=1), thing(day=1, at=time(23, 30)), thing(day=None)]
    data, found = events(some, monday=date(2028, 2, 28), choices=replace(NEUTRAL, untimed=True))
    assert [one["dtstart"].dt for one in found] == [date(2028, 2, 29), datetime(2028, 2, 29, 23, 30, tzinfo=UTC)]
    assert b"DTSTART;VALUE=DATE:20280229" in data
    assert str(found[0]["transp"]) == "TRANSPARENT"


def test_ids_stay_and_the_sequence_grows():
    one = thing(at=time(9))
    _, (before,) = events([one])
    _, (after,) = events([one.moved(3)])
    assert before["uid"] == after["uid"] == f"{one.id}@waymark"
    assert (before["sequence"], after["sequence"]) == (0, 1)


def test_an_empty_week_is_a_calendar_all_the_same():
    data, found = events([])
    assert found == []
    assert b"PRODID:-//Waymark//Week//EN" in data
    assert b"VERSION:2.0" in data


@given(st.text(max_size=160))
def test_lines_are_folded_and_every_word_comes_back(words):
    one = thing(words=words, at=time(9))
    data, (event,) = events([one], choices=replace(NEUTRAL, own_words=True))
    assert str(event["summary"]) == (one_line(words) or "Time for me")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"DTSTAMP:20260601T090000Z" in data


# --- looking back -----------------------------------------------------------------------------------------------------
@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_in_a_month_is_the_next_month(day):
    later = in_a_month(day)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == 1
    assert later.day <= day.day


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2028, 1, 31), date(2028, 2, 29)),
        (date(2027, 1, 31), date(2027, 2, 28)),
        (date(2026, 12, 31), date(2027, 1, 31)),
    ],
)
def test_in_a_month_at_the_end_of_months(day, later):
    assert in_a_month(day) == later


def test_due_on_its_day_and_after_and_never_without_one():
    assert [is_due(MONDAY, MONDAY + timedelta(days=days)) for days in (-1, 0, 400)] == [False, True, True]
    assert not is_due(None, MONDAY)


def test_ids_of_copies_are_of_the_new_week():
    one = thing()
    assert next(iter(shape_of(WeekPlan(things=(one,)), UUID(int=1)))).id == uuid5(UUID(int=1), str(one.id))
