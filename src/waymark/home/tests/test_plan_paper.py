"""The plan on paper: the parts that were chosen, in one's own words, for oneself alone."""

import io
from datetime import UTC, datetime

import pikepdf
import pytest
from django.test import Client

from tests.support.people import join
from waymark.common.words import Edit
from waymark.home.paper import PARTS, Day, Part, plan_document
from waymark.plans import operations as plans
from waymark.plans.rules import GoalWords, SetbackWords
from waymark.sharing.queries import own_access

AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
ALL = "&".join(f"part={part.value}" for part in PARTS)
FILE = f"/plan/paper/file/?{ALL}"


@pytest.fixture
def ash(db):
    return join()


@pytest.fixture
def hers(ash) -> Client:
    client = Client()
    client.force_login(ash)
    return client


def write(person, words="Time with Ann"):
    matter = plans.write_what_matters(by=person, words=words, edit=Edit.fresh(), at=AT)
    goal = GoalWords("Walk to the pond", "Walk to the corner", "Stand at the door", "Shoes by the door")
    plans.write_goal(by=person, words=goal, matter_id=matter.id, edit=Edit.fresh(), at=AT)
    bad_day = SetbackWords("Warm pack\nMusic low", "My sister", "I may go slowly.")
    plans.write_setback_plan(by=person, words=bad_day, edit=Edit.fresh(), at=AT)


def said(person, parts):
    return str(plan_document(own_access(person), parts, day=Day(AT.date()), language="en-gb").data()["blocks"])


def test_everything_that_is_written_stands_on_it_in_its_order(ash):
    write(ash)
    text = said(ash, set(Part))
    places = [text.index(words) for words in ("Time with Ann", "Walk to the pond", "I may go slowly.", "Warm pack")]
    assert places == sorted(places)
    for words in ("Walk to the corner", "Stand at the door", "Shoes by the door", "Music low", "My sister"):
        assert words in text


def test_only_the_parts_that_were_chosen(ash):
    write(ash)
    text = said(ash, {Part.MATTERS})
    assert "Time with Ann" in text
    assert "pond" not in text
    assert "slowly" not in text


def test_a_plan_without_a_word_says_so(ash):
    assert "Nothing is written in these parts yet." in said(ash, set(Part))


def test_the_file_is_a_pdf_that_everybody_can_read_and_nobody_keeps(hers, ash):
    write(ash, "Time with Ann 🌱 والحديقة")
    answer = hers.get(FILE)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="my-plan.pdf"'
    with pikepdf.open(io.BytesIO(answer.content)) as pdf, pdf.open_metadata() as meta:
        assert meta["pdfuaid:part"] == "1"
        assert meta["dc:title"] == "My plan"


def test_letters_that_no_font_has_are_said_and_printing_is_offered(hers, ash):
    write(ash, "与安在一起的时间")
    answer = hers.get(FILE)
    assert answer.status_code == 422
    assert "Some of your letters are not in our fonts" in answer.content.decode()


@pytest.mark.parametrize("query", ["", "?part=", "?part=everything"])
def test_without_a_part_the_page_comes_back(hers, query):
    answer = hers.get(f"/plan/paper/file/{query}")
    assert answer.status_code == 422
    assert "Cho" in answer.content.decode()


def test_more_than_one_file_can_hold_is_said(hers, ash):
    for number in range(12):
        words = f"{number} " + "Slowly and kindly. " * 1000
        plans.write_what_matters(by=ash, words=words, edit=Edit.fresh(), at=AT)
    answer = hers.get(FILE)
    assert answer.status_code == 422
    assert "Choose fewer parts" in answer.content.decode()


def test_nobody_gets_another_persons_plan(hers, ash):
    other = join("beech")
    write(other, "Only mine")
    assert "Only mine" not in said(ash, set(Part))


@pytest.mark.parametrize("address", ["/plan/paper/", FILE])
def test_signed_out_one_signs_in(client, address):
    answer = client.get(address)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/sign-in/")


def test_it_is_only_read(hers):
    assert hers.post("/plan/paper/").status_code == 405
    assert hers.post(FILE).status_code == 405
