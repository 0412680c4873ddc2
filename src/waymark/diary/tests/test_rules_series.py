"""Days and weeks from entries: gaps stay gaps, middles lie in the middle, every day is in one place."""

import statistics
import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.diary.rules.answers import Kind
from waymark.diary.rules.numbers import chance_of_more, median, quartiles
from waymark.diary.rules.periods import Grain, Period, Span, all_time, period_of
from waymark.diary.rules.series import daily, days_between, stretches
from waymark.diary.rules.summary import Standing, standing_of, summary_of
from waymark.diary.rules.usual import usual_range

MONDAY = date(2026, 3, 2)
values = st.floats(0, 10).map(lambda value: round(value, 1))
near = st.integers(0, 120).map(lambda n: MONDAY + timedelta(days=n))
entries = st.lists(st.tuples(near, values), max_size=80)
spans = st.tuples(near, near).map(sorted)
lists = st.lists(values, min_size=1, max_size=30).map(sorted)


@given(entries)
def test_each_day_that_has_entries_gets_a_value_between_its_least_and_most(found):
    days = daily(found)
    assert set(days) == {on for on, _ in found}
    assert list(days) == sorted(days)
    for on, value in days.items():
        own = [number for day, number in found if day == on]
        assert min(own) <= value <= max(own)
        assert value == pytest.approx(statistics.median(own))


@given(entries, spans)
def test_every_day_is_there_once_and_gaps_are_never_zero(found, span):
    first, last = span
    days = daily(found)
    drawn = days_between(days, first, last)
    assert [day.on for day in drawn] == [first + timedelta(days=n) for n in range((last - first).days + 1)]
    for day in drawn:
        assert day.value == days.get(day.on)
        assert (day.value is None) == (day.on not in days)


@given(entries, spans, st.sampled_from((1, 4)))
def test_weeks_hold_every_day_once_and_begin_on_mondays(found, span, weeks):
    first, last = span
    days = daily(found)
    parts = stretches(days, first, last, weeks=weeks)
    covered = [part.first + timedelta(days=n) for part in parts for n in range((part.last - part.first).days + 1)]
    assert covered == [first + timedelta(days=n) for n in range((last - first).days + 1)]
    assert all(part.first.weekday() == 0 for part in parts[1:])
    assert sum(part.days for part in parts) == sum(first <= on <= last for on in days)


@given(entries, st.sampled_from((1, 4)))
def test_a_week_has_a_middle_within_its_range_or_nothing_at_all(found, weeks):
    for part in stretches(daily(found), MONDAY, MONDAY + timedelta(days=120), weeks=weeks):
        five = (part.least, part.low, part.middle, part.high, part.most)
        assert (part.days == 0) == all(value is None for value in five) == any(value is None for value in five)
        assert part.days == 0 or list(five) == sorted(five)
        assert part.is_enough == (part.days >= 4)


@given(st.lists(st.booleans(), min_size=1, max_size=7))
def test_a_week_of_yes_and_no_knows_its_share(answers):
    (week,) = stretches(filled(MONDAY, *map(float, answers)), MONDAY, MONDAY + timedelta(days=6))
    assert week.share == sum(answers) / len(answers)
    assert stretches({}, MONDAY, MONDAY)[0].share is None


def test_blocks_of_four_weeks_do_not_move_when_the_page_does():
    ends = {part.last for part in stretches({}, MONDAY, MONDAY + timedelta(days=400), weeks=4)[:-1]}
    later = {
        part.last for part in stretches({}, MONDAY + timedelta(days=9), MONDAY + timedelta(days=400), weeks=4)[:-1]
    }
    assert later <= ends


@pytest.mark.parametrize(
    ("kind", "numbers", "expected"),
    [
        (Kind.SCALE, [8, 2, 4], 4),
        (Kind.SCALE, [8, 2], 5),
        (Kind.PARTS, [0, 2], 2),
        (Kind.PARTS, [0, 1, 2], 1),
        (Kind.YES_NO, [0, 1], 1),
        (Kind.COUNT, [2, 3], 5),
    ],
)
def test_several_entries_a_day_become_one_by_kind(kind, numbers, expected):
    assert daily([(MONDAY, float(number)) for number in numbers], kind) == {MONDAY: expected}


@given(lists)
def test_quartiles_agree_with_the_standard_library(ordered):
    assert median(ordered) == pytest.approx(statistics.median(ordered))
    if len(ordered) > 1:
        expected = statistics.quantiles(ordered, n=4, method="inclusive")
        assert list(quartiles(ordered)) == pytest.approx(expected)


