"""Where to start, how far to step, and what may be told of where it is going."""

import json
from datetime import date, timedelta
from decimal import Decimal
from math import inf
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.plans.rules.pacing import (
    DayKind,
    Measured,
    Rule,
    TooMuch,
    Unit,
    baselines,
    best_good_day,
    by_mean,
    by_middle,
    rounded_down,
    start,
)
from waymark.plans.rules.pacing_drift import DoneOn, Drift, chance, going, interval
from waymark.plans.rules.pacing_steps import (
    Energy,
    StepsAreOff,
    may_step_on,
    may_step_up,
    step_back,
    step_up,
    with_rests,
)

VECTORS = Path(__file__).resolve().parents[5] / "shared" / "data" / "vectors.json"
TODAY = date(2028, 2, 29)
AMOUNTS = st.decimals(0, 1000, places=2)
KINDS = st.sampled_from(DayKind)
DAYS = st.lists(st.builds(Measured, AMOUNTS, KINDS), max_size=5)
PERCENTS = st.integers(0, 20)


def measured(*amounts, kind=DayKind.BETWEEN):
    return [Measured(Decimal(amount), kind) for amount in amounts]


def good_and_bad(good, bad):
    return [Measured(Decimal(good), DayKind.GOOD), Measured(Decimal(bad), DayKind.BAD)]


# --- the start --------------------------------------------------------------------------------------------------------
# i-engage.community, "How do I pace?": the mean of three measures times 0.8, then times 1.1 each week
@pytest.mark.parametrize(
    ("days", "mean", "baseline", "second"), [((10, 12, 8), 10, 8, "8.8"), ((3, 4, 2), 3, "2.4", "2.64")]
)
def test_the_published_sums(days, mean, baseline, second):
    found = by_mean(measured(*days))
    assert (found.middle, found.amount) == (mean, Decimal(baseline))
    assert step_up(found.amount, 10, Energy.NO) == Decimal(second)


@pytest.mark.skipif(not VECTORS.exists(), reason="the worked examples lie beside the repository, not in it")
def test_all_worked_examples():
    cases = [one for one in json.loads(VECTORS.read_text()) if one["instrument"] == "pacing"]
    assert cases
    for case in cases:
        answers, expected = case["answers"], case["expected"]
        if "measures" not in answers:  # "a time between the two", by judgement and rounded to five
            found = by_middle(good_and_bad(answers["good_day_min"], answers["bad_day_min"]))
            assert abs(found.amount - expected["published_limit_min"]) <= Decimal("2.5"), case["id"]
            continue
        amount = by_mean(measured(*answers["measures"])).amount
        assert float(amount) == pytest.approx(expected["baseline"]), case["id"]
        for week in ("week2", "week3", "week4"):
            amount = step_up(amount, 10, Energy.NO)
            assert float(amount) == pytest.approx(expected[week]), (case["id"], week)


# my-pain.management: 30 and 5 give 15, 15 and 3 give 10, 10 and 2 give 5 – about halfway, rounded to five
@pytest.mark.parametrize(("good", "bad", "published"), [(30, 5, 15), (15, 3, 10), (10, 2, 5)])
def test_halfway_lies_near_the_published_examples(good, bad, published):
    assert abs(by_middle(good_and_bad(good, bad)).amount - published) <= Decimal("2.5")


@given(DAYS)
def test_no_start_is_above_the_good_day_that_was_measured(days):
    for found in baselines(days):
        assert 0 < found.amount <= best_good_day(days)


@given(DAYS, st.integers(0, 4), AMOUNTS)
def test_doing_more_on_one_day_never_lowers_the_start(days, place, more):
    if place >= len(days):
        return
    raised = [*days]
    raised[place] = Measured(days[place].amount + more, days[place].kind)
    for rule in (by_mean, by_middle):
        if before := rule(days):
            assert rule(raised).amount >= before.amount


@pytest.mark.parametrize("days", [[], measured(10), measured(10, 12), measured(0, 0, 0)])
def test_too_few_days_or_nothing_done_say_nothing(days):
    assert baselines(days) == ()
    for rule in (Rule.MEAN, Rule.MIDDLE):
        with pytest.raises(ValueError, match="do not say"):
            start(days, rule)


def test_a_bad_day_with_more_than_the_good_one_is_held_at_the_good_one():
    found = by_middle(good_and_bad(4, 10))
    assert (found.amount, found.middle, found.is_capped) == (4, 7, True)


