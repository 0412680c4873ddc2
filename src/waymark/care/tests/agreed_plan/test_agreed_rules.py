"""What holds, by examples and by every order in which two sides can speak."""

import hashlib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from waymark.care.rules.agreed_course import Outcome, courses
from waymark.care.rules.agreed_diff import Kind, difference, lines_of
from waymark.care.rules.agreed_plan import YES, Decision, Event, State, state, states
from waymark.care.rules.agreed_words import PlanGoal, PlanWords, from_kept, hash_of, tidy, to_kept
from waymark.care.terms import Side

ASH, SAM = Side.PERSON, Side.TEAM
YES_, BUT, NO, BACK = Decision.AGREE, Decision.WITH_RESERVATION, Decision.NOT_AGREE, Decision.WITHDRAW


def said(*said):
    """(side, decision, version, hash) in this order."""
    return [Event(number, *one) for number, one in enumerate(said, start=1)]


def test_a_proposal_is_a_yes_of_its_own_side_and_holds_with_the_other():
    events = said((ASH, YES_, 1, "a"), (SAM, BUT, 1, "a"))
    assert state(events[:1]).in_force is None
    assert state(events[:1]).proposed.waits_for == {SAM}
    now = state(events)
    assert (now.in_force.hash, now.proposed) == ("a", None)
    assert now.in_force.said[SAM].decision is BUT


def test_not_agreeing_to_a_change_leaves_the_old_in_force_and_both_wordings():
    now = state(said((ASH, YES_, 1, "a"), (SAM, YES_, 1, "a"), (SAM, YES_, 2, "b"), (ASH, NO, 2, "b")))
    assert now.in_force.hash == "a"
    assert {side: event.decision for side, event in now.proposed.said.items()} == {SAM: YES_, ASH: NO}
    assert now.proposed.waits_for == frozenset()


def test_a_yes_to_words_that_were_replaced_counts_for_nothing():
    now = state(said((SAM, YES_, 1, "a"), (SAM, YES_, 2, "b"), (ASH, YES_, 1, "a")))
    assert now.in_force is None
    assert now.proposed.waits_for == {ASH}


def test_an_old_yes_does_not_bring_the_same_words_back():
    old = [(ASH, YES_, 1, "a"), (SAM, YES_, 1, "a"), (ASH, YES_, 2, "b"), (SAM, YES_, 2, "b")]
    now = state(said(*old, (SAM, YES_, 3, "a")))
    assert (now.in_force.hash, now.proposed.waits_for) == ("b", {ASH})
    assert state(said(*old, (SAM, YES_, 3, "a"), (ASH, YES_, 3, "a"))).in_force.version == 3


def test_withdrawing_ends_what_holds_and_takes_back_ones_own_yes_only():
    held = [(ASH, YES_, 1, "a"), (SAM, YES_, 1, "a")]
    now = state(said(*held, (SAM, YES_, 2, "b"), (ASH, BACK)))
    assert (now.in_force, now.ended.side) == (None, ASH)
    assert now.proposed.said[SAM].decision is YES_
    mine = state(said(*held, (ASH, YES_, 2, "b"), (ASH, BACK), (SAM, YES_, 2, "b")))
    assert mine.in_force is None
    assert mine.proposed.waits_for == {ASH}
    assert state(said(*held, (ASH, YES_, 2, "b"), (SAM, BACK), (SAM, YES_, 2, "b"))).in_force.hash == "b"


def test_what_became_of_each_version():
    events = said(
        (ASH, YES_, 1, "a"), (SAM, YES_, 1, "a"), (SAM, YES_, 2, "b"), (ASH, NO, 2, "b"), (ASH, YES_, 3, "c"),
        (SAM, YES_, 3, "c"), (SAM, BACK), (SAM, YES_, 4, "d"),
    )  # fmt: skip
    found = courses(events)
    assert {number: course.outcome for number, course in found.items()} == {
        1: Outcome.REPLACED,
        2: Outcome.NEVER,
        3: Outcome.ENDED,
        4: Outcome.PROPOSED,
    }
    assert [(found[n].began.order, found[n].over.order) for n in (1, 3)] == [(2, 6), (6, 7)]
    assert courses(events[:6])[3].outcome is Outcome.IN_FORCE


# --- every order ------------------------------------------------------------------------------------------------------
versions = st.integers(1, 4)
# Few hashes, so that the same words are proposed again.
a_hash = st.sampled_from("abc")
sides = st.sampled_from(list(Side))


