"""When a reminder is said: by the clock on the wall, never in quiet hours, right over clock changes."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.notices.rules.moments import Lead, Quiet, Times, end_of_quiet, goes_out_at, is_quiet, lay_out, wished_at

# Summer time by the hour, by half an hour (Lord Howe), by two (Troll), at midnight (Havana), without any (Kolkata),
# a whole day skipped (Apia, 30 December 2011), and half an hour of zone alone (Caracas).
ZONES = [
    "Europe/London",
    "America/New_York",
    "America/Havana",
    "America/Caracas",
    "Antarctica/Troll",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Chatham",
]
LONDON = "Europe/London"
clocks = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 59]))
times = st.builds(
    Times,
    zone=st.sampled_from(ZONES),
    leads=st.frozensets(st.sampled_from(Lead)),
    evening_at=clocks,
    morning_at=clocks,
    quiet=st.builds(Quiet, clocks, clocks),
)
moments = st.integers(0, 42 * 365 * 24 * 4).map(lambda n: datetime(1996, 1, 1, tzinfo=UTC) + timedelta(minutes=15 * n))
# The nights around a clock change, which chance would seldom find.
CHANGES = [
    datetime(2026, 3, 29, 1, tzinfo=UTC),
    datetime(2026, 10, 25, 1, tzinfo=UTC),
    datetime(2026, 3, 8, 7, tzinfo=UTC),
    datetime(2026, 11, 1, 6, tzinfo=UTC),
    datetime(2011, 12, 30, 10, tzinfo=UTC),
    datetime(2026, 4, 4, 15, tzinfo=UTC),
]
near_changes = st.builds(lambda at, n: at + timedelta(minutes=15 * n), st.sampled_from(CHANGES), st.integers(-300, 300))
any_moment = st.one_of(moments, near_changes)
spans = st.integers(-10, 400).map(lambda n: timedelta(minutes=15 * n))


def at_wall(zone: str, said: str) -> datetime:
    return datetime.fromisoformat(said).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def shown(zone: str, at: datetime | None) -> str:
    return at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M") if at else "never"


@settings(max_examples=400)
@given(any_moment, spans, times)
def test_nothing_goes_out_in_quiet_hours_or_too_late_or_in_the_past(at, ahead, chosen):
    now = at - ahead
    for saying in lay_out(at, stale_at=at, now=now, times=chosen):
        assert saying.inside_at >= now
        if saying.outside_at is not None:
            assert now <= saying.outside_at < at
            assert not is_quiet(saying.outside_at, chosen)


@settings(max_examples=400)
@given(any_moment, st.timedeltas(timedelta(), timedelta(days=3)), times)
def test_what_falls_into_no_quiet_hour_goes_out_when_it_was_wished_for(wished, ahead, chosen):
    found = goes_out_at(wished, before=wished + timedelta(days=9), now=wished - ahead, times=chosen)
    assert is_quiet(wished, chosen) or found == wished


@settings(max_examples=400)
@given(any_moment, times)
def test_quiet_hours_end_by_the_clock_on_the_wall(at, chosen):
    end = end_of_quiet(at, chosen)
    assert at < end < at + timedelta(days=2, hours=3)
    assert not is_quiet(end, chosen)


@settings(max_examples=400)
@given(any_moment, st.sampled_from(Lead), times)
def test_a_reminder_is_wished_for_before_the_thing(at, lead, chosen):
    assert at - timedelta(days=2, hours=3) <= wished_at(lead, at, chosen) < at


@settings(max_examples=400)
@given(any_moment, times)
def test_the_evening_before_is_that_time_on_the_wall_whatever_the_clocks_do(at, chosen):
    found = wished_at(Lead.EVENING, at, chosen)
    wall = found.astimezone(ZoneInfo(chosen.zone))
    day = at.astimezone(ZoneInfo(chosen.zone)).date() - timedelta(days=1)
    is_skipped = at_wall(chosen.zone, f"{day} {chosen.evening_at}").astimezone(ZoneInfo(chosen.zone)).replace(
        tzinfo=None
    ) != datetime.combine(day, chosen.evening_at)
    near = found == at - timedelta(hours=2)
    assert near or is_skipped or (wall.date(), wall.time()) == (day, chosen.evening_at)


@settings(max_examples=200)
@given(any_moment, spans, times)
def test_no_two_go_out_at_the_same_moment(at, ahead, chosen):
    out = [one.outside_at for one in lay_out(at, stale_at=at, now=at - ahead, times=chosen) if one.outside_at]
    assert len(out) == len(set(out))


@settings(max_examples=200)
@given(any_moment, times)
def test_without_quiet_hours_every_wish_goes_out_as_it_is(at, chosen):
    open_all_day = Times(chosen.zone, chosen.leads, chosen.evening_at, chosen.morning_at, Quiet(time(8), time(8)))
    said = lay_out(at, stale_at=at, now=at - timedelta(days=5), times=open_all_day)
    wished = {wished_at(lead, at, open_all_day) for lead in open_all_day.leads}
    assert {one.outside_at for one in said} - {None} == wished


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        ("2026-03-29 14:00", "2026-03-28 18:00"),  # clocks go forward in the night between
        ("2026-10-25 14:00", "2026-10-24 18:00"),  # and back
        ("2026-06-02 14:00", "2026-06-01 18:00"),
    ],
)
def test_the_evening_before_over_a_clock_change(meeting, expected):
    assert shown(LONDON, wished_at(Lead.EVENING, at_wall(LONDON, meeting), Times(LONDON))) == expected


def around(meeting: str, now: str, *leads: Lead) -> list[str]:
    at = at_wall(LONDON, meeting)
    said = lay_out(at, stale_at=at, now=at_wall(LONDON, now), times=Times(LONDON, frozenset(leads)))
    return [shown(LONDON, one.outside_at) for one in said]


def test_what_would_wake_somebody_comes_just_before_the_quiet_hours():
    assert around("2026-06-02 09:30", "2026-06-01 09:00", Lead.TWO_HOURS) == ["2026-06-01 20:45"]


def test_when_that_is_past_it_comes_after_them():
    assert around("2026-06-02 09:30", "2026-06-01 22:00", Lead.TWO_HOURS) == ["2026-06-02 08:00"]


def test_when_the_thing_begins_before_they_end_it_is_on_the_list_alone():
    assert around("2026-06-02 07:45", "2026-06-01 22:00", Lead.TWO_HOURS) == ["never"]


def test_two_that_are_brought_forward_to_the_same_moment_go_out_once():
    said = around("2026-06-02 08:15", "2026-06-01 09:00", Lead.TWO_HOURS, Lead.HALF_HOUR)
    assert said == ["2026-06-01 20:45", "never"]


def test_who_agreed_after_the_moment_gets_no_reminder_but_a_line_on_the_list():
    at, now = at_wall(LONDON, "2026-06-02 14:00"), at_wall(LONDON, "2026-06-01 19:00")
    (said,) = lay_out(at, stale_at=at, now=now, times=Times(LONDON))
    assert (said.inside_at, said.outside_at) == (now, None)


def test_no_wish_is_no_reminder():
    assert around("2026-06-02 14:00", "2026-06-01 09:00") == []


def test_a_morning_after_the_thing_is_two_hours_before_it():
    at = at_wall(LONDON, "2026-06-02 07:00")
    assert shown(LONDON, wished_at(Lead.MORNING, at, Times(LONDON))) == "2026-06-02 05:00"


def test_quiet_hours_within_one_day():
    chosen = Times(LONDON, quiet=Quiet(time(13), time(15)))
    assert is_quiet(at_wall(LONDON, "2026-06-02 14:59"), chosen)
    assert not is_quiet(at_wall(LONDON, "2026-06-02 15:00"), chosen)
    assert not is_quiet(at_wall(LONDON, "2026-06-02 12:59"), chosen)


def test_quiet_hours_that_leave_no_room_let_nothing_out():
    chosen = Times(LONDON, frozenset({Lead.TWO_HOURS}), quiet=Quiet(time(8, 1), time(8)))
    at = at_wall(LONDON, "2026-06-02 14:00")
    now = at - timedelta(days=2)
    for one in lay_out(at, stale_at=at, now=now, times=chosen):
        assert one.outside_at is None or not is_quiet(one.outside_at, chosen)


def test_a_day_that_never_was_has_no_reminder_on_it():
    """In 2011 Samoa went from the 29th to the 31st of December."""
    at = at_wall("Pacific/Apia", "2011-12-31 14:00")
    found = wished_at(Lead.EVENING, at, Times("Pacific/Apia"))
    assert found.astimezone(ZoneInfo("Pacific/Apia")).date() in {date(2011, 12, 29), date(2011, 12, 31)}
    assert found < at
