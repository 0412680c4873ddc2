"""How long cases waited."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import NOON
from waymark.moderation.rules.measures import FEWEST, Waited, span, weeks

HOUR = timedelta(hours=1)
LENGTHS = st.integers(0, 400).map(lambda hours: hours * HOUR)
TIMES = st.lists(st.tuples(LENGTHS, st.none() | LENGTHS, LENGTHS), max_size=30).map(
    lambda some: [
        (NOON - ago, NOON - ago + took if took is not None else None, NOON - ago + due) for ago, took, due in some
    ]
)


def test_the_middle_and_the_share():
    times = [(NOON, NOON + hours * HOUR, NOON + 4 * HOUR) for hours in (1, 2, 3, 5, 20)]
    found = span(times, NOON + 30 * HOUR)
    assert (found.middle, found.in_time, found.due, found.share) == (3 * HOUR, 3, 5, 60)


def test_what_waits_and_is_not_due_counts_for_nothing_yet():
    waits = (NOON, None, NOON + 4 * HOUR)
    assert span([waits], NOON + HOUR).due == 0
    assert (span([waits], NOON + 4 * HOUR).due, span([waits], NOON + 4 * HOUR).in_time) == (1, 0)


@given(TIMES)
def test_a_share_is_of_enough_and_within_bounds(times):
    found = span(times, NOON)
    assert 0 <= found.in_time <= found.due <= len(times)
    assert (found.share is None) == (found.due < FEWEST)
    assert found.share is None or 0 <= found.share <= 100


@given(st.lists(st.integers(0, 60), max_size=40))
def test_every_case_is_in_one_week_and_they_go_back(days):
    cases = [Waited(NOON - timedelta(days=day), NOON, NOON, None, None) for day in days]
    found = weeks(cases, NOON)
    assert sum(week.cases for week in found) == len(cases)
    mondays = [week.monday for week in found]
    assert mondays == sorted(set(mondays), reverse=True)
    assert all(monday.weekday() == 0 for monday in mondays)
