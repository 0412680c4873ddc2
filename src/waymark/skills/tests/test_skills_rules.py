"""What is offered after a crisis answer, when a practice was, and what stays open."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import NOON
from waymark.skills.rules import EARLIEST, KEPT_BACK, is_a_day, is_open, may_offer, moment_of, shown_answers

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=60)))
def test_a_skill_is_kept_back_for_seven_days_and_not_a_moment_longer(crisis_at, since):
    assert may_offer(False, crisis_at, crisis_at + since) == (since >= timedelta(days=7))
    assert may_offer(True, crisis_at, crisis_at + since)
    assert may_offer(False, None, crisis_at)


def test_where_the_moment_is_not_known_it_is_kept_back():
    assert not may_offer(False, NOON - KEPT_BACK * 9, None)


@pytest.mark.parametrize(
    ("on", "fits"),
    [
        (date(2028, 2, 29), True),
        (date(2028, 3, 1), True),
        (date(2028, 3, 2), False),
        (EARLIEST, True),
        (date(1, 1, 1), False),
        (date.max, False),
    ],
)
def test_a_day_is_in_a_life_and_not_still_to_come(on, fits):
    assert is_a_day(on, date(2028, 3, 1)) is fits


@given(st.integers(0, 40_000), MOMENTS)
def test_an_earlier_day_stands_as_many_days_earlier(days, at):
    on = at.date() - timedelta(days=min(days, (at.date() - EARLIEST).days))
    assert moment_of(on, at.date(), at).date() == on
    assert moment_of(at.date(), at.date(), at) == at


def test_it_is_open_as_long_as_no_question_for_later_has_an_answer():
    assert is_open(["done", "learned"], {"activity": "Beans"})
    assert not is_open(["done", "learned"], {"learned": "One row was enough"})
    assert not is_open(["pleasure"], {"pleasure": 0}), "nought is an answer"
    assert not is_open([], {})


def test_answers_left_empty_are_not_kept_and_nought_is():
    assert shown_answers({"a": "", "b": None, "c": 0, "d": "x", "e": ["y"], "f": True}) == {"c": 0, "d": "x"}
