"""Days and times as people and programs write them."""

from datetime import UTC, date, datetime

import pytest

from waymark.common.days import DayRule
from waymark.diary.importing import DaysQuestion, Order, Why
from waymark.diary.importing.day_order import decide_order
from waymark.diary.importing.moments import read_moment
from waymark.diary.importing.remarks import BadCell
from waymark.diary.importing.turn import learn_turn, turned_day
from waymark.diary.tests.importing_help import days, imported, reasons


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("2024-01-31", "2024-01-31"),
        ("2024/1/31", "2024-01-31"),
        ("2024.01.31", "2024-01-31"),
        ("20240131", "2024-01-31"),
        ("31/01/2024", "2024-01-31"),
        ("31.1.24", "2024-01-31"),
        ("31. 1. 2024", "2024-01-31"),
        ("31-01-99", "1999-01-31"),
        ("31 January 2024", "2024-01-31"),
        ("31st of Jan, 2024", "2024-01-31"),
        ("January 31, 2024", "2024-01-31"),
        ("31-Jan-24", "2024-01-31"),
        ("Wed 31 Jan 2024", "2024-01-31"),
        ("Wednesday, January 31st, 2024", "2024-01-31"),
        ("2024-Jan-31", "2024-01-31"),
        ("45322", "2024-01-31"),
        ("1706659200", "2024-01-31"),
        ("1706659200000", "2024-01-31"),
    ],
)
def test_days(cell, wanted):
    assert read_moment(cell).day.isoformat() == wanted


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("2024-01-31 21:05:33", "2024-01-31T21:05:33"),
        ("2024-01-31T21:05:33.123Z", "2024-01-31T21:05:33+00:00"),
        ("2024-01-31 21:05:33 +0100", "2024-01-31T21:05:33+01:00"),
        ("2024-01-31T21:05-08:00", "2024-01-31T21:05:00-08:00"),
        ("31/01/2024 9:05 pm", "2024-01-31T21:05:00"),
        ("31/01/2024, 12:05 a.m.", "2024-01-31T00:05:00"),
        ("31 Jan 2024 at 21.05", "2024-01-31T21:05:00"),
        ("31.01.2024 21h05", "2024-01-31T21:05:00"),
        ("Wed Jan 31 2024 21:05:33 GMT-0800 (PST)", "2024-01-31T21:05:33-08:00"),
        ("45322.5", "2024-01-31T12:00:00"),
        ("1706659200", "2024-01-31T00:00:00+00:00"),
    ],
)
def test_days_with_times(cell, wanted):
    wall = read_moment(cell).wall
    assert wall is not None
    assert wall.isoformat() == wanted


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("31/02/2024", Why.DAY_IMPOSSIBLE),
        ("0000-01-01", Why.DAY_IMPOSSIBLE),
        ("2023-02-29", Why.DAY_IMPOSSIBLE),
        ("1/13/2024", Why.DAY_WRONG_ORDER),
        ("31 Foo 2024", Why.DAY_UNREADABLE),
        ("January 2024", Why.DAY_INCOMPLETE),
        ("4 January", Why.DAY_INCOMPLETE),
        ("Total", Why.DAY_UNREADABLE),
        ("2024-01-01 25:00", Why.TIME_IMPOSSIBLE),
        ("7", Why.DAY_UNREADABLE),
        ("9" * 300, Why.DAY_UNREADABLE),
    ],
)
def test_no_days(cell, why):
    with pytest.raises(BadCell) as caught:
        read_moment(cell)
    assert caught.value.remark.why is why


def test_the_whole_column_decides_which_number_is_the_month():
    assert decide_order("Date", ["1/2/2024", "3/4/2024", "14/5/2024"]) is Order.DAY_FIRST
    assert decide_order("Date", ["1/2/2024", "3/4/2024", "5/14/2024"]) is Order.MONTH_FIRST
    assert decide_order("Date", ["2024-01-02"]) is None
    assert decide_order("Date", ["1/1/2024", "4/4/2024"]) is Order.DAY_FIRST  # both readings agree


def test_days_that_can_be_read_both_ways_are_asked_about():
    with pytest.raises(DaysQuestion) as caught:
        imported("Date,Pain\n1/2/2024,3\n3/4/2024,4\n")
    assert caught.value.remark.why is Why.DAYS_AMBIGUOUS
    assert caught.value.choices == ("d/m/y", "m/d/y")
    assert days(imported("Date,Pain\n1/2/2024,3\n3/4/2024,4\n", "days=d/m/y")) == ["2024-02-01", "2024-04-03"]
    assert days(imported("Date,Pain\n1/2/2024,3\n3/4/2024,4\n", "days=m/d/y")) == ["2024-01-02", "2024-03-04"]