def test_an_own_start_stays_within_the_good_day():
    days = good_and_bad(10, 2)
    assert start(days, Rule.OWN, Decimal(10)) == 10
    with pytest.raises(TooMuch) as too_much:
        start(days, Rule.OWN, Decimal("10.5"))
    assert too_much.value.limit == 10
    assert start([], Rule.OWN, Decimal(3)) == 3
    for none in (None, Decimal(0), Decimal(-1)):
        with pytest.raises(ValueError, match="above nought"):
            start(days, Rule.OWN, none)


# --- showing ----------------------------------------------------------------------------------------------------------
@given(AMOUNTS, st.sampled_from(Unit))
def test_what_is_shown_is_never_more_and_stays_as_it_is(amount, unit):
    shown = rounded_down(amount, unit)
    assert 0 <= shown <= amount
    assert amount - shown < 10
    assert rounded_down(shown, unit) == shown


@given(AMOUNTS, AMOUNTS, st.sampled_from(Unit))
def test_what_is_more_is_never_shown_as_less(one, other, unit):
    low, high = sorted([one, other])
    assert rounded_down(low, unit) <= rounded_down(high, unit)


@pytest.mark.parametrize(
    ("amount", "unit", "shown"),
    [
        ("8.8", Unit.MINUTES, "8.5"),
        ("0.4", Unit.MINUTES, "0"),
        ("20.9", Unit.MINUTES, "20"),
        ("99.9", Unit.STEPS, "99"),
        ("1088", Unit.STEPS, "1080"),
        ("5.9", Unit.TIMES, "5"),
    ],
)
def test_rounding_goes_downward(amount, unit, shown):
    assert rounded_down(Decimal(amount), unit) == Decimal(shown)


# --- steps ------------------------------------------------------------------------------------------------------------
@given(AMOUNTS, AMOUNTS, PERCENTS, PERCENTS)
def test_a_step_grows_with_the_share_and_with_the_amount(one, other, share, larger):
    (low, high), (little, much) = sorted([one, other]), sorted([share, larger])
    assert low <= step_up(low, little, Energy.NO) <= step_up(low, much, Energy.NO) <= step_up(high, much, Energy.NO)


@given(AMOUNTS, PERCENTS)
def test_a_step_back_is_smaller_and_not_below_nought(amount, percent):
    assert 0 <= step_back(amount, percent) <= amount * Decimal("0.9")


@pytest.mark.parametrize("energy", [Energy.YES, Energy.UNSURE, None])
def test_steps_are_refused_with_me_cfs_and_until_it_is_known(energy):
    assert not may_step_up(energy)
    with pytest.raises(StepsAreOff):
        step_up(Decimal(8), 10, energy)


@pytest.mark.parametrize("percent", [-1, 21, 100])
def test_a_share_outside_the_bounds_is_refused(percent):
    with pytest.raises(ValueError, match="per cent"):
        step_up(Decimal(8), percent, Energy.NO)


def test_a_step_waits_for_a_week():
    assert may_step_on(TODAY, TODAY) == date(2028, 3, 7)
    assert may_step_on(TODAY - timedelta(days=30), TODAY) == TODAY


@given(st.decimals("0.5", 300, places=1), st.integers(0, 60), st.integers(0, 60))
def test_stretches_with_rests_come_to_the_whole_time(minutes, stretch, rest):
    parts = with_rests(minutes, stretch, rest)
    assert sum(seconds for seconds, is_rest in parts if not is_rest) == int(minutes * 60)
    assert not parts[0][1]
    assert not parts[-1][1]
    assert all(seconds > 0 for seconds, _is_rest in parts)


def test_twenty_minutes_in_stretches_of_eight():
    assert with_rests(Decimal(20), 8, 3) == ((480, False), (180, True), (480, False), (180, True), (240, False))
    assert with_rests(Decimal("8.5"), 0, 3) == ((510, False),)


# --- where it is going ------------------------------------------------------------------------------------------------
def daily(*amounts, last=TODAY, every=1, planned=None):
    """One amount a day, the last on `last`."""
    days = [last - timedelta(days=every * back) for back in range(len(amounts))]
    plan = Decimal(planned) if planned else None
    return [DoneOn(on, Decimal(str(amount)), plan) for on, amount in zip(days, reversed(amounts), strict=True)]


EARLIER = TODAY - timedelta(days=28)
SERIES = st.lists(st.integers(0, 30), max_size=56).map(lambda amounts: daily(*amounts, planned=10))


