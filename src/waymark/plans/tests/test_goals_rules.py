"""What is said about a goal, and the sum over goals: examples that others published, and properties."""

from datetime import date, timedelta
from math import sqrt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from waymark.plans.rules import GoalWords, Size, goal_details, goal_scale
from waymark.plans.rules.goal_details import GoalDetails, ReviewFault, is_due, review_fault, smaller_sizes
from waymark.plans.rules.goal_scale import GoalLevels, is_level, t_score
from waymark.plans.rules.sides import Side
from waymark.plans.tests.goal_people import DETAILS, LEVELS, TODAY, published

A_LEVEL = st.integers(-2, 2)
A_WEIGHT = st.integers(1, 9)
GOALS = st.lists(st.tuples(A_LEVEL, A_WEIGHT), min_size=1, max_size=12)


# --- the T-score ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("one", published())
def test_it_agrees_with_what_others_published(one):
    assert t_score(one["scores"], one["weights"]) == pytest.approx(one["t"], abs=5e-5)


# The first is from the documentation of gasr (MIT); the second by hand: one goal, one level, 50 + 10·1/1.
@pytest.mark.parametrize(("levels", "t"), [([-1, -1, 0, 0, -1], 40.95466), ([1], 60.0)])
def test_spot_values(levels, t):
    assert t_score(levels) == pytest.approx(t, abs=5e-5)


@given(st.lists(A_WEIGHT, min_size=1, max_size=12))
def test_all_as_expected_is_fifty(weights):
    assert t_score([0] * len(weights), weights) == 50


@given(GOALS, st.data())
def test_a_higher_level_never_lowers_it(goals, data):
    levels, weights = [level for level, _weight in goals], [weight for _level, weight in goals]
    place = data.draw(st.integers(0, len(goals) - 1))
    assume(levels[place] < 2)
    higher = [*levels[:place], levels[place] + 1, *levels[place + 1 :]]
    assert t_score(higher, weights) > t_score(levels, weights)


@given(GOALS, st.floats(0.1, 50))
def test_only_the_proportion_of_weights_counts(goals, factor):
    levels, weights = [level for level, _weight in goals], [weight for _level, weight in goals]
    scaled = [weight * factor for weight in weights]
    assert t_score(levels, scaled) == pytest.approx(t_score(levels, weights))


@given(GOALS)
def test_the_other_way_round_is_mirrored_at_fifty(goals):
    levels, weights = [level for level, _weight in goals], [weight for _level, weight in goals]
    assert t_score([-level for level in levels], weights) - 50 == pytest.approx(50 - t_score(levels, weights))


@given(st.lists(A_LEVEL, min_size=1, max_size=12))
def test_with_equal_weights_it_is_the_plain_formula(levels):
    n = len(levels)
    assert t_score(levels) == pytest.approx(50 + 10 * sum(levels) / sqrt(n - 0.3 * n + 0.3 * n * n))


@pytest.mark.parametrize(
    ("levels", "weights"),
    [
        ([], None),
        ([], []),
        ([3], None),
        ([-3], None),
        ([0.5], None),
        ([True], None),
        ([1, 1], [1]),
        ([1], [0]),
        ([1], [-1]),
        ([1], [float("nan")]),
        ([1], [float("inf")]),
    ],
)
def test_no_score_without_goals_or_with_numbers_that_are_none(levels, weights):
    with pytest.raises(ValueError, match=r"score|level"):
        t_score(levels, weights)


# --- levels -----------------------------------------------------------------------------------------------------------
def test_a_weight_is_importance_times_difficulty_and_one_where_nothing_is_said():
    assert [GoalLevels().weight, GoalLevels(importance=3).weight, LEVELS.weight] == [1, 3, 6]


def test_levels_are_kept_and_read_again():
    assert goal_scale.from_kept(goal_scale.to_kept(LEVELS)) == LEVELS


@pytest.mark.parametrize("odd", [None, [], "x", {"levels": 3, "importance": 9}, {"levels": {"5": "a"}}])
def test_what_is_no_ladder_reads_as_an_empty_one(odd):
    assert goal_scale.from_kept(odd).is_blank
    assert goal_scale.from_kept(odd).weight == 1


def test_truth_is_no_level():
    assert not is_level(True)
    assert not is_level(1.0)


# --- details ----------------------------------------------------------------------------------------------------------
DETAILS_OF = st.builds(
    GoalDetails,
    when=st.text(max_size=20),
    importance=st.none() | st.integers(0, 10),
    confidence=st.none() | st.integers(0, 10),
    obstacle=st.text(max_size=20),
    if_then=st.text(max_size=20),
    support=st.text(max_size=20),
    sides=st.sets(st.sampled_from(Side)).map(lambda chosen: tuple(side for side in Side if side in chosen)),
)


@given(DETAILS_OF)
def test_details_are_kept_and_read_again(said):
    assert goal_details.from_kept(goal_details.to_kept(said)) == said


def test_nothing_said_is_kept_as_nothing():
    assert goal_details.to_kept(GoalDetails()) is None
    assert not goal_details.from_kept(None).is_unsure


@pytest.mark.parametrize("odd", [[], "x", {"confidence": "7", "importance": True}, {"confidence": 11, "sides": "q"}])
def test_parts_that_are_none_of_ours_are_left_out(odd):
    assert goal_details.from_kept(odd).is_blank


@pytest.mark.parametrize(("sure", "is_unsure"), [(None, False), (0, True), (6, True), (7, False), (10, False)])
def test_below_seven_a_smaller_size_is_offered(sure, is_unsure):
    assert GoalDetails(confidence=sure).is_unsure is is_unsure


def test_nought_is_an_answer():
    assert goal_details.from_kept(goal_details.to_kept(GoalDetails(importance=0))).importance == 0
    assert DETAILS.confidence == 5


@pytest.mark.parametrize(
    ("words", "size", "smaller"),
    [
        (GoalWords("a", "b", "c"), Size.FULL, (Size.HALF, Size.TINY)),
        (GoalWords("a", "b", "c"), Size.HALF, (Size.TINY,)),
        (GoalWords("a", "b", "c"), Size.TINY, ()),
        (GoalWords("a", "", "c"), Size.HALF, ()),
        (GoalWords("a"), Size.FULL, ()),
        (GoalWords(step="d"), Size.FULL, ()),
    ],
)
def test_smaller_sizes_are_those_that_have_words(words, size, smaller):
    assert smaller_sizes(words, size) == smaller


# --- the day to look again --------------------------------------------------------------------------------------------
def test_today_and_later_are_fine_and_the_past_is_not():
    assert review_fault(TODAY, kept=None, today=TODAY) is None
    assert review_fault(TODAY - timedelta(days=1), kept=None, today=TODAY) is ReviewFault.PAST
    assert review_fault(date(9999, 12, 31), kept=None, today=TODAY) is ReviewFault.FAR
    assert review_fault(date(2036, 12, 31), kept=None, today=TODAY) is None


@given(st.dates())
def test_the_day_that_is_kept_already_stays(on):
    assert review_fault(on, kept=on, today=TODAY) is None
    assert review_fault(None, kept=on, today=TODAY) is None


@given(st.dates(), st.dates())
def test_it_is_due_from_its_day_on(on, today):
    assert is_due(on, today) == (today >= on)
    assert not is_due(None, today)
