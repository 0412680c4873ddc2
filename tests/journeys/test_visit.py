"""The visit loop: Ash's questions, one page, Sam's read line, what Ash heard, a later look. By touch, by keyboard,
without scripts.
"""

import re
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from uuid import UUID

import pikepdf
import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand, Keys
from tests.support.people import PASSWORD, join
from waymark.care.tests.visits import visit_people as visits
from waymark.common.clock import now
from waymark.people.queries import day_rule_of
from waymark.plans import operations as plans
from waymark.plans import queries
from waymark.sharing.queries import own_access

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Look = Callable[[Page], None]
LINE = "Stairs first. I bring a shorter list."


def unseen(_page: Page) -> None:
    """What looks at a page is a script itself."""


def prepare(hand: Hand) -> None:
    hand.page.goto("/plan/conversations/visit/")
    hand.write("Who I am seeing", "Sam")
    hand.write("The three things I most want to say", "I walk further.\nStairs frighten me.")
    hand.write("My questions", "Is it safe to take the stairs?")
    hand.tap(hand.page.locator("main form").get_by_role("button", name="Save this sheet").last)
    expect(hand.page.get_by_role("heading", level=1)).to_have_text("Before a visit")


def say_who_it_is(hand: Hand) -> None:
    """What gives something away asks for the password once more."""
    expect(hand.page.get_by_role("heading", level=1)).to_have_text("Is it you?")
    hand.write("Your password", PASSWORD)
    hand.tap(hand.page.locator("main form button[type=submit]").first)


def show_to_the_team(hand: Hand, look: Look) -> None:
    hand.tap(hand.page.get_by_role("link", name="Show it to them"))
    say_who_it_is(hand)
    expect(hand.page.get_by_role("heading", level=1)).to_have_text("Show this sheet to Hill team")
    look(hand.page)
    hand.press("Show it to them")
    expect(hand.page.get_by_text("They can read this sheet, until you take it back.")).to_be_visible()


def read_it(hand: Hand, link_id: UUID, look: Look) -> None:
    hand.page.goto(f"/care/{link_id}/visits/")
    expect(hand.page.get_by_text("Not read yet")).to_be_visible()
    look(hand.page)
    hand.tap(hand.page.get_by_role("link", name="Before a visit: Sam"))
    expect(hand.page.get_by_text("Is it safe to take the stairs?")).to_be_visible()
    look(hand.page)
    hand.write("One line, if you like (you can leave this out)", LINE)
    hand.press("I have read this")
    expect(hand.page.get_by_text("Sam Okafor (Physiotherapist) read this on")).to_be_visible()


def see_that_it_was_read(hand: Hand, look: Look) -> None:
    hand.page.reload()
    hand.tap(hand.page.get_by_role("link", name="See whether it was read"))
    expect(hand.page.get_by_text(LINE)).to_be_visible()
    expect(hand.page.get_by_role("heading", name="What I heard")).to_contain_text("Next")
    look(hand.page)


def write_what_was_heard(hand: Hand, look: Look) -> None:
    hand.tap(hand.page.get_by_role("link", name="Write what I heard"))
    hand.write("What I heard", "It is the hurry.")
    hand.write("What we agreed, and who does what", "Two stretches. Sam asks about a rail.")
    hand.press("Save this")
    expect(hand.page.get_by_role("heading", level=1)).to_have_text("Look again later?")
    look(hand.page)
    hand.choose("When would you like to look again?", "In 2 weeks")
    hand.press("Save this")
    expect(hand.page.get_by_text("You look again on")).to_be_visible()


def look_again(hand: Hand, look: Look) -> None:
    hand.page.goto("/today/")
    hand.tap(hand.page.get_by_role("link", name="look again at what came of seeing Sam"))
    expect(hand.page.get_by_text("Sam asks about a rail.")).to_be_visible()
    look(hand.page)
    hand.choose("Did what you agreed happen?", "Partly")
    hand.write("What I want to ask next time", "What about the rail?")
    hand.press("Save this")
    expect(hand.page.get_by_text("Partly")).to_be_visible()
    hand.tap(hand.page.get_by_role("link", name="Put these questions into a new sheet"))
    expect(hand.page.get_by_label("My questions", exact=True)).to_have_value("What about the rail?")
    hand.page.goto("/today/")
    expect(hand.page.get_by_text("look again at what came of")).to_have_count(0)


@pytest.mark.parametrize("way", ["touch", "keyboard", "without scripts"])
def test_the_whole_loop(visit: Visit, way: str):
    ash, team = join(), visits.team()
    sam, link_id = visits.practitioner("sam", "Sam Okafor", team), visits.meet(ash, team)
    hands = Keys if way == "keyboard" else Hand
    scripts = way != "without scripts"
    look = assert_no_violations if scripts else unseen
    hers, theirs = (hands(visit(person=each, javascript=scripts)) for each in (ash, sam))
    prepare(hers)
    show_to_the_team(hers, look)
    read_it(theirs, link_id, look)
    see_that_it_was_read(hers, look)
    write_what_was_heard(hers, look)
    (sheet,) = queries.sheets_of(own_access(ash))
    today = day_rule_of(ash).day_of(now())
    check = queries.check_of(own_access(ash), sheet.id)
    assert check
    assert check.due_on == today + timedelta(weeks=2)
    # two weeks go by
    plans.plan_check(by=ash, sheet_id=sheet.id, due_on=today, at=now())
    look_again(hers, look)


def test_the_sheet_is_taken_as_a_pdf_of_one_page_and_a_link_is_made(visit: Visit):
    ash = join()
    hand = Hand(visit(person=ash))
    prepare(hand)
    expect(hand.page.get_by_text("The PDF fits on one page.")).to_be_visible()
    with hand.page.expect_download() as waiting:
        hand.tap(hand.page.get_by_role("link", name="Take it as a PDF"))
    assert waiting.value.suggested_filename == "my-sheet.pdf"
    paper = pikepdf.open(BytesIO(waiting.value.path().read_bytes()))
    assert len(paper.pages) == 1
    hand.tap(hand.page.get_by_role("link", name="Make a link"))
    say_who_it_is(hand)
    expect(hand.page.get_by_label("Who is it for?")).to_be_visible()
    assert_no_violations(hand.page)
    hand.page.get_by_label("Who is it for?").fill("Dr Birch")
    hand.press("Make the link")
    expect(hand.page.locator("#link")).to_contain_text("/shown/#")
    expect(hand.page.locator("#passcode")).to_have_text(re.compile(r"^\d{6}$"))
    assert_no_violations(hand.page)
    hand.tap(hand.page.get_by_role("link", name="I have kept both"))
    expect(hand.page.get_by_text("Dr Birch").first).to_be_visible()
    hand.press("End it")
    expect(hand.page.get_by_text("Dr Birch")).to_have_count(0)