@given(lists, lists)
def test_the_chance_of_more_counts_every_pair(earlier, later):
    wins = sum((new > old) + (new == old) / 2 for new in later for old in earlier)
    assert chance_of_more(earlier, later) == pytest.approx(wins / (len(earlier) * len(later)))


@given(st.sampled_from([Span.WEEK, Span.MONTH, Span.YEAR]), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_periods_follow_each_other_without_a_hole(span, on):
    period = period_of(span, on)
    assert on in period
    assert period.after.first == period.last + timedelta(days=1)
    assert period.after.before == period
    assert period.grain is (Grain.WEEK if span is Span.YEAR else Grain.DAY)
    assert period.days in {Span.WEEK: (7,), Span.MONTH: (28, 29, 30, 31), Span.YEAR: (365, 366)}[span]


def test_all_has_its_own_ends_and_a_coarser_grain_when_long():
    assert all_time(date(2024, 1, 1), date(2026, 12, 1)).grain is Grain.WEEK
    ten_years = all_time(date(2016, 1, 1), date(2026, 1, 1))
    assert ten_years.grain is Grain.FOUR_WEEKS
    assert ten_years.before is ten_years.after is None
    with pytest.raises(ValueError, match="ends after"):
        all_time(MONDAY, MONDAY - timedelta(days=1))
    with pytest.raises(ValueError, match="own first"):
        period_of(Span.ALL, MONDAY)


def filled(first: date, *numbers: float) -> dict[date, float]:
    return {first + timedelta(days=n): number for n, number in enumerate(numbers)}


def test_the_usual_range_is_the_middle_half_of_the_eight_weeks_before():
    period = period_of(Span.WEEK, MONDAY)
    before = MONDAY - timedelta(days=12)
    days = filled(before, *([4.0, 6.0] * 6)) | filled(MONDAY, 10.0, 10.0)
    usual = usual_range(days, period)
    assert (usual.low, usual.high, usual.days) == (4, 6, 12)
    assert usual_range(filled(before, *([4.0] * 11)), period) is None
    assert usual_range(filled(MONDAY - timedelta(days=200), *([4.0] * 60)), period) is None
    assert usual_range(days, period_of(Span.YEAR, MONDAY)) is None


@given(entries)
def test_nothing_is_said_under_four_days_and_no_comparison_without_a_time_before(found):
    days = daily(found)
    period = period_of(Span.WEEK, MONDAY + timedelta(days=30))
    said = summary_of(days, period, 1.0)
    if said.days < 4:
        assert said.standing is Standing.NOT_ENOUGH
        assert said.typical is None
    elif said.days_before < 4:
        assert said.standing is Standing.NOTHING_BEFORE
    else:
        assert said.low <= said.typical <= said.high
        claimed = said.standing in (Standing.HIGHER, Standing.LOWER, Standing.CANNOT_TELL)
        assert claimed == (abs(said.typical - said.before) >= 1)


@pytest.mark.parametrize(
    ("before", "now", "standing"),
    [
        ([5, 5, 5, 5], [5, 5, 5.5, 6], Standing.ABOUT_THE_SAME),
        ([5, 5, 5, 5], [6, 6, 7, 7], Standing.HIGHER),
        ([5, 6, 6, 7], [2, 3, 3, 4], Standing.LOWER),
        ([0, 1, 6, 9, 9], [0, 2, 7, 7, 9], Standing.CANNOT_TELL),
    ],
)
def test_a_change_is_called_when_it_is_large_enough_and_the_days_lie_apart(before, now, standing):
    assert standing_of(before, now, 1.0) is standing


def test_without_a_yardstick_no_change_is_called():
    period = period_of(Span.WEEK, MONDAY)
    days = filled(period.before.first, *[0.0] * 7) | filled(MONDAY, *[9.0] * 7)
    assert summary_of(days, period, None).standing is Standing.NOTHING_BEFORE
    assert summary_of(days, period, 1.0).standing is Standing.HIGHER


@given(entries)
def test_a_period_is_the_same_size_either_way_round(found):
    days = daily(found)
    period = Period(Span.WEEK, MONDAY, MONDAY + timedelta(days=6))
    assert summary_of(days, period, 1.0) == summary_of(dict(reversed(days.items())), period, 1.0)


def test_ten_years_of_five_questions_are_quick():
    first = date(2016, 1, 1)
    found = [(first + timedelta(days=n // 3), float(n * 7 % 11)) for n in range(10_950)]
    period = all_time(first, first + timedelta(days=3649))
    began = time.process_time()
    for _ in range(5):
        days = daily(found)
        stretches(days, period.first, period.last, weeks=4)
        usual_range(days, period)
        summary_of(days, period, 1.0)
    # About 40 ms here; the bound is loose because the machine is shared.
    assert time.process_time() - began < 0.25
