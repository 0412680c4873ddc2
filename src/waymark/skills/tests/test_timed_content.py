"""The four timed practices: their words fit their time, and keep the rules that make them safe."""

from itertools import pairwise

import pytest

from waymark.skills.terms.library import FALLBACK, Skill, skill_in
from waymark.skills.terms.skill import Cue

NAMES = ("breathing", "mindfulness", "body-scan", "progressive-relaxation")
# Of the voice that reads them (player.js reads at 0.85 of the usual pace, which is about 150 words a minute).
WORDS_A_SECOND = 2.1
TENSE = 5  # seconds, and 10 to 30 to let go: Leeds MindWell and other services, see the sources of the skill
LET_GO = range(10, 32)  # the next words need a second or two of their own


def skill(name: str) -> Skill:
    found = skill_in(FALLBACK, name)
    assert found is not None
    return found


def ways(one: Skill) -> list[str | None]:
    return [variant.key for variant in one.facts.variants] or [None]


def told(one: Skill, minutes: int, way: str | None) -> list[tuple[int, Cue]]:
    """What is shown in that length and way, each with its second."""
    cues = [cue for cue in one.facts.cues if minutes in cue.minutes and cue.variant in (None, way)]
    return [(round(cue.at * minutes * 60), cue) for cue in cues]


SCRIPTS = [(name, minutes, way) for name in NAMES for minutes in skill(name).facts.minutes for way in ways(skill(name))]


@pytest.mark.parametrize(("name", "minutes", "way"), SCRIPTS)
def test_words_begin_at_once_come_in_order_and_leave_time_to_be_said(name, minutes, way):
    script = told(skill(name), minutes, way)
    assert script[0][0] == 0
    assert minutes * 60 - script[-1][0] <= 30, "it ends when it ends"
    for (here, cue), (there, _next) in pairwise([*script, (minutes * 60, script[-1][1])]):
        assert here < there, cue.text
        assert len(cue.text.split()) / WORDS_A_SECOND <= there - here, cue.text


@pytest.mark.parametrize(("name", "minutes", "way"), SCRIPTS)
def test_nobody_is_left_alone_for_long_nor_talked_at_all_the_time(name, minutes, way):
    seconds = [second for second, _cue in told(skill(name), minutes, way)]
    assert max(there - here for here, there in pairwise(seconds)) <= 60
    assert len(seconds) >= 3 * minutes**0.5


@pytest.mark.parametrize("name", NAMES)
def test_every_word_belongs_to_a_length_that_can_be_chosen(name):
    one = skill(name)
    assert one.facts.measure
    assert all(cue.minutes and set(cue.minutes) <= set(one.facts.minutes) for cue in one.facts.cues)
    assert min(one.facts.minutes) <= 3, "a small one for a hard day"


@pytest.mark.parametrize("name", ["mindfulness", "body-scan"])
def test_open_eyes_and_moving_come_first(name):
    first = skill(name).facts.variants[0]
    assert first.key == "eyes_open"
    assert "move" in first.title


def test_mindfulness_has_words_for_three_ten_and_twenty_minutes():
    for name in ("mindfulness", "body-scan"):
        assert skill(name).facts.minutes == (3, 10, 20)


def test_twenty_minutes_say_half_way_that_it_may_end_there():
    assert any("stop here" in cue.text for _second, cue in told(skill("mindfulness"), 20, "eyes_open"))


@pytest.mark.parametrize("name", ["body-scan", "progressive-relaxation"])
@pytest.mark.parametrize("minutes", [3, 10, 20])
def test_each_part_of_the_body_can_be_left_out_by_itself(name, minutes):
    one = skill(name)
    for way in ways(one):
        groups = [cue.group for _second, cue in told(one, minutes, way)]
        named = [group for group in groups if group]
        assert len(set(named)) >= 8
        runs = [group for before, group in pairwise([None, *groups]) if group and group != before]
        assert len(runs) == len(set(runs)), "a part comes once, all of it together"


def test_relaxation_goes_from_the_hands_to_the_feet():
    groups = [cue.group for _second, cue in told(skill("progressive-relaxation"), 3, "tense") if cue.group]
    order = list(dict.fromkeys(groups))
    assert order == ["Hands", "Arms", "Face", "Shoulders", "Chest", "Belly", "Legs", "Feet"]


@pytest.mark.parametrize("minutes", [3, 10, 20])
def test_tensing_is_short_and_letting_go_is_longer(minutes):
    script = told(skill("progressive-relaxation"), minutes, "tense")
    spans = [there - here for (here, _cue), (there, _next) in pairwise(script)]
    tensed = [number for number, span in enumerate(spans) if span == TENSE]
    assert len(tensed) >= 8
    assert all(spans[number + 1] in LET_GO for number in tensed)


def test_nobody_is_asked_to_tense_what_hurts():
    one = skill("progressive-relaxation")
    assert "Never tense a painful part" in one.facts.not_if[0]
    assert all(word not in cue.text for _s, cue in told(one, 20, "let_go") for word in ("gently", "Tense ", "tighten"))
    for minutes in one.facts.minutes:
        assert any("hurt" in cue.text for _second, cue in told(one, minutes, "tense")[:4])


def test_breathing_says_to_stop_when_dizzy_in_every_length_and_never_asks_to_hold():
    one = skill("breathing")
    assert "dizzy" in one.facts.not_if[0]
    for minutes in one.facts.minutes:
        texts = " ".join(cue.text for _second, cue in told(one, minutes, None))
        assert "dizzy" in texts
        assert "hold" not in texts.lower()


@pytest.mark.parametrize("name", NAMES)
def test_what_was_not_checked_says_so_and_no_help_is_promised(name):
    facts = skill(name).facts
    if name == "mindfulness":
        assert any("NG193" in source.text and "not checked" in source.text for source in facts.sources)
    assert facts.strength in {"some", "mixed", "little"}
    assert "will help" not in facts.finding
