"""Rhythms in words: exact, and never two meanings for one sentence."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from waymark.meetings.rules.faults import INTERVALS
from waymark.meetings.rules.recurrence import next_occurrences
from waymark.meetings.sentences import rhythm_in_words, with_next
from waymark.meetings.terms.rhythm import LAST, NTHS, Every, State

from .rhythms import FORTNIGHTLY, LAST_MONDAY, change, wall

NOVEMBER = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rhythm", "words"),
    [
        (replace(FORTNIGHTLY, interval=1), "every Tuesday"),
        (FORTNIGHTLY, "every second Tuesday"),
        (replace(FORTNIGHTLY, interval=3), "every third week, on Tuesday"),
        (replace(FORTNIGHTLY, interval=4, weekday=0), "every fourth week, on Monday"),
        (replace(FORTNIGHTLY, interval=12, weekday=6), "every twelfth week, on Sunday"),
        (LAST_MONDAY, "the last Monday of each month"),
        (replace(LAST_MONDAY, nth=4), "the fourth Monday of each month"),
        (replace(LAST_MONDAY, nth=2, interval=3), "the second Monday of every third month"),
        (replace(LAST_MONDAY, interval=6, weekday=4), "the last Friday of every sixth month"),
    ],
)
def test_examples(rhythm, words):
    assert rhythm_in_words(rhythm) == words


def test_no_two_rhythms_share_a_sentence():
    weekly = [replace(FORTNIGHTLY, interval=interval) for interval in INTERVALS[Every.WEEK]]
    monthly = [replace(LAST_MONDAY, interval=interval, nth=nth) for interval in INTERVALS[Every.MONTH] for nth in NTHS]
    every = [replace(one, weekday=day) for one in (*weekly, *monthly) for day in range(7)]
    assert len({rhythm_in_words(one) for one in every}) == len(every)


def test_every_fourth_week_is_not_the_last_monday():
    weeks = rhythm_in_words(replace(FORTNIGHTLY, interval=4, weekday=0))
    assert "month" not in weeks
    assert "week" not in rhythm_in_words(replace(LAST_MONDAY, nth=LAST))


def test_the_next_date_stands_beside_it():
    assert (
        with_next(FORTNIGHTLY, next_occurrences(FORTNIGHTLY, (), NOVEMBER))
        == "every second Tuesday, next on 1 December"
    )
    after = next_occurrences(LAST_MONDAY, (), NOVEMBER)
    assert with_next(LAST_MONDAY, after) == "the last Monday of each month, next on 30 November"


def test_a_cancelled_date_is_not_the_next_and_a_moved_one_names_its_day():
    off = change(date(2026, 12, 1), State.CANCELLED)
    moved = change(date(2026, 12, 15), moved_to=wall("2026-12-17 18:00"))
    found = next_occurrences(FORTNIGHTLY, (off, moved), NOVEMBER)
    assert with_next(FORTNIGHTLY, found) == "every second Tuesday, next on Thursday 17 December"


def test_a_date_in_another_year_says_so():
    found = next_occurrences(FORTNIGHTLY, (), datetime(2027, 1, 1, tzinfo=UTC))
    assert with_next(FORTNIGHTLY, found, today=NOVEMBER.date()) == "every second Tuesday, next on 12 January 2027"
    assert with_next(FORTNIGHTLY, found, today=date(2027, 1, 1)) == "every second Tuesday, next on 12 January"


def test_the_day_is_the_one_where_they_meet():
    late = replace(FORTNIGHTLY, zone="America/New_York", at=wall("2026-12-01 20:00").time())
    assert with_next(late, next_occurrences(late, (), NOVEMBER)) == "every second Tuesday, next on 1 December"


def test_a_series_that_is_over():
    assert with_next(FORTNIGHTLY, []) == "every second Tuesday, no more dates"


def test_weekdays_and_months_speak_the_language_of_the_page():
    with translation.override("cy"):
        said = with_next(FORTNIGHTLY, next_occurrences(FORTNIGHTLY, (), NOVEMBER))
    assert "Dydd Mawrth" in said
    assert "Rhagfyr" in said