@st.composite
def histories(draw):
    """Anything two sides could ever send, in any order: also what the operations refuse."""
    hashes = {number: draw(a_hash) for number in range(1, 5)}
    found = []
    for order in range(1, draw(st.integers(1, 14)) + 1):
        decision = draw(st.sampled_from(list(Decision)))
        version = 0 if decision is BACK else draw(versions)
        found.append(Event(order, draw(sides), decision, version, hashes.get(version, "")))
    return found


def last_about(events, side, version_hash):
    """What this side said last about exactly these words; taking back is about all words."""
    about = [one for one in events if one.side is side and (one.hash == version_hash or one.decision is BACK)]
    return about[-1].decision if about else None


@given(histories())
def test_at_every_moment_what_holds_has_the_last_word_of_both_sides(events):
    for length in range(len(events) + 1):
        now = state(events[:length])
        if now.in_force:
            latest = {last_about(events[:length], side, now.in_force.hash) for side in Side}
            assert latest <= YES
            assert now.proposed is None or now.proposed.hash != now.in_force.hash


@given(histories())
def test_nothing_comes_into_force_but_by_a_yes_to_those_words(events):
    before = State()
    for event, now in states(events):
        held, holds = (one.in_force.hash if one.in_force else None for one in (before, now))
        if holds and holds != held:
            assert event.decision in YES
            assert event.hash == holds
        before = now


@given(histories(), sides)
def test_an_edit_never_changes_what_is_in_force(events, side):
    before = state(events)
    for decision in (YES_, BUT):
        edit = Event(len(events) + 1, side, decision, before.newest + 1, "new words")
        assert state([*events, edit]).in_force == before.in_force


@given(histories())
def test_not_agreeing_to_a_proposal_leaves_what_holds(events):
    before = state(events)
    if before.proposed:
        open_one = before.proposed
        for side in Side:
            no = Event(len(events) + 1, side, NO, open_one.version, open_one.hash)
            assert state([*events, no]).in_force == before.in_force


@given(histories())
def test_the_person_ends_it_alone_at_once_and_nothing_older_comes_back(events):
    back = [*events, Event(len(events) + 1, ASH, BACK)]
    now = state(back)
    assert now.in_force is None
    for version, words in ((1, "a"), (2, "b"), (3, "c"), (9, "d")):
        later = state([*back, Event(len(back) + 1, SAM, YES_, version, words)])
        assert later.in_force is None, "not without a new yes of the person"


@given(histories(), st.sampled_from(list(Decision)), a_hash)
def test_the_team_never_changes_what_the_person_said(events, decision, words):
    before = state(events)
    version = 0 if decision is BACK else before.newest
    now = state([*events, Event(len(events) + 1, SAM, decision, version, "" if decision is BACK else words)])
    if before.proposed and now.proposed and now.proposed.version == before.proposed.version:
        assert now.proposed.said.get(ASH) == before.proposed.said.get(ASH)
    if now.in_force:
        assert last_about(events, ASH, now.in_force.hash) in YES


@given(histories(), st.sampled_from([YES_, BUT]), st.sampled_from([YES_, BUT]))
def test_it_does_not_matter_whose_yes_comes_first(events, one, other):
    new = state(events).newest + 1
    asked = [*events, Event(90, ASH, NO, new, "new words")]
    hers, theirs = Event(91, ASH, one, new, "new words"), Event(92, SAM, other, new, "new words")
    first, second = state([*asked, hers, theirs]), state([*asked, theirs, hers])
    assert first == second
    assert first.in_force.hash == "new words"


@given(histories())
def test_every_version_has_one_course_and_one_at_most_is_in_force(events):
    now, found = state(events), courses(events)
    holds = [number for number, course in found.items() if course.outcome is Outcome.IN_FORCE]
    assert holds == ([now.in_force.version] if now.in_force else [])
    open_ones = [number for number, course in found.items() if course.outcome is Outcome.PROPOSED]
    assert open_ones == ([now.proposed.version] if now.proposed else [])


# --- words and their hash ---------------------------------------------------------------------------------------------
WORDS = PlanWords(
    "Time with Ann", (PlanGoal("The pond", "I walk", "by June"),), "walk", "call", "rest", date(2027, 3, 1)
)


def test_the_hash_is_of_the_words_alone_and_stays_the_same():
    canonical = (
        '{"bad_day":"","goals":[],"layout":1,"look_again_on":null,"matters":"Time with Ann",'
        '"person_does":"","team_does":""}'
    )
    assert hash_of(PlanWords("Time with Ann")) == hashlib.sha256(canonical.encode()).hexdigest()
    same = replace(WORDS, matters="  Time  with Ann \r\n\r\n", goals=(*WORDS.goals, PlanGoal(), WORDS.goals[0]))
    assert hash_of(same) == hash_of(WORDS)
    assert hash_of(PlanWords("Cafe\u0301")) == hash_of(PlanWords("Café"))