def test_days_that_contradict_each_other_are_asked_about():
    text = "Date,Pain\n13/2/2024,3\n2/13/2024,4\n"
    with pytest.raises(DaysQuestion) as caught:
        imported(text)
    assert caught.value.remark.why is Why.DAYS_MIXED
    found = imported(text, "days=d/m/y")
    assert days(found) == ["2024-02-13"]
    assert reasons(found) == [(3, "Date", "day-wrong-order")]


def test_two_digit_years_that_could_come_first_are_asked_about():
    with pytest.raises(DaysQuestion) as caught:
        imported("Date,Pain\n23-05-01,3\n23-05-12,4\n23-05-30,4\n")
    assert "y/m/d" in caught.value.choices
    assert days(imported("Date,Pain\n23-05-01,3\n23-05-30,4\n", "days=y/m/d")) == ["2023-05-01", "2023-05-30"]


def test_impossible_and_future_days_are_refused_row_by_row():
    found = imported("Date,Pain\n2024-07-01,3\n2024-06-30,4\n2024-02-30,5\n0019-01-01,5\n,6\n")
    assert days(found) == ["2024-06-30"]
    assert reasons(found) == [
        (2, "Date", "day-in-future"),
        (4, "Date", "day-impossible"),
        (5, "Date", "day-too-early"),
        (6, "Date", "no-day"),
    ]


def test_a_day_and_a_time_in_two_columns():
    found = imported("Date,Time,Pain\n2024-01-13,9:05 PM,3\n2024-01-14,,4\n2024-01-15,25:00,5\n")
    assert [entry.written_at for entry in found.entries] == [datetime(2024, 1, 13, 21, 5, tzinfo=UTC), None, None]
    assert reasons(found) == [(4, "Date+Time", "time-impossible")]


def test_part_of_a_split_day_missing_is_refused_and_none_of_it_is_no_day():
    text = (
        "day,month,year,pain,written\n1,1,2024,3,2024-01-01 10:00:00\n1,,2024,3,2024-01-01 10:00:00\n"
        "0,,0,4,2024-01-02 10:00:00\n"
    )
    found = imported(text)
    assert days(found) == ["2024-01-01", "2024-01-02"]
    assert reasons(found) == [(3, "day+month+year", "day-incomplete")]


def test_times_become_days_by_the_persons_own_rule_when_nothing_can_be_learnt():
    text = "Timestamp,Pain\n2024-01-13 21:05:33,5\n2024-01-14 02:30:12,6\n"
    found = imported(text, rule=DayRule("Europe/London", 4))
    assert days(found) == ["2024-01-13", "2024-01-13"]
    remark = next(remark for remark in found.remarks if remark.why is Why.DAY_BY_OWN_RULE)
    assert remark.facts == {"hour": "04:00", "zone": "Europe/London", "count": 2}


def test_times_of_another_clock_are_turned_into_the_persons_day():
    text = "Timestamp,Pain\n2024-01-14 03:00,5\n"
    found = imported(text, "clock=UTC", rule=DayRule("America/New_York", 0))
    assert days(found) == ["2024-01-13"]
    assert found.entries[0].written_at == datetime(2024, 1, 14, 3, tzinfo=UTC)


def at(*parts: int) -> datetime:
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 - the file's own clock


def test_the_turn_is_learnt_for_clocks_ahead_and_behind():
    named = date(2024, 1, 10)
    ahead = [(named, at(2024, 1, 11, hour)) for hour in range(8)] + [(named, at(2024, 1, 10, 8))]
    behind = [(named, at(2024, 1, 9, hour)) for hour in range(15, 24)] + [(named, at(2024, 1, 10, 14, 59))]
    for pairs, hour in ((ahead, 8), (behind, -9)):
        turn = learn_turn(pairs)
        assert turn is not None
        assert (turn.hour, turn.agreeing, turn.of) == (hour, len(pairs), len(pairs))
        assert all(turned_day(written, hour) == day for day, written in pairs)


def test_too_little_or_too_mixed_teaches_nothing():
    named = date(2024, 1, 10)
    assert learn_turn([(named, at(2024, 1, 11, 1))] * 4) is None
    assert learn_turn([(named, at(2024, 1, 10 + days, 12)) for days in (0, 1, 2, 3, 4, 5, 6, 7)]) is None