@given(st.integers(0, 50), st.lists(st.booleans(), min_size=56, max_size=56))
def test_a_constant_amount_is_steady_whatever_the_gaps(amount, is_there):
    days = [day for day, there in zip(daily(*[amount] * 56), is_there, strict=True) if there]
    assert going(days, TODAY).drift in {Drift.STEADY, Drift.UNKNOWN}
    assert going(daily(*[amount] * 56), TODAY).drift is Drift.STEADY


@given(SERIES, st.integers(-4000, 4000))
def test_on_other_days_of_the_calendar_it_is_the_same(days, by):
    shift = timedelta(days=by)
    moved = [DoneOn(day.on + shift, day.amount, day.planned) for day in days]
    assert going(moved, TODAY + shift) == going(days, TODAY)


@given(SERIES, st.randoms(use_true_random=False))
def test_the_order_of_the_days_changes_nothing(days, random):
    mixed = random.sample(days, len(days))
    assert going(mixed, TODAY) == going(days, TODAY)


@given(st.lists(st.integers(0, 30), max_size=3), st.lists(st.integers(0, 30), max_size=28))
def test_fewer_than_four_days_in_a_stretch_tell_nothing(few, many):
    assert going([*daily(*few), *daily(*many, last=EARLIER)], TODAY).drift is Drift.UNKNOWN
    assert going([*daily(*many), *daily(*few, last=EARLIER)], TODAY).drift is Drift.UNKNOWN


@given(SERIES, st.sets(st.integers(0, 55)))
def test_gaps_alone_never_make_it_creeping(days, gaps):
    """Days that are not written any more may hide something; they never add that less is done."""
    raised = [DoneOn(day.on, day.amount + (20 if day.on > EARLIER else 0), day.planned) for day in days]
    kept = [day for place, day in enumerate(raised) if place not in gaps]
    if all(day.amount <= 20 for day in kept if day.on <= EARLIER):
        assert going(kept, TODAY).drift in {Drift.BUILDING, Drift.STEADY, Drift.UNKNOWN}


def test_more_and_more_is_building_up():
    found = going([*daily(12, 12, 13, 14, 14), *daily(8, 9, 9, 10, 10, last=EARLIER)], TODAY)
    assert found.drift is Drift.BUILDING
    assert (found.earlier, found.recent) == (9, 13)


def test_less_and_less_often_under_the_plan_is_creeping():
    recent = daily(5, 4, 6, 5, 4, planned=10)
    assert going([*recent, *daily(10, 11, 10, 12, 10, last=EARLIER, planned=10)], TODAY).drift is Drift.CREEPING


def test_less_as_planned_is_not_creeping():
    recent = daily(6, 6, 6, 6, 6, 6, planned=6)
    assert going([*recent, *daily(*[10] * 6, last=EARLIER, planned=10)], TODAY).drift is Drift.EASED


def test_a_large_difference_that_may_be_chance_is_not_told():
    assert going([*daily(5, 20, 4, 18), *daily(9, 3, 11, 6, last=EARLIER)], TODAY).drift is Drift.UNKNOWN


def test_the_chance_is_the_exact_one():
    assert chance([1, 2, 3, 4], [5, 6, 7, 8]) == pytest.approx(2 / 70)
    assert chance([1, 1, 1], [1, 1, 1]) == 1
    assert chance([1, 2, 3], [1, 2, 3]) == 1


def test_noise_is_not_called_steady():
    assert going([*daily(1, 20, 2, 19), *daily(2, 19, 1, 20, last=EARLIER)], TODAY).drift is Drift.UNKNOWN


def test_four_days_that_are_nearly_alike_are_steady():
    assert going([*daily(10, 10, 11, 10), *daily(10, 11, 10, 10, last=EARLIER)], TODAY).drift is Drift.STEADY


def test_days_that_were_not_written_never_turn_less_into_creeping():
    earlier = daily(*[10] * 12, planned=6, last=EARLIER)
    for written in range(4, 13):
        assert going([*daily(*[6] * written, planned=6), *earlier], TODAY).drift is Drift.EASED


def test_days_written_as_nought_do():
    recent = daily(*[6, 0] * 6, planned=0)
    assert going([*recent, *daily(*[10] * 12, planned=0, last=EARLIER)], TODAY).drift is Drift.CREEPING


def test_the_interval_is_the_published_one():
    """Four against four: all differences; five against five leaves two out at each end (tables of Mann and Whitney)."""
    assert interval([1, 2, 3, 4], [5, 6, 7, 8]) == (1, 7)
    both = sorted(late - early for late in (6, 7, 8, 9, 10) for early in (1, 2, 3, 4, 5))
    assert interval([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]) == (both[2], both[-3])
    assert interval([1, 2], [3, 4]) == (-inf, inf)
