from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.diary.rules.harm_check import DiaryAction, HarmAnswer, answered, is_due

BEGAN = date(2026, 1, 5)
near = st.integers(0, 120).map(lambda n: BEGAN + timedelta(days=n))


def day(number: int) -> date:
    return BEGAN + timedelta(days=number)


@pytest.mark.parametrize(("number", "due"), [(0, False), (27, False), (28, True), (90, True)])
def test_due_four_weeks_after_the_diary_was_turned_on(number, due):
    assert is_due(today=day(number), began_on=BEGAN, last_check_on=None, last_entry_on=day(3)) is due


def test_not_due_without_an_entry_since_the_last_check():
    assert not is_due(today=day(80), began_on=BEGAN, last_check_on=day(30), last_entry_on=day(29))
    assert is_due(today=day(80), began_on=BEGAN, last_check_on=day(30), last_entry_on=day(31))


def test_not_due_while_the_diary_is_off():
    assert not is_due(today=day(80), began_on=None, last_check_on=None, last_entry_on=day(3))


@pytest.mark.parametrize(("number", "due"), [(30, False), (36, False), (37, True)])
def test_put_off_is_put_off_for_a_week(number, due):
    asked = is_due(today=day(number), began_on=BEGAN, last_check_on=None, last_entry_on=day(3), put_off_on=day(30))
    assert asked is due


@given(near, near, near, near)
def test_never_twice_in_four_weeks_and_never_within_a_week_of_putting_off(today, check, entry, put_off):
    due = is_due(today=today, began_on=BEGAN, last_check_on=check, last_entry_on=entry, put_off_on=put_off)
    assert not (due and (today - check).days < 28)
    assert not (due and (today - put_off).days < 7)


def test_every_answer_has_a_consequence_and_the_hard_one_acts_at_once():
    assert {answered(answer).does for answer in HarmAnswer} == {
        DiaryAction.GO_ON,
        DiaryAction.ASK_FEWER,
        DiaryAction.TURN_OFF,
    }
    assert answered(HarmAnswer.KEEPS_ME_ON_IT).does is DiaryAction.TURN_OFF
    assert DiaryAction.REST in answered(HarmAnswer.NOTHING).offers
