"""The diary asks in bursts: on every day exactly one state, and the states fit together."""

from datetime import date, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.diary.rules.bursts import (
    Asking,
    Rest,
    Rhythm,
    bursts,
    last_bursts,
    rest_for_a_month,
    rest_of_this_burst,
    state_on,
)

BEGAN = date(2026, 1, 5)
ONE = timedelta(days=1)


def day(number: int) -> date:
    """The day with that number, the first day of the diary being 1."""
    return BEGAN + timedelta(days=number - 1)


@st.composite
def rhythms(draw) -> Rhythm:
    starts = sorted(draw(st.lists(st.integers(-40, 300), max_size=3)))
    rests = tuple(Rest(day(start), day(start + draw(st.integers(1, 90)))) for start in starts)
    stopped = draw(st.none() | st.integers(1, 320))
    return Rhythm(BEGAN, stopped and day(stopped), rests, draw(st.sampled_from((7, 14))))


def test_a_diary_that_was_never_turned_on_is_off():
    assert state_on(Rhythm(), BEGAN).asking is Asking.OFF
    assert list(bursts(Rhythm())) == []


@pytest.mark.parametrize(
    ("number", "asking", "of"),
    [
        (0, "off", 0),
        (1, "burst", 14),
        (14, "burst", 14),
        (15, "resting", 0),
        (28, "resting", 0),
        (29, "burst", 7),
        (35, "burst", 7),
        (36, "resting", 0),
        (56, "resting", 0),
        (57, "burst", 7),
    ],
)
def test_two_weeks_then_a_week_in_every_four(number, asking, of):
    state = state_on(Rhythm(BEGAN), day(number))
    assert (state.asking, state.of) == (asking, of)


def test_a_burst_says_which_day_it_is_when_it_ends_and_when_the_next_begins():
    state = state_on(Rhythm(BEGAN), day(31))
    assert (state.day, state.of, state.ends_on, state.next_on) == (3, 7, day(35), day(57))
    assert state_on(Rhythm(BEGAN), day(40)).next_on == day(57)


@given(rhythms(), st.integers(1, 330))
def test_on_every_day_the_state_agrees_with_the_bursts(rhythm, number):
    on = day(number)
    holding = [burst for burst in islice(bursts(rhythm), 30) if on in burst]
    state = state_on(rhythm, on)
    assert len(holding) == (state.asking is Asking.BURST)
    assert (state.asking is Asking.OFF) == (rhythm.stopped_on is not None and on >= rhythm.stopped_on)
    if holding:
        assert 1 <= state.day <= state.of == holding[0].days
        assert state.ends_on == holding[0].last


@given(rhythms())
def test_states_tile_the_calendar(rhythm):
    states = [(day(number), state_on(rhythm, day(number))) for number in range(1, 200)]
    for (_, state), (on, following) in pairwise(states):
        if state.is_asking and following.is_asking and following.day != 1:
            assert (following.day, following.ends_on) == (state.day + 1, state.ends_on)
        if state.next_on == on:
            assert following.is_asking
            assert following.day == 1
        if not state.is_asking and following.is_asking:
            assert state.next_on == on
        if state.asking is Asking.OFF:
            assert following.asking is Asking.OFF


@given(rhythms())
def test_bursts_never_overlap_nor_touch_a_rest_or_the_end(rhythm):
    found = list(islice(bursts(rhythm), 20))
    for one, next_one in pairwise(found):
        assert one.first <= one.last < next_one.first
    for burst in found:
        assert 1 <= burst.days <= 14
        assert rhythm.stopped_on is None or burst.last < rhythm.stopped_on
        for rest in rhythm.rests[-1:]:
            assert rest.from_on < BEGAN or burst.last < rest.from_on or burst.first >= rest.until_on


@given(st.integers(0, 400), rhythms())
def test_bursts_after_a_day_are_the_rest_of_the_list(number, rhythm):
    after = day(number)
    assert list(islice(bursts(rhythm, after=after), 5)) == list(
        islice((burst for burst in bursts(rhythm) if burst.first > after), 5)
    )


def test_without_rests_a_quarter_of_days_are_asked_after_the_first_four_weeks():
    asked = sum(state_on(Rhythm(BEGAN), day(29 + n)).is_asking for n in range(13 * 28))
    assert asked == 13 * 7


def test_turning_it_off_takes_effect_the_same_day_and_ends_the_burst():
    rhythm = Rhythm(BEGAN, stopped_on=day(5))
    assert state_on(rhythm, day(5)).asking is Asking.OFF
    assert state_on(rhythm, day(4)).ends_on == day(4)
    assert state_on(rhythm, day(4)).next_on is None


def test_a_month_of_rest_is_quiet_and_then_begins_with_a_week():
    rhythm = Rhythm(BEGAN, rests=(rest_for_a_month(day(30)),))
    assert {state_on(rhythm, day(n)).asking for n in range(30, 58)} == {Asking.RESTING}
    assert state_on(rhythm, day(30)).next_on == day(58)
    assert (state_on(rhythm, day(58)).day, state_on(rhythm, day(58)).of) == (1, 7)


def test_enough_for_this_time_leaves_the_next_burst_where_it_was():
    rhythm = Rhythm(BEGAN)
    rest = rest_of_this_burst(rhythm, day(31))
    assert rest == Rest(day(31), day(57))
    assert rest_of_this_burst(rhythm, day(40)) is None
    assert state_on(Rhythm(BEGAN, rests=(rest,)), day(57)).day == 1


def test_turning_it_on_again_ends_an_old_rest():
    rhythm = Rhythm(day(10), rests=(Rest(day(5), day(40)),))
    assert state_on(rhythm, day(10)).day == 1


def test_a_rest_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="after it begins"):
        Rest(day(2), day(2))


def test_the_last_two_bursts_are_those_that_are_over():
    found = last_bursts(Rhythm(BEGAN), until=day(60))
    assert [(burst.first, burst.last) for burst in found] == [(day(1), day(14)), (day(29), day(35))]
    assert last_bursts(Rhythm(BEGAN), until=day(14)) == []
