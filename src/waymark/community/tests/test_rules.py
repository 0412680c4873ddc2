"""Decisions of boards, without the database."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.community.rules import lanes, pace
from waymark.community.rules.finding import ASKED, MOST, asked_for, words_in
from waymark.community.rules.muting import Muted
from waymark.community.rules.naming import named_in
from waymark.community.rules.pages import Place, place_in
from waymark.community.terms import Lane, MuteKind

NOON = datetime(2026, 6, 10, 12, tzinfo=UTC)
MO, MO_B, ANN = UUID(int=1), UUID(int=2), UUID(int=3)
NAMES = {MO: "Mo", MO_B: "Mo B", ANN: "Ännchen"}


@given(st.integers(0, 10**15), st.uuids())
def test_a_place_in_an_address_is_read_again(number, row_id):
    place = Place(NOON + timedelta(microseconds=number), row_id)
    assert place_in(str(place)) == place


@pytest.mark.parametrize("text", ["", "x", "1-2", "-1-" + "0" * 32, "9" * 18 + "-" + "0" * 32, "1-" + "0" * 33])
def test_what_is_no_place_is_none(text):
    assert place_in(text) is None


@given(st.text(max_size=400))
def test_whatever_is_typed_its_words_are_found_by_themselves(text):
    found = words_in(text)
    assert len(found) == len(set(found)) <= MOST
    assert list(words_in(" ".join(found))) == list(found) or any("\u0300" <= one <= "\u036f" for one in text)
    assert len(asked_for(text)) <= ASKED


def test_words_are_folded_in_every_script():
    assert list(words_in("Café, CAFÉ! it’s 10 o'clock")) == ["cafe", "it", "s", "10", "o", "clock"]
    assert list(words_in("درد اور نیند")) == ["درد", "اور", "نیند"]
    assert list(words_in("%_'\"*-")) == []


def test_it_leans_only_with_enough_threads_and_more_than_sixty_in_a_hundred():
    twelve = [Lane.STRUGGLE] * 12 + [Lane.QUESTION] * 8
    assert not lanes.leans(twelve)
    assert lanes.leans([Lane.STRUGGLE, *twelve[:-1]])
    assert not lanes.leans([Lane.STRUGGLE] * 9)
    assert not lanes.leans([Lane.QUESTION] * 20 + [Lane.STRUGGLE] * 80)


def test_a_name_is_found_behind_its_sign_alone():
    assert named_in("Thank you @mo, and you", NAMES) == {MO}
    assert named_in("@Mo B was right", NAMES) == {MO_B}
    assert named_in("@Mo B and @MO", NAMES) == {MO, MO_B}
    assert named_in("Mo, @Moss, mo@mo.example", NAMES) == set()
    assert named_in("@ännchen!", NAMES) == {ANN}


def test_after_six_posts_in_an_hour_one_waits_for_the_first_to_be_an_hour_ago():
    posted = [NOON + timedelta(minutes=10 * number) for number in range(6)]
    at = posted[-1]
    assert pace.free_at(posted[:5], at) is None
    assert pace.free_at(posted, at) == NOON + pace.HOUR
    assert pace.free_at(posted, NOON + pace.HOUR) is None


@pytest.mark.parametrize(
    ("since", "until", "rests"),
    [
        (None, None, False),
        (NOON, None, True),
        (NOON, NOON + timedelta(days=1), True),
        (NOON - timedelta(days=2), NOON, False),
    ],
)
def test_a_break_lasts_until_its_end(since, until, rests):
    assert pace.rests(since, until, NOON) is rests


def test_what_is_muted_folds_a_post_and_nothing_like_it():
    muted = Muted(frozenset({MO}), frozenset({"pain clinic", "Diet"}), frozenset({"loss"}))
    assert muted.by(MO, "", "Hello") is MuteKind.PERSON
    assert muted.by(ANN, "loss", "Hello") is MuteKind.TOPIC
    assert muted.by(ANN, "", "My DIET, again") is MuteKind.WORD
    assert muted.by(ANN, "", "the Pain  Clinic called") is MuteKind.WORD
    assert muted.by(ANN, "food", "dieting; pain in the clinic") is None
