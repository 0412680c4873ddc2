import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.diary.rules.answers import HardPart, Kind, number_of, takes
from waymark.diary.rules.importance import important_change, is_published
from waymark.diary.terms import BY_KEY, FEWER, STANDARD, Better, own_item

anything = st.none() | st.booleans() | st.integers() | st.floats() | st.text()


@given(st.sampled_from(Kind), anything)
def test_an_answer_is_a_number_in_its_range_or_a_gap(kind, answer):
    number = number_of(kind, answer)
    tops = {Kind.PARTS: 2, Kind.SCALE: 10, Kind.YES_NO: 1, Kind.COUNT: 1000, Kind.WORDS: 0}
    assert number is None or 0 <= number <= tops[kind]
    assert number_of(kind, None) is None


@given(st.floats(0, 10))
def test_a_scale_takes_decimals(value):
    assert number_of(Kind.SCALE, value) == value


def test_each_kind_takes_its_own_answers_alone():
    assert takes(Kind.PARTS, "some")
    assert takes(Kind.YES_NO, answer=False)
    assert takes(Kind.COUNT, 3)
    assert takes(Kind.WORDS, "")
    assert not takes(Kind.PARTS, "all")
    assert not takes(Kind.YES_NO, 1)
    assert not takes(Kind.SCALE, answer=True)
    assert not takes(Kind.COUNT, 2.5)
    assert not takes(Kind.WORDS, 4)


def test_parts_of_the_day_keep_their_order():
    numbers = [number_of(Kind.PARTS, part) for part in HardPart]
    assert numbers == sorted(numbers)


def test_function_comes_before_pain_and_the_short_set_is_part_of_the_long():
    keys = [item.key for item in STANDARD]
    assert keys == ["hard_part", "in_the_way", "pain", "sleep", "mood", "mattered"]
    assert set(FEWER) < set(keys)
    assert BY_KEY["note"].kind is Kind.WORDS


def test_every_scale_has_its_ends_named_and_a_yardstick():
    for item in STANDARD:
        assert bool(item.low and item.high) == (item.kind is Kind.SCALE)
        assert (important_change(item.key, item.kind) is None) == (item.kind is Kind.WORDS)
    assert [item.key for item in STANDARD if is_published(item.key)] == ["in_the_way", "pain"]


def test_an_own_question_has_one_of_three_kinds():
    assert own_item("x", "Walked", Kind.YES_NO, Better.HIGHER).label == "Walked"
    for kind in (Kind.WORDS, Kind.PARTS):
        with pytest.raises(ValueError, match="own question"):
            own_item("x", "Walked", kind)
