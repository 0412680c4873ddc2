"""Sizes, steps and paces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.plans.rules import (
    READY_STEPS,
    GoalWords,
    Kind,
    Pace,
    SetbackWords,
    Size,
    Step,
    lines,
    pace,
    step_number,
    steps,
)

WORDS = st.text(max_size=40)
GOALS = st.builds(GoalWords, WORDS, WORDS, WORDS, WORDS)
PLANS = st.builds(SetbackWords, st.text(max_size=200), WORDS, WORDS)


@given(GOALS, st.sampled_from(Size))
def test_the_size_shown_has_words_whenever_any_has(words, wanted):
    shown = words.nearest(wanted)
    assert (shown is None) == (not words.sizes)
    assert shown is None or words.of(shown)


@given(GOALS, st.sampled_from(Size))
def test_a_size_with_words_is_shown_as_it_is(words, wanted):
    assert words.of(wanted) == "" or words.nearest(wanted) is wanted


def test_a_smaller_size_stands_in_before_a_larger_one():
    assert GoalWords(full="a", tiny="c").nearest(Size.HALF) is Size.TINY


@given(st.text())
def test_every_line_that_says_something_is_a_step(text):
    assert all(line and line == line.strip() for line in lines(text))
    assert len(lines(text)) <= len(text.splitlines())


def test_list_marks_are_no_words():
    assert lines("- warm pack\n\n2. music low\n• 20 minutes flat\n10 breaths") == (
        "warm pack",
        "music low",
        "20 minutes flat",
        "10 breaths",
    )


@given(PLANS)
def test_a_bad_day_always_ends_in_breathing_and_in_an_end(plan):
    kinds = [step.kind for step in steps(plan)]
    assert kinds[-2:] == [Kind.BREATHE, Kind.END]
    assert kinds.count(Kind.END) == 1


@given(PLANS)
def test_the_persons_words_are_never_mixed_with_general_ideas(plan):
    assert plan.is_blank == any(step.ready for step in steps(plan))


def test_the_kind_sentence_comes_first():
    plan = SetbackWords("warm pack\nmusic", "Ann", "Slowly is fine.")
    assert steps(plan) == (
        Step(Kind.KIND_SENTENCE, "Slowly is fine."),
        Step(Kind.DO, "warm pack"),
        Step(Kind.DO, "music"),
        Step(Kind.TELL, "Ann"),
        Step(Kind.BREATHE),
        Step(Kind.END),
    )


def test_nobody_without_a_plan_meets_an_empty_page():
    assert steps(SetbackWords()) == READY_STEPS


@given(st.one_of(st.none(), st.text(), st.integers()), st.integers(1, 400))
def test_any_address_leads_to_a_step_that_is_there(asked, count):
    assert 1 <= step_number(asked, count) <= count


@given(st.one_of(st.none(), st.text(), st.integers()), st.one_of(st.none(), st.text(), st.integers()))
def test_any_address_gives_a_pace_that_is_safe(breathe_in, breathe_out):
    asked = pace(breathe_in, breathe_out, Pace())
    assert 2 <= asked.breathe_in <= 8
    assert 2 <= asked.breathe_out <= 12


def test_the_pace_is_the_persons_own():
    assert pace("5", "7", Pace()) == Pace(5, 7)
    assert pace("", "99", Pace(3, 5)) == Pace(3, 5)


@pytest.mark.parametrize(("breathe_in", "breathe_out"), [(1, 6), (9, 6), (4, 1), (4, 13)])
def test_a_pace_out_of_range_is_an_error(breathe_in, breathe_out):
    with pytest.raises(ValueError, match="seconds"):
        Pace(breathe_in, breathe_out)
