"""Choices in equal detail, people out of a hundred, stages, and who may write what."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.care.permits.decisions import PERMITS, is_theirs, may_write
from waymark.care.rules.decisions import options as choices
from waymark.care.rules.decisions.numbers import NoShare, NotWhole, Share, Standing, place_of, share_in
from waymark.care.rules.decisions.options import ALWAYS, NUMBERS, Missing
from waymark.care.rules.decisions.stage import STEPS_OF, Stage, Step, is_out_of_date, waits_for
from waymark.care.rules.decisions.stage import Standing as Stands
from waymark.care.rules.decisions.words import (
    NOTHING,
    WORDS_OF,
    AfterWords,
    CountedWords,
    Ending,
    OptionWords,
    OutcomeWords,
    Part,
    PreferenceWords,
    SureWords,
    ValuesWords,
)
from waymark.care.terms.side import Side
from waymark.care.tests.decisions.decision_people import COUNTED, JOIN, NOTHING_NOW

NONE_COUNTED = CountedWords()
BOTH = {NOTHING: NOTHING_NOW, 2: JOIN}
NUMBERED = {
    NOTHING: replace(NOTHING_NOW, good_with="10", harm_with="1", source="Study, 2020"),
    2: replace(JOIN, good_with="15", good_without="10-12", harm_with="3", harm_without="1", source="Study, 2020"),
}
shares = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(lambda two: Share(min(two), max(two)))
texts = st.text(max_size=12)
standings = st.builds(
    Stands,
    made_by=st.sampled_from(Side),
    is_closed=st.booleans(),
    is_complete=st.booleans(),
    ending=st.none() | st.sampled_from(Ending),
)


# --- people out of a hundred ------------------------------------------------------------------------------------------
@given(shares)
def test_there_are_always_a_hundred_people_and_each_stands_somewhere_else(share):
    people = share.people()
    assert len(people) == 100
    assert people.count(Standing.COUNTED) == share.low
    assert people.count(Standing.COUNTED) + people.count(Standing.PERHAPS) == share.high
    assert list(people) == sorted(people, key=list(Standing).index)
    assert len({place_of(index) for index in range(100)}) == 100
    assert {max(place_of(index)) for index in range(100)} == set(range(10))


@given(shares, st.sampled_from(["{}-{}", "{} – {}", " {} to {} ", "{}—{}"]))
def test_a_number_is_read_as_it_is_written(share, form):
    assert Share.read(form.format(share.low, share.high)) == share
    assert Share.read(f" {share.low} ") == Share(share.low, share.low)


@given(st.integers(0, 99), st.integers(1, 9))
def test_a_part_of_a_person_is_never_rounded_unseen(whole, tenth):
    for point in ".,":
        with pytest.raises(NotWhole) as parts:
            Share.read(f"{whole}{point}{tenth}")
        assert (parts.value.low, parts.value.high) == (whole, whole + 1)


@pytest.mark.parametrize(
    "text", ["101", "20-10", "0-101", "many", "-3", "15 %", "1e2", "٣x", "3/4", "100.5", "12.5-13"]
)
def test_what_is_no_number_of_people_is_refused(text):
    with pytest.raises(NoShare):
        Share.read(text)


@given(texts)
def test_reading_what_was_kept_never_fails(text):
    found = share_in(text)
    assert found is None or 0 <= found.low <= found.high <= 100


# --- equal detail -----------------------------------------------------------------------------------------------------
def test_choices_without_a_number_are_complete_when_every_box_is_filled():
    assert choices.missing(BOTH, NONE_COUNTED) == ()
    assert choices.missing(NUMBERED, COUNTED) == ()


def test_doing_nothing_is_always_there_and_always_asked_about():
    assert list(choices.standing({})) == [NOTHING]
    assert list(choices.standing({NOTHING: replace(NOTHING_NOW, is_out=True), 2: JOIN})) == [NOTHING, 2]
    lacks = choices.missing({2: JOIN}, NONE_COUNTED)
    assert {one.box for one in lacks if one.number == NOTHING} == set(ALWAYS) - {"label"}


def test_doing_nothing_alone_is_no_choice():
    assert choices.missing({NOTHING: NOTHING_NOW}, NONE_COUNTED) == (Missing(None, "options"),)
    assert Missing(None, "options") in choices.missing(BOTH | {2: replace(JOIN, is_out=True)}, NONE_COUNTED)


@given(
    st.sampled_from([box for box in ALWAYS if box != "label"]), st.sampled_from([NOTHING, 2]), st.sampled_from(" \n")
)
def test_every_choice_fills_the_same_boxes(box, number, blank):
    emptied = BOTH | {number: replace(BOTH[number], **{box: blank})}
    assert choices.missing(emptied, NONE_COUNTED) == (Missing(number, box),)


def test_where_one_has_a_source_every_one_has():
    some = BOTH | {2: replace(JOIN, source="A guideline, 2021")}
    assert choices.missing(some, NONE_COUNTED) == (Missing(NOTHING, "source"),)


@given(st.sampled_from(NUMBERS), st.integers(2, 3))
def test_one_number_asks_for_all_of_its_kind_their_source_and_what_is_counted(box, number):
    every = BOTH | {3: replace(JOIN, label="Alone")}
    every[number] = replace(every[number], **{box: "15"})
    lacks = set(choices.missing(every, NONE_COUNTED))
    kind = box.partition("_")[0]
    assert {Missing(None, f"counted_{kind}"), Missing(None, "counted_span")} <= lacks
    assert {one.number for one in lacks if one.box == "source"} == {NOTHING, 2, 3}
    assert {one.number for one in lacks | {Missing(number, box)} if one.box == f"{kind}_with"} == {NOTHING, 2, 3}
    assert not any(one.number == NOTHING and one.box.endswith("without") for one in lacks)


filled = st.builds(
    OptionWords, **{box: st.sampled_from(["", "x"]) for box in (*ALWAYS, "source", *NUMBERS)}, is_out=st.booleans()
)


@given(
    st.dictionaries(st.integers(1, 6), filled, max_size=4), st.builds(CountedWords, *(st.sampled_from(["", "x"]),) * 3)
)
def test_a_complete_set_has_equal_fields_whatever_was_written(options, counted):
    """In a complete set every choice has the same boxes filled, doing nothing being compared with no other."""
    here = choices.standing(options)
    assert NOTHING in here
    if not choices.is_complete(options, counted):
        return
    assert len(here) >= 2
    without = {"label", "good_without", "harm_without"}
    kinds = [{box for box in (*ALWAYS, "source", *NUMBERS) if getattr(one, box)} - without for one in here.values()]
    assert all(kind == kinds[0] for kind in kinds)
    others = [{box for box in NUMBERS if getattr(one, box)} for number, one in here.items() if number != NOTHING]
    assert all(numbers == others[0] for numbers in others)
    assert not others[0] or (counted.span and all(one.source for one in here.values()))


# --- words, kept and read again ---------------------------------------------------------------------------------------
@given(st.builds(OptionWords, *([texts] * 12), is_out=st.booleans()))
def test_a_choice_is_read_as_it_was_kept(words):
    assert OptionWords.of(words.content) == words


@pytest.mark.parametrize(
    "words",
    [
        ValuesWords({"less_pain": 0}, (("Bedtime", 10), ("", None))),
        SureWords({"lean": False}),
        PreferenceWords(2, "Join", "why", "how"),
        PreferenceWords(),
        OutcomeWords(Ending.CHOSEN, 2, "Join"),
        OutcomeWords(Ending.DEFERRED, until=date(2027, 3, 1), note="x"),
        AfterWords({"heard": 0}, shown=True),
        COUNTED,
    ],
    ids=lambda words: type(words).__name__,
)
def test_other_parts_as_well(words):
    assert type(words).of(words.content) == words


def test_every_part_has_its_words_and_its_line_in_the_table():
    assert set(WORDS_OF) == set(PERMITS) == set(Part)


def test_a_no_is_seen_and_nothing_is_added_up():
    assert SureWords({"lean": True, "tell": False}).has_a_no
    assert not SureWords({"lean": True}).has_a_no
    assert not any("score" in name for name in dir(SureWords))


# --- stages and who may write -----------------------------------------------------------------------------------------
@given(standings, st.sampled_from(Part))
def test_one_part_is_written_by_one_side_only(standing, part):
    assert sum(is_theirs(part, side, standing) for side in Side) == 1
    assert not (may_write(part, Side.PERSON, standing) and may_write(part, Side.TEAM, standing))


@given(standings, st.sampled_from(Part), st.sampled_from(Side))
def test_nobody_writes_in_what_was_put_aside(standing, part, side):
    assert not may_write(part, side, replace(standing, is_closed=True))


@given(standings)
def test_nobody_chooses_from_choices_that_do_not_lie_side_by_side(standing):
    preparing = replace(standing, is_complete=False)
    for part in (Part.SURE, Part.PERSON_PREFERS, Part.TEAM_PREFERS):
        assert not any(may_write(part, side, preparing) for side in Side)


@given(standings)
def test_once_it_is_decided_the_choices_stay_as_they_were(standing):
    for ending in (Ending.CHOSEN, Ending.DECLINED):
        assert not may_write(Part.OPTION, Side.TEAM, replace(standing, ending=ending))
    put_off = replace(standing, ending=Ending.DEFERRED, is_closed=False)
    assert may_write(Part.OPTION, Side.TEAM, put_off)


@given(standings, st.sampled_from(Side), st.sets(st.sampled_from(Part)), st.none() | st.builds(SureWords))
def test_what_waits_is_for_the_one_it_waits_for(standing, side, written, sure):
    step = waits_for(side, standing, written, sure)
    assert step is None or step in STEPS_OF[side]
    if standing.stage is Stage.CLOSED or standing.ending is Ending.DEFERRED:
        assert step is None


def test_what_waits_goes_on_step_by_step():
    stands = Stands(Side.TEAM, is_closed=False, is_complete=False, ending=None)
    assert waits_for(Side.TEAM, stands, set(), None) is Step.OPTIONS
    assert waits_for(Side.PERSON, stands, set(), None) is None
    stands = replace(stands, is_complete=True)
    assert waits_for(Side.TEAM, stands, set(), None) is Step.TEAM_PREFERS
    assert waits_for(Side.TEAM, stands, {Part.TEAM_PREFERS}, SureWords({"lean": False})) is Step.TALK
    assert waits_for(Side.TEAM, stands, {Part.TEAM_PREFERS}, SureWords({"lean": True})) is None
    written = set()
    for step, part in ((Step.SURE, Part.SURE), (Step.PERSON_PREFERS, Part.PERSON_PREFERS)):
        assert waits_for(Side.PERSON, stands, written, None) is step
        written.add(part)
    assert waits_for(Side.PERSON, stands, written, None) is Step.OUTCOME
    stands = replace(stands, ending=Ending.CHOSEN)
    assert waits_for(Side.PERSON, stands, written, None) is Step.AFTER
    assert waits_for(Side.PERSON, stands, written | {Part.AFTER}, None) is None


def test_a_choice_that_is_called_otherwise_now_is_noticed():
    taken = OutcomeWords(Ending.CHOSEN, 2, "Join the class")
    assert not is_out_of_date(taken, "Join the class")
    assert is_out_of_date(taken, "Join on Mondays")
    assert is_out_of_date(taken, None)
    assert not is_out_of_date(OutcomeWords(Ending.DECLINED), None)
