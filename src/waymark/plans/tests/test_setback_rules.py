"""The steps of a bad day, the days of a setback, and sound files: by example and by property."""

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.plans.rules import READY_STEPS, Kind, SetbackParts, SetbackWords, lines, step_before, step_number, steps
from waymark.plans.rules.setback_after import AfterWords, DayFault, day_fault
from waymark.plans.tests.people import BAD_DAY
from waymark.plans.tests.setback_people import ALL_PARTS, wav
from waymark.web.sounds import NoSuchPart, Part, media_type_of, part_asked_for

some_words = st.text(max_size=20)
any_words = st.builds(SetbackWords, some_words, some_words, some_words)
any_parts = st.builds(SetbackParts, **{one.name: some_words for one in fields(SetbackParts)})


def _kinds(*args, **more):
    return [step.kind for step in steps(*args, **more)]


# --- steps ------------------------------------------------------------------------------------------------------------
def test_a_whole_plan_goes_from_kindness_to_building_back():
    assert _kinds(BAD_DAY, ALL_PARTS, has_voice=True) == [
        Kind.KIND_SENTENCE,
        Kind.VOICE,
        Kind.DO,
        Kind.DO,
        Kind.LESS,
        Kind.MOVE,
        Kind.REST,
        Kind.BREATHE,
        Kind.TELL,
        Kind.MEDICINES,
        Kind.CAN_WAIT,
        Kind.FIRST_DAY,
        Kind.BUILD_BACK,
        Kind.END,
    ]


def test_a_plan_of_the_first_steps_keeps_its_order():
    assert _kinds(BAD_DAY) == [Kind.KIND_SENTENCE, Kind.DO, Kind.DO, Kind.TELL, Kind.BREATHE, Kind.END]


def test_early_signs_alone_make_no_plan_for_the_day_itself():
    assert steps(SetbackWords(), SetbackParts(early_signs="Short with people")) == READY_STEPS


def test_a_voice_is_heard_before_general_ideas_too():
    assert _kinds(SetbackWords(), has_voice=True)[:2] == [Kind.KIND_SENTENCE, Kind.VOICE]


def test_a_message_without_a_name_still_asks_to_tell_somebody():
    tell, *_rest = steps(SetbackWords(), SetbackParts(script="Hard day."))
    assert (tell.kind, tell.text, tell.ready) == (Kind.TELL, "", "tell")


@given(any_words, any_parts, st.booleans())
def test_every_plan_ends_and_lets_one_breathe_once(words, parts, has_voice):
    kinds = _kinds(words, parts, has_voice=has_voice)
    assert kinds[-1] is Kind.END
    assert kinds.count(Kind.END) == kinds.count(Kind.BREATHE) == 1
    assert kinds.count(Kind.VOICE) == has_voice
    assert len(kinds) <= 12 + len(lines(words.first_hour))


@given(any_words, any_parts)
def test_no_step_shows_nothing(words, parts):
    for step in steps(words, parts):
        assert step.text.strip() or step.ready or step.kind in {Kind.BREATHE, Kind.END}


@given(st.text(), st.text(), st.integers(1, 40))
def test_back_always_leads_to_a_step(asked, asked_from, count):
    number = step_number(asked, count)
    before = step_before(number, asked_from, count)
    assert before is None or 1 <= before < number or (number == count and 1 <= before < count)


def test_from_the_end_back_leads_to_where_it_was_enough():
    assert step_before(9, "4", 9) == 4
    assert step_before(9, "", 9) == 8
    assert step_before(9, "9", 9) == 8
    assert step_before(5, "2", 9) == 4
    assert step_before(1, "2", 9) is None


# --- days -------------------------------------------------------------------------------------------------------------
TODAY = date(2026, 6, 10)


@pytest.mark.parametrize(
    ("began", "over", "fault"),
    [
        (None, None, None),
        (TODAY, None, None),
        (TODAY, TODAY, None),
        (None, TODAY, None),
        (date(2024, 2, 29), date(2024, 3, 1), None),
        (date(2026, 6, 11), None, DayFault.NOT_YET_BEGUN),
        (TODAY, date(2026, 6, 11), DayFault.NOT_YET_OVER),
        (date(2026, 6, 2), date(2026, 6, 1), DayFault.OVER_BEFORE_IT_BEGAN),
    ],
)
def test_which_days_can_be_those_of_a_setback(began, over, fault):
    assert day_fault(began, over, TODAY) == fault


def test_looking_back_with_one_word_is_not_nothing():
    assert AfterWords().is_blank
    assert not AfterWords(change="Rest").is_blank


# --- sound ------------------------------------------------------------------------------------------------------------
WEBM = (
    b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81\x01\x42\xf2\x81\x04\x42\xf3\x81\x08\x42\x82\x84webm" + b"\0" * 40
)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (WEBM, "audio/webm"),
        (WEBM.replace(b"webm", b"matr"), None),
        (b"OggS\x00\x02" + b"\0" * 30, "audio/ogg"),
        (b"\0\0\0\x1cftypM4A \0\0\0\0", "audio/mp4"),
        (b"\0\0\0\x1cftyp", None),
        (b"ID3\x04\0\0", "audio/mpeg"),
        (b"\xff\xfb\x90\x64\0\0", "audio/mpeg"),
        (b"\xff\xfe<\0h\0t\0m\0l\0", None),  # text in UTF-16
        (b"\xff\xff\xff\xff", None),
        (wav(), "audio/wav"),
        (b"RIFF\0\0\0\0WEBP", None),
        (b"<html><script>", None),
        (b"%PDF-1.7", None),
        (b"", None),
    ],
)
def test_a_sound_is_known_by_what_it_holds(data, kind):
    assert media_type_of(data) == kind


@given(st.binary(max_size=80))
def test_any_bytes_have_an_answer(data):
    assert media_type_of(data) in {None, "audio/webm", "audio/ogg", "audio/mp4", "audio/mpeg", "audio/wav"}


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-1", Part(0, 1, 10)),
        ("bytes=0-", Part(0, 9, 10)),
        ("bytes=4-99", Part(4, 9, 10)),
        ("bytes=-3", Part(7, 9, 10)),
        ("bytes=-30", Part(0, 9, 10)),
        ("bytes=9-9", Part(9, 9, 10)),
        ("", None),
        ("bytes=-", None),
        ("bytes=5-2", None),
        ("bytes=0-1,4-5", None),
        ("bytes=a-b", None),
        ("bytes=٣-٤", None),
        ("items=0-1", None),
    ],
)
def test_which_part_a_player_asks_for(header, part):
    assert part_asked_for(header, 10) == part


@pytest.mark.parametrize("header", ["bytes=10-", "bytes=99-100", "bytes=-0"])
def test_a_part_behind_the_end_is_refused(header):
    with pytest.raises(NoSuchPart):
        part_asked_for(header, 10)


@given(st.integers(0, 30), st.integers(0, 30), st.integers(1, 20))
def test_a_part_lies_inside_of_the_whole(first, last, size):
    try:
        part = part_asked_for(f"bytes={first}-{last}", size)
    except NoSuchPart:
        assert first >= size
        return
    assert part is None or 0 <= part.first <= part.last < size
