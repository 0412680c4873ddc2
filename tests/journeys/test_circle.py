"""Ash writes down who is around, prepares a visit and prints it: by touch, by keyboard, without scripts."""

from io import BytesIO

import pikepdf
import pytest
from playwright.sync_api import expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand, Keys
from tests.support.people import join
from waymark.plans import queries
from waymark.plans.rules.circle import MemberKind, Ring
from waymark.plans.rules.sides import Side
from waymark.plans.tests.people import matters
from waymark.sharing.queries import own_access

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TOP = "Sleep is worse.\nI walk further.\nThe leg gives way."


def test_the_first_one_in_the_circle_is_drawn_and_can_be_rung(visit: Visit):
    ash = join()
    hand = Hand(visit(person=ash))
    page = hand.page
    page.goto("/plan/circle/")
    hand.tap(page.get_by_role("link", name="A place where you feel at ease"))
    hand.write("Who or what it is", "The allotment")
    hand.tap(page.locator("label.card", has_text="Near"))
    hand.write("How to reach them", "Ask Bo\n01632 960 123")
    hand.tap(page.get_by_text("Which sides of my life it helps with").first)
    hand.tap(page.locator("label.card", has_text="Physical"))
    hand.press("Save this")
    page.wait_for_url("**/plan/circle/")
    expect(page.get_by_role("img", name="Three rings around me")).to_be_visible()
    expect(page.get_by_role("link", name="01632 960 123")).to_have_attribute("href", "tel:01632960123")
    (member,) = queries.circle_of(own_access(ash)).of(Ring.NEAR)
    assert (member.words.kind, member.words.sides) == (MemberKind.PLACE, (Side.PHYSICAL,))
    assert_no_violations(page)
    page.goto("/plan/sides/")
    hand.tap(page.get_by_role("link", name="The allotment").first)
    expect(page.get_by_role("heading", level=1)).to_contain_text("The allotment")


def prepare_a_visit(hand: Hand) -> None:
    page = hand.page
    page.goto("/plan/conversations/")
    hand.tap(page.get_by_role("link", name="Before a visit"))
    hand.write("Who I am seeing", "Dr Birch")
    hand.write("The three things I most want to say", TOP)
    hand.press("Put in what matters to me")
    box = page.get_by_label("What matters to me", exact=True)
    expect(box).to_have_value("Time with Ann")
    expect(box).to_be_focused()
    hand.write("My questions", "What are my options?")
    hand.tap(page.locator("main form").get_by_role("button", name="Save this sheet").last)
    expect(page.get_by_role("heading", level=1)).to_have_text("Before a visit")
    for words in ("Dr Birch", "Sleep is worse.", "Time with Ann", "What are my options?"):
        expect(page.get_by_text(words).first).to_be_visible()


def test_a_visit_is_prepared_by_keyboard_and_printed_on_one_page(visit: Visit):
    ash = join()
    matters(ash)
    hand = Keys(visit(person=ash))
    page = hand.page
    prepare_a_visit(hand)
    assert_no_violations(page)
    paper = pikepdf.open(BytesIO(page.pdf(format="A4")))
    assert len(paper.pages) == 1
    hand.tap(page.get_by_role("link", name="Write what I heard"))
    hand.write("What I heard", "Wait and see")
    hand.press("Save this")
    expect(page.get_by_role("heading", level=1)).to_have_text("Look again later?")
    hand.tap(page.get_by_role("link", name="Back to the sheet"))
    expect(page.get_by_text("Wait and see")).to_be_visible()


def test_the_same_visit_without_scripts(visit: Visit):
    ash = join()
    matters(ash)
    prepare_a_visit(Hand(visit(person=ash, javascript=False)))
    (sheet,) = queries.sheets_of(own_access(ash))
    assert (sheet.answers["top"], sheet.answers["matters"]) == (TOP, "Time with Ann")


def test_enter_in_a_box_of_one_line_saves_and_puts_nothing_in(visit: Visit):
    ash = join()
    matters(ash)
    page = visit(person=ash)
    page.goto("/plan/conversations/visit/")
    page.get_by_label("Who I am seeing", exact=True).fill("Dr Birch")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Before a visit")
    page.wait_for_url(lambda url: not url.endswith("/visit/"))
    (sheet,) = queries.sheets_of(own_access(ash))
    assert (sheet.who, sheet.answers["matters"]) == ("Dr Birch", "")