@pytest.mark.parametrize("part", ["matters", "person_does", "team_does", "bad_day"])
def test_any_other_word_is_another_hash(part):
    assert hash_of(replace(WORDS, **{part: "something else"})) != hash_of(WORDS)


def test_other_goals_and_another_day_are_another_hash():
    moved = PlanGoal("", "The pond", "I walk by June")
    others = [replace(WORDS, goals=(moved,)), replace(WORDS, goals=()), replace(WORDS, look_again_on=None)]
    assert len({hash_of(one) for one in [WORDS, *others]}) == 4


marked = st.text(st.sampled_from("abc  ,.\n“\u09bf"), max_size=40)
text = st.text(st.sampled_from("ab \n\r\t\u00a0é"), max_size=30)
plans = st.builds(
    PlanWords,
    text,
    st.lists(st.builds(PlanGoal, text, text, text), max_size=4).map(tuple),
    text,
    text,
    text,
    st.none() | st.dates(),
)


@given(plans)
def test_tidying_twice_changes_nothing_and_kept_words_come_back(words):
    once = tidy(words)
    assert tidy(once) == once
    assert hash_of(words) == hash_of(once) == hash_of(from_kept(to_kept(once)))
    assert from_kept(to_kept(words)) == words


# --- what changes -----------------------------------------------------------------------------------------------------
def text_of(lines, *kinds):
    """The lines that have pieces of these kinds, put together again."""
    some = [[piece for piece in line if piece.kind in kinds] for line in lines]
    whole = ["".join(f"{' ' if piece.is_apart else ''}{piece.text}" for piece in line).strip() for line in some]
    return [line for line in whole if line]


@given(marked, marked)
@example(". a", "a")
def test_without_what_is_added_it_is_the_old_and_without_what_is_taken_out_the_new(old, new):
    before, now = tidy(PlanWords(old)).matters, tidy(PlanWords(new)).matters
    lines = lines_of(before, now)
    assert text_of(lines, Kind.KEPT, Kind.TAKEN_OUT) == [line for line in before.split("\n") if line]
    assert text_of(lines, Kind.KEPT, Kind.ADDED) == [line for line in now.split("\n") if line]


@given(plans, plans)
def test_nothing_changes_exactly_where_the_hash_is_the_same(old, new):
    old, new = tidy(old), tidy(new)
    assert difference(old, new).is_empty == (hash_of(old) == hash_of(new))
    assert difference(old, old).is_empty


def test_words_inside_a_line_are_compared():
    (line,) = lines_of("A call every two weeks", "A call every four weeks")
    assert [(piece.kind, piece.text) for piece in line] == [
        (Kind.KEPT, "A call every"),
        (Kind.TAKEN_OUT, "two"),
        (Kind.ADDED, "four"),
        (Kind.KEPT, "weeks"),
    ]


def test_a_comma_more_is_not_another_word():
    (line,) = lines_of("Walk there and back", "Walk there and back, and stay")
    assert [(piece.kind, piece.text, piece.is_apart) for piece in line] == [
        (Kind.KEPT, "Walk there and back", False),
        (Kind.ADDED, ", and stay", False),
    ]


def test_lines_that_have_little_in_common_are_not_mixed():
    assert [len(line) for line in lines_of("Rest in the garden", "Ring my sister before noon")] == [1, 1]


def test_a_goal_is_compared_with_the_one_that_is_like_it():
    old = PlanWords(goals=(PlanGoal("Walk to the pond", "I walk", "June"), PlanGoal("Swim", "", "")))
    new = PlanWords(goals=(PlanGoal("Read to Maya", "", ""), PlanGoal("Walk to the pond", "I walk", "August")))
    found = {(goal.kind, goal.name) for goal in difference(old, new).goals}
    assert found == {(Kind.ADDED, "Read to Maya"), (None, "Walk to the pond"), (Kind.TAKEN_OUT, "Swim")}


def test_goals_in_another_order_are_said():
    one, other = PlanGoal("Walk"), PlanGoal("Swim")
    found = difference(PlanWords(goals=(one, other)), PlanWords(goals=(other, one)))
    assert (found.reorders, found.goals, found.is_empty) == (True, (), False)


def test_long_texts_are_compared_at_once():
    many = " ".join(f"word{n}" for n in range(3000))
    assert [piece.kind for line in lines_of(many, f"{many} x") for piece in line] == [Kind.TAKEN_OUT, Kind.ADDED]
