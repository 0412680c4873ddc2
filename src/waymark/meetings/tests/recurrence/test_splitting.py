"""“This and all following”: one series becomes two, and old dates find the new ones in their place."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.meetings.rules.recurrence import dates, first_date, pairs, split

from .rhythms import FORTNIGHTLY, rhythms, slow_dates

MANY = 80


@given(rhythms(), st.data())
def test_a_split_without_a_change_loses_and_doubles_no_date(rhythm, data):
    days = list(slow_dates(rhythm, MANY))
    on = data.draw(st.sampled_from(days[:40]))
    before, after = split(rhythm, on, rhythm)
    first, second = list(dates(before)), list(islice(dates(after), MANY - len(list(dates(before)))))
    assert first + second == days
    assert all(day < on for day in first)
    assert second[0] == on


@given(rhythms(), rhythms(), st.data())
def test_a_split_keeps_the_two_apart_and_the_count_whole(rhythm, following, data):
    days = list(slow_dates(rhythm, MANY))
    place = data.draw(st.integers(0, min(len(days), 40) - 1))
    if following.count is not None and following.count <= place:
        with pytest.raises(ValueError, match="Nothing is left"):
            split(rhythm, days[place], following)
        return
    before, after = split(rhythm, days[place], following)
    assert list(dates(before)) == days[:place]
    later = list(islice(dates(after), MANY))
    assert all(day >= days[place] for day in later)
    if following.count is not None:
        assert place + len(later) == following.count


def test_a_split_at_the_first_date_leaves_nothing_before_it():
    before, after = split(FORTNIGHTLY, date(2026, 12, 1), replace(FORTNIGHTLY, weekday=3))
    assert first_date(before) is None
    assert first_date(after) == date(2026, 12, 3)


def test_a_series_is_split_at_one_of_its_dates():
    with pytest.raises(ValueError, match="one of its dates"):
        split(FORTNIGHTLY, date(2026, 12, 8), FORTNIGHTLY)


@given(rhythms(), rhythms(), st.integers(0, 400))
def test_old_and_new_dates_are_paired_by_their_place(old, new, days):
    from_on = old.starts_on + timedelta(days=days)
    were = list(islice((day for day in slow_dates(old, 900) if day >= from_on), 10))
    become = list(islice((day for day in slow_dates(new, 900) if day >= from_on), 10))
    found = list(islice(pairs(old, new, from_on), 10))
    assert [one for one, _ in found] == were
    assert [one for _, one in found] == (become + [None] * len(were))[: len(were)]
