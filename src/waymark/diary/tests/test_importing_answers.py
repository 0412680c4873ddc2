"""Answers: numbers, yes and no, no answer; scales that are declared; what is refused."""

from decimal import Decimal

import pytest

from waymark.diary.importing import Scale, Target, Why
from waymark.diary.importing.cells import read_answer
from waymark.diary.importing.mapping import standard
from waymark.diary.importing.remarks import BadCell
from waymark.diary.rules.answers import Kind, takes
from waymark.diary.tests.importing_help import imported, reasons

PAIN = standard("pain")
YES_NO = Target("own", "Walked", Kind.YES_NO)
COUNT = Target("own", "Migraines", Kind.COUNT)


def scale(low: int, high: int) -> Target:
    return standard("pain", Scale(Decimal(low), Decimal(high)))


@pytest.mark.parametrize(
    ("cell", "target", "wanted"),
    [
        ("3.8", PAIN, 3.8),
        ("3,5", PAIN, 3.5),
        (" 6 ", PAIN, 6),
        ("7/10", PAIN, 7),
        ("7 out of 10", PAIN, 7),
        ("0", PAIN, 0),
        ("10.0", PAIN, 10),
        (".5", PAIN, 0.5),
        ("55", scale(0, 100), 5.5),
        ("55%", scale(0, 100), 5.5),
        ("33", scale(0, 100), 3.3),
        ("1", scale(1, 5), 0),
        ("2", scale(1, 5), 2.5),
        ("3/4", scale(0, 4), 7.5),
        ("2", scale(0, 3), 6.7),
        ("1", scale(5, 1), 10),
        ("-3", scale(-3, 3), 0),
        ("Yes", YES_NO, True),
        ("n", YES_NO, False),
        ("TRUE", YES_NO, True),
        ("0", YES_NO, False),
        ("12", COUNT, 12),
        ("1,000", COUNT, 1000),
        ("2.0", COUNT, 2),
        ("Most of it", standard("hard_part"), "most"),
    ],
)
def test_answers(cell, target, wanted):
    answer = read_answer(cell, target)
    assert answer == wanted
    assert type(answer) is type(wanted)
    assert answer is not None
    assert takes(target.kind, answer)


@pytest.mark.parametrize("cell", ["", " ", "-", "–", "NA", "n/a", "NaN", "null", "?", "."])
@pytest.mark.parametrize("target", [PAIN, YES_NO, COUNT, standard("hard_part")])
def test_no_answer_is_neither_nought_nor_refused(cell, target):
    assert read_answer(cell, target) is None


@pytest.mark.parametrize(
    ("cell", "target", "why"),
    [
        ("11", PAIN, Why.OUTSIDE_SCALE),
        ("-1", PAIN, Why.OUTSIDE_SCALE),
        ("10.1", PAIN, Why.OUTSIDE_SCALE),
        ("0", scale(1, 5), Why.OUTSIDE_SCALE),
        ("3/5", PAIN, Why.OTHER_SCALE),
        ("severe", PAIN, Why.NOT_A_NUMBER),
        ("3-4", PAIN, Why.NOT_A_NUMBER),
        ("1e3", PAIN, Why.NOT_A_NUMBER),
        ("inf", PAIN, Why.NOT_A_NUMBER),
        ("none", PAIN, Why.NONE_IS_UNCLEAR),
        ("maybe", YES_NO, Why.NOT_YES_OR_NO),
        ("2.5", COUNT, Why.NOT_A_COUNT),
        ("1001", COUNT, Why.NOT_A_COUNT),
        ("6.500", COUNT, Why.COUNT_UNCLEAR),
        ("5", standard("hard_part"), Why.NOT_A_PART),
    ],
)
def test_refused_never_clamped(cell, target, why):
    with pytest.raises(BadCell) as caught:
        read_answer(cell, target)
    assert caught.value.remark.why is why


def test_one_bad_cell_does_not_cost_the_good_ones():
    found = imported("Date,Pain,Mood,Sleep\n2024-01-01,12,4,5\n2024-01-02,3,x,5\n2024-01-03,3,4,5\n2024-01-04,99,,\n")
    assert [entry.values for entry in found.entries] == [
        {"mood": 4, "sleep": 5},
        {"pain": 3, "sleep": 5},
        {"pain": 3, "mood": 4, "sleep": 5},
    ]
    assert reasons(found)[:2] == [(2, "Pain", "outside-scale"), (3, "Mood", "not-a-number")]
    assert found.refused_rows == (5,)


def test_words_are_kept_whole_and_say_where_they_come_from():
    text = (
        'Date,Pain,Notes,Medication,What mattered\n2024-01-01,3,"Saw Ann,\nlaughed",2 tablets,the garden\n'
        "2024-01-02,4,,none,-\n"
    )
    words = [entry.words for entry in imported(text).entries]
    assert words == [
        {"note": "Saw Ann,\nlaughed\nMedication: 2 tablets", "mattered": "the garden"},
        {"note": "Medication: none"},
    ]
