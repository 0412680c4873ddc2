"""A sheet as PDF: on one page where it fits, with what is to be said and never what was heard."""

import io
from datetime import date

import pikepdf
import pytest
from django.urls import reverse

from tests.support.people import NOON
from waymark.common.words import Edit
from waymark.plans import operations, queries
from waymark.plans.paper import SIZES, sheet_paper
from waymark.plans.rules.sheets import SheetKind
from waymark.plans.tests.circle_people import sheet
from waymark.sharing.queries import own_access
from waymark.web.paper import pages_of, pdf_of

FULL = {
    "who": "Dr Okafor",
    "top": "I sleep about four hours in one go.\nI am walking more than in spring.\nThe left leg gives way on stairs.",
    "matters": "Being the dad who reads at bedtime, also on bad days.",
    "tried": "Warmth: helps for an hour.\nPacing the walk: helps, slowly.\nA new mattress: no difference.",
    "questions": "What are my options?\nHow likely is each of them?\nIs the leg something to look at?",
    "benefits": "Less burning at night. I might sleep six hours.",
    "risks": "Being sleepy when I drive Maya to school.\nOne more thing to remember.",
    "alternatives": "Going on as now.\nThe group.\nAsking again in spring.",
    "nothing": "Then it stays as it is, which I know how to live with.",
}


def made_of(person, answers=None, kind=SheetKind.VISIT):
    saved = sheet(person, FULL if answers is None else answers, kind, on=date(2026, 6, 12))
    return queries.sheet_of(own_access(person), saved.id)


def times(number):
    return {key: "\n".join([words] * number) for key, words in FULL.items()}


def text_of(document):
    return str(document.data()["blocks"])


def test_a_full_sheet_of_a_real_length_is_one_page(ash):
    paper = sheet_paper(made_of(ash), language="en-gb")
    assert paper.pages == 1
    assert paper.document.size in SIZES
    text = text_of(paper.document)
    assert all(line in text for words in FULL.values() for line in words.splitlines())
    assert "Friday 12 June 2026" in text


def test_a_short_one_leaves_room_to_write_by_hand_and_is_set_large(ash):
    paper = sheet_paper(made_of(ash, {"top": "Sleep"}), language="en-gb")
    assert (paper.pages, paper.document.size, paper.is_small) == (1, 12, False)
    assert "'line'" in text_of(paper.document)


def test_letters_shrink_in_steps_before_a_second_page(ash):
    found = [sheet_paper(made_of(ash, times(number)), language="en-gb") for number in (1, 2, 3, 6)]
    sizes = [paper.document.size for paper in found if paper.pages == 1]
    assert sizes == sorted(sizes, reverse=True)
    assert min(sizes) < 12
    assert found[-1].pages > 1
    assert found[-1].document.size == 11


@pytest.mark.parametrize("number", [1, 3, 8])
def test_the_number_that_is_told_is_that_of_the_file(ash, number):
    paper = sheet_paper(made_of(ash, times(number)), language="en-gb")
    with pikepdf.open(io.BytesIO(pdf_of(paper.document, at=NOON))) as pdf:
        assert len(pdf.pages) == paper.pages == pages_of(paper.document)


@pytest.mark.parametrize("kind", SheetKind)
def test_every_kind_can_be_taken_along(ash, kind):
    answers = {key: f"{key} 🌿" for key in ("who", "top", "well", "like", "when")}
    assert sheet_paper(made_of(ash, answers, kind), language="en-gb").pages == 1


def test_what_was_heard_is_not_on_it(ash):
    kept = made_of(ash)
    edit = Edit.fresh(1)
    operations.write_afterwards(by=ash, sheet_id=kept.id, answers={"heard": "Wait and see"}, edit=edit, at=NOON)
    kept = queries.sheet_of(own_access(ash), kept.id)
    assert kept.has_afterwards
    assert "Wait and see" not in text_of(sheet_paper(kept, language="en-gb").document)


def test_the_file_can_be_read_by_everybody_and_names_nothing(hers, ash):
    answer = hers.get(reverse("sheet_paper", args=[made_of(ash).id]))
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="my-sheet.pdf"'
    with pikepdf.open(io.BytesIO(answer.content)) as pdf, pdf.open_metadata() as meta:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).lower() == "en-gb"
        assert meta["pdfuaid:part"] == "1"
        assert meta["dc:title"] == "My sheet for a conversation"
        assert len(pdf.pages) == 1


@pytest.mark.parametrize(
    ("number", "words"), [(1, "fits on one page"), (2, "somewhat smaller letters"), (9, "pages, also in small letters")]
)
def test_the_page_says_beforehand_how_it_fits(hers, ash, number, words):
    assert words in hers.get(reverse("sheet", args=[made_of(ash, times(number)).id])).content.decode()


def test_letters_that_no_font_has_are_said_and_printing_is_offered(hers, ash):
    answer = hers.get(reverse("sheet_paper", args=[made_of(ash, {"top": "与安在一起的时间"}).id]))
    assert answer.status_code == 422
    assert "Some of your letters are not in our fonts" in answer.content.decode()


def test_nobody_else_gets_it(theirs, client, ash):
    address = reverse("sheet_paper", args=[made_of(ash).id])
    nothing = theirs.get("/there/is/no/such/page/")
    answer = theirs.get(address)
    assert (answer.status_code, answer.content) == (404, nothing.content)
    client.logout()
    assert client.get(address).status_code == 302
    assert theirs.post(address).status_code == 405
