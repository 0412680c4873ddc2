"""Waits, offers, dates, windows, lines, the starter: plain sums."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.meetings.rules import recurrence
from waymark.meetings.rules.faults import faults
from waymark.programmes.rules import lines
from waymark.programmes.rules.completing import seems_completed
from waymark.programmes.rules.content import column_of, content_in, total_minutes
from waymark.programmes.rules.dates import Planned, runs
from waymark.programmes.rules.offers import offer_until
from waymark.programmes.rules.waits import Band, band
from waymark.programmes.rules.windows import windows
from waymark.programmes.terms import Shape, WaveKind
from waymark.programmes.terms.content import Activity, Content, Home
from waymark.programmes.terms.starters import starters_in
from waymark.skills.terms.library import slugs

NOW = datetime(2026, 6, 10, 12, tzinfo=UTC)


def test_fewer_than_five_waits_say_nothing():
    assert band([30, 40, 50, 60]) is None


def test_a_band_leaves_the_odd_ones_out_and_rounds_outwards():
    assert band([95, 100, 120, 150, 900]) == Band(3, 5, "months")
    assert band([15, 20, 22, 30, 40]) == Band(2, 5, "weeks")
    assert band([0, 0, 0, 0, 0]) == Band(0, 1, "weeks")


@given(st.lists(st.integers(0, 2000), min_size=5, max_size=80))
def test_three_of_five_waits_lie_in_the_band(waits):
    found = band(waits)
    assert found
    days = 7 if found.unit == "weeks" else 30.44
    inside = [one for one in waits if found.low * days - 1 <= one <= found.high * days + 1]
    assert len(inside) >= 0.6 * len(waits)
    assert found.low < found.high


def test_an_offer_holds_a_week_and_never_more_than_half_of_what_is_left():
    assert offer_until(NOW, NOW + timedelta(days=60)) == NOW + timedelta(days=7)
    assert offer_until(NOW, NOW + timedelta(days=8)) == NOW + timedelta(days=4)
    assert offer_until(NOW, NOW + timedelta(days=2)) is None


def sessions(*days: int, at: time | None = None) -> list[Planned]:
    return [Planned(day, at, 180) for day in days]


def run(shape: Shape, planned: list[Planned], **more):
    return runs(shape, planned, starts_on=date(2026, 9, 7), usual=time(10), zone="Europe/London", **more)


def test_a_weekly_programme_is_one_series_whose_dates_are_those_of_the_plan():
    (only,) = run(Shape.WEEKLY, sessions(0, 7, 14), region="GB-ENG")
    assert not faults(only.rhythm)
    dates = [one.on for one in recurrence.next_occurrences(only.rhythm, [], datetime(2026, 1, 1, tzinfo=UTC), 10)]
    assert tuple(dates) == only.days == (date(2026, 9, 7), date(2026, 9, 14), date(2026, 9, 21))


@pytest.mark.parametrize(
    ("shape", "planned"),
    [
        (Shape.RESIDENTIAL, sessions(0, 1, 2)),
        (Shape.WEEKLY, sessions(0, 7, 21)),
        (Shape.WEEKLY, [*sessions(0), *sessions(7, at=time(14))]),
    ],
)
def test_any_other_shape_is_one_date_for_each_session(shape, planned):
    found = run(shape, planned)
    assert [one.days for one in found] == [(date(2026, 9, 7) + timedelta(days=one.day),) for one in planned]
    assert all(one.rhythm.count == 1 and not faults(one.rhythm) for one in found)


def test_windows_follow_the_first_and_the_last_day():
    found = windows(date(2026, 9, 7), date(2026, 11, 23))
    assert set(found) == set(WaveKind)
    assert found[WaveKind.BEFORE] == (date(2026, 8, 10), date(2026, 9, 7))
    assert all(opens < closes for opens, closes in found.values())


def test_completed_is_two_thirds_with_what_was_made_up():
    assert seems_completed(sessions=12, taken_part=6, made_up=2)
    assert not seems_completed(sessions=12, taken_part=7, made_up=0)
    assert not seems_completed(sessions=0, taken_part=0, made_up=0)


def test_content_goes_into_its_column_and_out_again():
    content = Content((Activity(20, "Round", ""),), (Home("breathing", "daily"),), "Mats", "Read.")
    assert content_in(column_of(content)) == content
    assert content_in({}) == Content()


@given(st.integers(1, 8), st.data())
def test_a_line_that_is_moved_up_loses_nothing(number, data):
    said = {f"{name}-{at}": f"{name} {at}" for name in lines.ACTIVITY for at in range(9)}
    moved = lines.after(f"up-part-{number}", said)
    assert sorted(moved.values()) == sorted(said.values())
    assert moved[f"part-{number - 1}"] == said[f"part-{number}"]


def test_more_lines_and_nonsense():
    assert lines.count_in(lines.after("more-home", {"home-5": "x"}), lines.HOME) == 8
    for act in ("up-part-0", "up-part-99", "up-part-x", "", "more-"):
        assert lines.after(act, {"part-0": "a"}) == {"part-0": "a"}


def test_the_starter_is_whole():
    (starter,) = starters_in("en")
    assert len(starter.sessions) == 12
    assert starter.sources
    for number, one in enumerate(starter.sessions):
        assert one.day == 7 * number
        assert total_minutes(one.content.activities) == one.minutes == 180
        used = {each.skill for each in (*one.content.activities, *one.content.home)} - {""}
        assert used <= set(slugs())
        assert one.content.condensed
