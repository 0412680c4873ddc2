"""A decision from both sides: Sam prepares it, Ash weighs it and decides, both wordings stay. By touch, by keyboard,
without scripts.
"""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand, Keys
from waymark.care import queries
from waymark.care.rules.decisions.words import Ending, Part
from waymark.care.tests.decisions.decision_people import read
from waymark.care.tests.decisions.people import Table, lay_table
from waymark.plans.tests.people import matters
from waymark.sharing import operations as sharing

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NOTHING = {
    "What good it can do": "Evenings stay free.",
    "What harm it can do": "None that we know of.",
    "What it takes: time": "None.",
    "What it takes: money": "None.",
    "What it takes: energy": "None now.",
}
CLASS = {
    "What this choice is called": "Join the class",
    "What good it can do": "Company, and somebody who says stop.",
    "What harm it can do": "Sore at first.",
    "What it takes: time": "Tuesdays.",
    "What it takes: money": "The bus.",
    "What it takes: energy": "An evening.",
}


@pytest.fixture
def table() -> Table:
    """Ash shares decisions with Sam's team."""
    return lay_table()


def save(hand: Hand) -> None:
    hand.tap(hand.page.locator("main form .page-end").get_by_role("button").first)


def describe(hand: Hand, words: dict[str, str], certainty: str) -> None:
    for label, said in words.items():
        hand.write(label, said)
    hand.choose("How sure is this?", certainty)
    save(hand)
    expect(hand.page.get_by_role("heading", level=1)).to_have_text("The choices")


def prepare(hand: Hand, table: Table) -> str:
    """What a practitioner does in a few minutes before a visit. Returns the address of the decision."""
    page = hand.page
    page.goto(f"/care/{table.link_id}/decisions/")
    hand.tap(page.get_by_role("link", name="Begin a decision"))
    hand.write("What is to be decided", "The evening class or not")
    hand.press("Begin")
    page.wait_for_url(re.compile(r"/decisions/[0-9a-f-]{36}/$"))
    address = page.url
    hand.tap(page.get_by_role("link", name="Finish the choices"))
    hand.tap(page.get_by_role("link", name="Doing nothing for now"))
    describe(hand, NOTHING, "Likely")
    expect(page.get_by_text("one choice beside doing nothing")).to_be_visible()
    hand.tap(page.get_by_role("link", name="Add a choice"))
    describe(hand, CLASS, "Not sure")
    expect(page.get_by_text("The choices are complete")).to_be_visible()
    page.goto(address)
    return address


def prefer(hand: Hand, choice: str, why: str, difference: str) -> None:
    hand.choose("What I would choose", choice)
    hand.write("Why", why)
    hand.write("Where we see it differently", difference)
    save(hand)


def weigh(hand: Hand, address: str) -> None:
    """What the person does: what matters, the four questions, what they would choose."""
    page = hand.page
    page.goto(address)
    hand.tap(page.get_by_role("link", name=re.compile(r"^Write this\s*: What matters to me")))
    hand.press("Put in what matters to me from my plan")
    expect(page.get_by_label("What matters to me in this", exact=True)).to_have_value("Time with Ann")
    save(hand)
    hand.tap(page.get_by_role("link", name="See whether you have what you need"))
    hand.choose("Can I say which choice I lean to?", "No, not yet")
    hand.choose("Have I worked out what counts most for me here?", "Yes")
    save(hand)
    hand.tap(page.get_by_role("link", name="Say what you would choose"))
    prefer(hand, "Doing nothing for now", "Tuesdays end with Ann.", "For Sam it is company, for me a full room.")


def decide(hand: Hand, choice: str) -> None:
    hand.tap(hand.page.get_by_role("link", name="Write down what you decide"))
    hand.choose("What I decide", choice)
    save(hand)


def test_a_practitioner_prepares_and_the_person_decides_otherwise(visit: Visit, table):
    ash, sam = table.person, table.practitioner
    matters(ash)
    theirs, hers = Hand(visit(person=sam)), Hand(visit(person=ash))
    address = prepare(theirs, table)
    weigh(hers, address)
    theirs.page.goto(address)
    expect(theirs.page.get_by_text("For Sam it is company, for me a full room.")).to_be_visible()
    theirs.tap(theirs.page.get_by_role("link", name="Say what you would choose"))
    prefer(theirs, "Join the class", "It carried others through the winter.", "I would give company more weight.")
    assert_no_violations(theirs.page)
    hers.page.goto(address)
    decide(hers, "Doing nothing for now")
    page = hers.page
    for words in ("For Sam it is company, for me a full room.", "I would give company more weight."):
        expect(page.get_by_text(words)).to_be_visible()
    hers.tap(page.get_by_role("link", name="Say how the talk was"))
    hers.choose("How much room was there for what I had to say?", "9")
    save(hers)
    expect(page.get_by_text("Only you see these answers.")).to_be_visible()
    assert_no_violations(page)
    theirs.page.goto(address)
    expect(theirs.page.get_by_text("How the talk was")).to_have_count(0)
    (line,) = queries.decisions_of(table.seat(ash).access, table.link_id)
    kept = read(table, line.id, ash)
    assert kept.outcome
    assert (kept.outcome.ending, kept.outcome.label) == (Ending.CHOSEN, "Doing nothing for now")


def test_the_whole_of_it_by_keyboard(visit: Visit, table):
    matters(table.person)
    address = prepare(Keys(visit(person=table.practitioner)), table)
    hers = Keys(visit(person=table.person))
    weigh(hers, address)
    decide(hers, "I put it off for now")
    expect(hers.page.get_by_text("Put off for now").first).to_be_visible()


def test_the_same_without_scripts_and_taken_back_afterwards(visit: Visit, table):
    ash, sam = table.person, table.practitioner
    matters(ash)
    theirs = Hand(visit(person=sam, javascript=False))
    hers = Hand(visit(person=ash, javascript=False))
    address = prepare(theirs, table)
    weigh(hers, address)
    decide(hers, "I put it off for now")
    kept = read(table, queries.decisions_of(table.seat(ash).access, table.link_id)[0].id, sam)
    assert kept.outcome
    assert kept.outcome.ending is Ending.DEFERRED
    assert kept.kept(Part.SURE)
    sharing.withdraw(by=ash, to=table.to, at=kept.changed_at)
    assert gone(theirs.page, address)
    assert not gone(hers.page, address)


def gone(page: Page, address: str) -> bool:
    answer = page.goto(address)
    assert answer
    return answer.status == 404


def test_a_hundred_people_are_drawn_and_said(visit: Visit):
    page = visit()
    page.goto("/design/")
    picture = page.get_by_role("img", name="27 of 100 people")
    expect(picture).to_be_visible()
    assert picture.locator("use").count() == 100
    assert picture.locator(".pictogram-counted use").count() == 27
    ranged = page.get_by_role("img", name="between 10 and 20 of 100 people")
    assert [ranged.locator(f".pictogram-{each} use").count() for each in ("counted", "perhaps", "rest")] == [10, 10, 80]
    one, other = picture.bounding_box(), ranged.bounding_box()
    assert one
    assert other
    assert (one["width"], one["height"]) == (other["width"], other["height"])
    assert one["y"] < other["y"]
    page.set_viewport_size({"width": 1280, "height": 900})
    one, other = picture.bounding_box(), ranged.bounding_box()
    assert one
    assert other
    assert abs(one["y"] - other["y"]) < 2
    assert one["width"] == pytest.approx(other["width"], abs=1)
