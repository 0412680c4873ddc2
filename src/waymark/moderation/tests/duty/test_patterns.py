"""Patterns: read, found, refused, and never slow."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.moderation import hold_data
from waymark.moderation.rules import patterns

LISTS = {
    "meds": patterns.words_in(["tablet*", "pill"]),
    "medicine": patterns.words_in(["pregabalin", "aspirin"], with_slips=True),
}


def is_in(line: str, text: str) -> bool:
    return patterns.found([patterns.read(line, LISTS)], patterns.tokens_of(text))


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("stop|quit .. {meds}", "Just STOP all those tablets"),
        ("# mg", "take 300mg"),
        ("# mg", "seventy mg"),
        ("don't take", "Don’t take it"),
        ("cold turkey", "cold\nturkey? no: cold  turkey"),
        ("£|€ # each", "for €15 each"),
        ("a ... b", "a 1 2 3 4 5 6 7 8 9 10 11 12 b"),
        ("pill", "ｐｉｌｌ"),
        ("don't take", "dont take it"),
        ("dont take", "don't take it"),
        ("{medicine} .... bin them", "Pregabalin? I had enough.\nSo bin them"),
        ("{medicine}", "pregablin"),
        ("{medicine}", "pregabbalin"),
        ("{medicine}", "pregabilin"),
        ("{medicine}", "pregablain"),
    ],
)
def test_what_is_found(line, text):
    assert is_in(line, text)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("stop .. {meds}", "Stop. My tablets came."),
        ("stop .. {meds}", "stop one two three four tablets"),
        ("# mg", "300 m"),
        ("pill", "pillow"),
        ("cold turkey", "cold\nturkey"),
        ("a ... b", "a 1 2 3 4 5 6 7 8 9 10 11 12 13 b"),
        ("a .... b", "a " + "x " * 31 + "b"),
        ("{medicine}", "pregbln"),
        ("{medicine}", "aspiring"),
        ("{meds}", "pil"),
    ],
)
def test_what_is_not(line, text):
    assert not is_in(line, text)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("(a+)+$", "sign"),
        ("a{2,}", "sign"),
        ("[a-z]", "sign"),
        ("*", "sign"),
        (".. tablets", "gap"),
        ("tablets ...", "gap"),
        ("a .... b .... c .... d", "gap"),
        ("{nobody}", "list"),
        ("x " * 13, "long"),
        ("x" * 161, "long"),
        ("", "long"),
    ],
)
def test_what_is_no_pattern(line, why):
    with pytest.raises(patterns.NoPattern) as no:
        patterns.read(line, LISTS)
    assert no.value.why == why


@given(line=st.text(max_size=60), text=st.text(max_size=200))
def test_whatever_is_written_is_read_or_refused(line, text):
    try:
        pattern = patterns.read(line, LISTS)
    except patterns.NoPattern:
        return
    tokens = patterns.tokens_of(text)
    assert len(patterns.without([pattern], tokens)) == len(tokens)
    assert not patterns.found([pattern], patterns.without([pattern], tokens)) or "." in line


@given(text=st.text(alphabet="ab .", max_size=80))
def test_what_is_left_out_is_not_found_any_more(text):
    pattern = patterns.read("a .. b", LISTS)
    assert not patterns.found([pattern], patterns.without([pattern], patterns.tokens_of(text)))


def test_the_worst_line_is_quick_on_the_longest_text():
    line = "a* .... a* .... a* ... a* ... a* ... zz"
    tokens = patterns.tokens_of("a " * 10_000)
    begun = time.perf_counter()
    assert not patterns.found([patterns.read(line, LISTS)], tokens)
    assert time.perf_counter() - begun < 20, "a line is looked for in a time that grows with the text alone"


def test_a_list_holds_the_lists_it_names():
    drug = hold_data.lists()["drug"]
    assert all(drug.fits(word) for word in ("tramadol", "tramadoll", "medication"))
    assert not drug.fits("meditation"), "slips are looked past in names of medicines alone"


def test_every_line_that_came_with_the_software_can_be_read():
    for words in hold_data.defaults().values():
        for line in (*words.holds, *words.fine):
            patterns.read(line, hold_data.lists())
