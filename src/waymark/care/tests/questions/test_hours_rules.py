"""Weekly hours: examples, and properties over a year in three zones against counting minute by minute."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.care.rules.hours import (
    Hours,
    Spell,
    closes_at,
    is_late,
    is_open,
    next_opening,
    working_day,
    working_time,
)

ZONES = ("Europe/London", "America/New_York", "Australia/Lord_Howe")  # the last one moves its clock by half an hour
MINUTE = timedelta(minutes=1)
NINE_TO_FIVE = tuple(Spell(day, time(9), time(17)) for day in range(4))
LONDON = Hours("Europe/London", NINE_TO_FIVE)
# The hours around every change of the clock in these zones in 2026, where mistakes would be.
CHANGES = {
    "Europe/London": (datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2026, 10, 25, 1, tzinfo=UTC)),
    "America/New_York": (datetime(2026, 3, 8, 7, tzinfo=UTC), datetime(2026, 11, 1, 6, tzinfo=UTC)),
    "Australia/Lord_Howe": (datetime(2026, 4, 4, 15, tzinfo=UTC), datetime(2026, 10, 3, 15, 30, tzinfo=UTC)),
}
times = st.integers(0, 24 * 12 - 1).map(lambda step: time(step * 5 // 60, step * 5 % 60))


@st.composite
def weeks(draw, zone):
    """Hours of a week: none, one or two stretches a day, at any time of the night too."""
    spells = []
    for day in range(7):
        edges = sorted(set(draw(st.lists(times, max_size=4))))
        spells += [Spell(day, *edges[at : at + 2]) for at in (0, 2) if len(edges) >= at + 2]
    return Hours(zone, tuple(spells))


@st.composite
def moments(draw, zone):
    """Any minute of 2026, half of them within a day of a change of the clock."""
    anywhere = st.integers(0, 365 * 24 * 60 - 1).map(lambda n: datetime(2026, 1, 1, tzinfo=UTC) + n * MINUTE)
    near = st.tuples(st.sampled_from(CHANGES[zone]), st.integers(-1440, 1440)).map(
        lambda pair: pair[0] + pair[1] * MINUTE
    )
    return draw(st.one_of(anywhere, near))


def slowly_open(hours, at):
    """What the wall says, read without any of the sums above."""
    wall = at.astimezone(ZoneInfo(hours.zone))
    return any(
        spell.weekday == wall.weekday() and (wall.hour, wall.minute) >= (spell.begins.hour, spell.begins.minute)
        and (wall.hour, wall.minute) < (spell.ends.hour, spell.ends.minute)
        for spell in hours.spells
    )  # fmt: skip


def slowly_counted(hours, since, until):
    minutes = int((until - since) / MINUTE)
    return sum(slowly_open(hours, since + n * MINUTE) for n in range(minutes)) * MINUTE


@pytest.mark.parametrize("zone", ZONES)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_it_is_open_when_the_wall_says_so(zone, data):
    hours, at = data.draw(weeks(zone)), data.draw(moments(zone))
    assert is_open(hours, at) == slowly_open(hours, at)


@pytest.mark.parametrize("zone", ZONES)
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_the_next_opening_is_the_first_minute_that_is_open(zone, data):
    hours, at = data.draw(weeks(zone)), data.draw(moments(zone))
    found = next_opening(hours, at)
    minutes = range(15 * 24 * 60)
    expected = next((at + n * MINUTE for n in minutes if slowly_open(hours, at + n * MINUTE)), None)
    assert found == expected


@pytest.mark.parametrize("zone", ZONES)
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_working_time_is_every_open_minute_once(zone, data):
    hours, since = data.draw(weeks(zone)), data.draw(moments(zone))
    until = since + data.draw(st.integers(0, 4 * 24 * 60)) * MINUTE
    assert working_time(hours, since, until) == slowly_counted(hours, since, until)


@pytest.mark.parametrize("zone", ZONES)
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_it_closes_at_the_first_minute_that_is_not_open(zone, data):
    hours, at = data.draw(weeks(zone)), data.draw(moments(zone))
    found = closes_at(hours, at)
    if not slowly_open(hours, at):
        assert found is None
        return
    minutes = range(1, 8 * 24 * 60)
    assert found == next(at + n * MINUTE for n in minutes if not slowly_open(hours, at + n * MINUTE))


@pytest.mark.parametrize("zone", ZONES)
def test_a_whole_year_counts_every_minute(zone):
    hours = Hours(zone, (*NINE_TO_FIVE, Spell(5, time(23), time(23, 59)), Spell(6, time(0, 30), time(4))))
    since, until = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
    assert working_time(hours, since, until) == slowly_counted(hours, since, until)


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_time_adds_up(data):
    hours, one = data.draw(weeks(ZONES[0])), data.draw(moments(ZONES[0]))
    two = one + data.draw(st.integers(0, 9_000)) * MINUTE
    three = two + data.draw(st.integers(0, 9_000)) * MINUTE
    assert working_time(hours, one, two) + working_time(hours, two, three) == working_time(hours, one, three)


def test_an_hour_that_comes_twice_is_open_twice_and_one_that_is_skipped_never():
    night = Hours("Europe/London", (Spell(6, time(1), time(1, 30)),))
    assert working_time(night, datetime(2026, 10, 24, tzinfo=UTC), datetime(2026, 10, 26, tzinfo=UTC)) == 60 * MINUTE
    assert working_time(night, datetime(2026, 3, 28, tzinfo=UTC), datetime(2026, 3, 30, tzinfo=UTC)) == 0 * MINUTE
    assert next_opening(night, datetime(2026, 3, 28, tzinfo=UTC)) == datetime(2026, 4, 5, 0, tzinfo=UTC)


def test_without_hours_it_is_never_open_and_never_late():
    none = Hours("Europe/London")
    at = datetime(2026, 6, 8, 12, tzinfo=UTC)
    assert (is_open(none, at), next_opening(none, at), closes_at(none, at)) == (False, None, None)
    assert working_day(none) == timedelta(0)
    assert not is_late(none, at, at + timedelta(days=400), days=1)


def test_two_working_days_are_sixteen_hours_of_these():
    asked = datetime(2026, 6, 8, 9, 30, tzinfo=UTC)  # Monday, half past ten in London
    assert working_day(LONDON) == timedelta(hours=8)
    due = datetime(2026, 6, 10, 9, 30, tzinfo=UTC)
    assert not is_late(LONDON, asked, due, days=2)
    assert is_late(LONDON, asked, due + MINUTE, days=2)
    saturday = datetime(2026, 6, 13, 12, tzinfo=UTC)
    assert not is_late(LONDON, saturday, datetime(2026, 6, 16, 16, tzinfo=UTC), days=2)
    assert is_late(LONDON, saturday, datetime(2026, 6, 17, 8, 1, tzinfo=UTC), days=2)


@pytest.mark.parametrize(
    "spell", [(7, time(9), time(10)), (-1, time(9), time(10)), (0, time(9), time(9)), (0, time(9), time(8))]
)
def test_hours_that_are_none(spell):
    with pytest.raises(ValueError, match="Hours end"):
        Spell(*spell)


def test_hours_of_a_day_do_not_overlap():
    with pytest.raises(ValueError, match="overlap"):
        Hours("Europe/London", (Spell(0, time(12), time(17)), Spell(0, time(9), time(12, 30))))
    assert len(Hours("Europe/London", (Spell(0, time(12), time(17)), Spell(0, time(9), time(12)))).spells) == 2
