"""Sums of the rota: what is left of a turn, and hours in a week."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import NOON
from waymark.moderation.rules import rota, topics
from waymark.moderation.terms.rota import Spared

HOUR = timedelta(hours=1)
SPANS = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def span(pair):
    return NOON + pair[0] * HOUR, NOON + pair[1] * HOUR


@given(whole=SPANS, taken=st.lists(SPANS, max_size=6))
def test_what_is_left_are_exactly_the_hours_that_nobody_has(whole, taken):
    left = rota.without(span(whole), map(span, taken))
    hours = {hour for one in left for hour in range(int((one[0] - NOON) / HOUR), int((one[1] - NOON) / HOUR))}
    assert hours == set(range(*whole)) - {hour for one in taken for hour in range(*one)}
    assert all(one[0] < one[1] for one in left)


@given(day=st.dates(date(2026, 1, 1), date(2027, 12, 31)), zone=st.sampled_from(["Europe/London", "Asia/Kolkata"]))
def test_every_week_follows_on_the_one_before(day, zone):
    monday = rota.monday_of(day)
    assert monday.weekday() == 0
    assert rota.week_from(monday, zone)[1] == rota.week_from(monday + timedelta(days=7), zone)[0]


def test_a_turn_over_midnight_on_sunday_counts_in_both_weeks():
    monday = date(2026, 6, 8)
    weeks = [rota.week_from(one, "Europe/London") for one in (monday, monday + timedelta(days=7))]
    turn = (weeks[0][1] - 2 * HOUR, weeks[0][1] + HOUR)
    assert [rota.hours_in(week, [turn]) for week in weeks] == [2, 1]
    assert rota.hours_over(turn, [], cap=1, zone_weeks=weeks) == 2
    assert rota.hours_over(turn, [], cap=2, zone_weeks=weeks) is None


def test_a_week_that_is_full_already_stands_in_no_ones_way_elsewhere():
    weeks = [rota.week_from(date(2026, 6, 8), "UTC"), rota.week_from(date(2026, 6, 15), "UTC")]
    full = (weeks[0][0], weeks[0][0] + 9 * HOUR)
    assert rota.hours_over((weeks[1][0], weeks[1][0] + HOUR), [full], cap=6, zone_weeks=weeks) is None


def test_what_a_case_seems_to_be_about():
    said = "My mum died in May. I’ve had the bailiffs round and I can’t go on."
    assert topics.topics_in(said) == {"grief", "money", "self-harm"}
    assert topics.topics_in("The physio was kind and I walked to the corner.") == frozenset()
    assert set(topics._WORDS) == {topic.value for topic in Spared}
