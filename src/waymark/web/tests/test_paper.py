"""Pages for paper: a PDF that a voice can read, in any script that the fonts have, with words as words."""

import io
from datetime import UTC, datetime

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.web.paper import CannotBeSet, Document, Heading, Line, Lines, Pairs, Quote, Squares, Table, Words, pdf_of
from waymark.web.paper.blocks import is_right_to_left

AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
EVERYTHING = (
    Heading("My plan", 1),
    Words("In my own words."),
    Heading("What matters"),
    Quote("Reading at bedtime 🌱"),
    Quote("الوقت مع أختي"),
    Heading("In the first hour", 3),
    Lines(("Warm pack", "ਨਿੱਘ", "Тепло"), numbered=True),
    Lines(("one", "two")),
    Pairs((("Full", "Walk to the pond"), ("Tiny", "Stand at the door"))),
    Line("Asked on"),
)


def opened(*blocks, language="en-gb", title="My plan"):
    return pikepdf.open(io.BytesIO(pdf_of(Document(title, language, "Made on 24 November", blocks), at=AT)))


def roles(pdf):
    """The tags of the file in the order in which a voice reads them."""
    found = []

    def walk(node):
        if isinstance(node, pikepdf.Array):
            for one in node:
                walk(one)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append(str(node.S))
            if "/K" in node:
                walk(node.K)

    walk(pdf.Root.StructTreeRoot.K)
    return found


def test_it_says_of_itself_that_everybody_can_read_it():
    pdf = opened(*EVERYTHING)
    assert pdf.Root.MarkInfo.Marked
    assert str(pdf.Root.Lang).lower() == "en-gb"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata() as meta:
        assert meta["pdfuaid:part"] == "1"
        assert meta["dc:title"] == "My plan"


def test_headings_quotes_and_lists_are_tagged_in_their_order():
    found = roles(opened(*EVERYTHING))
    assert [one for one in found if one in {"/H1", "/H2", "/H3", "/BlockQuote", "/L"}] == [
        *("/H1", "/H2", "/BlockQuote", "/BlockQuote", "/H3"),
        *("/L", "/L", "/L"),
    ]


def test_every_font_is_in_the_file():
    pdf = opened(*EVERYTHING)
    fonts = [one for page in pdf.pages for one in page.Resources.Font.values()]
    for font in fonts:
        described = font.DescendantFonts[0].FontDescriptor if "/DescendantFonts" in font else font.FontDescriptor
        assert {"/FontFile2", "/FontFile3"} & set(described.keys())


def test_words_are_never_read_as_markup():
    tricky = '#panic("x") #import "@preview/x:1.0.0" *bold* _it_ = Heading\n/ term: $x$ `raw` <label> @ref \\ // no'
    assert roles(opened(Heading("My plan", 1), Words(tricky))).count("/H1") == 1


def test_a_letter_that_no_font_has_is_said_and_not_left_out():
    with pytest.raises(CannotBeSet):
        opened(Heading("My plan", 1), Words("中文"))


def test_many_words_become_many_pages():
    assert len(opened(Heading("My plan", 1), Words("Slowly and kindly. " * 2000)).pages) > 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", False), ("Ann", False), ("أختي", True), ("12 أختي", True), ("🌱 שלום Ann", True), ("Ann أختي", False)],
)
def test_a_text_runs_as_its_first_letter_does(text, expected):
    assert is_right_to_left(text) is expected


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x17F), max_size=200))
def test_any_latin_text_can_be_set(text):
    try:
        pdf = opened(Heading("My plan", 1), Words(text), Lines((text,)), Quote(text))
    except CannotBeSet:
        assert any(ord(letter) < 0xA0 and not letter.isprintable() for letter in text)
    else:
        assert roles(pdf)[0] == "/Document"


def test_a_table_has_named_columns_and_a_picture_says_what_it_is():
    table = Table(("First name", "Here"), (("Ash", ""), ("علي", "")), tall=True)
    pdf = opened(Heading("Who is here", 1), table, Squares(((True, False), (False, True)), "Code to scan"))
    found = roles(pdf)
    assert (found.count("/TH"), found.count("/TD"), found.count("/Figure")) == (2, 4, 1)
    assert "Code to scan" in spoken_instead(pdf)


def spoken_instead(pdf):
    """What a voice reads instead of pictures."""
    return [str(one.Alt) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]


def test_the_names_of_the_columns_stand_on_every_page():
    pdf = opened(Heading("Who is here", 1), Table(("First name", "Here"), (("", ""),) * 60, tall=True))
    assert len(pdf.pages) == 3
