"""A report on four phones: Kit reports, Mo decides, Ash asks for another look, and Sue, who did not decide, lifts it.

In a group and on an open board, with scripts and without.
"""

from uuid import UUID

import pytest
from playwright.sync_api import expect

from tests.journeys.neighbours import (
    LOOKED_AT,
    TITLE,
    WORDS,
    Board,
    Neighbours,
    answers,
    finds,
    opens_report,
    sees_nothing,
)
from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
MY_WORDS = "That is hers to tell. Please leave out who she is."


def reports(kit: Hand, board: Board, thread_id: UUID, *, looks: bool) -> None:
    opens_report(kit, thread_id, "It breaks the agreement")
    if looks:
        assert_no_violations(kit.page)
    kit.choose("Which line does it go against?", board.line)
    kit.write("Anything we should know (you can leave this out)", "She may not want that.")
    kit.press("Report this")
    expect(kit.page.get_by_role("heading", name="Thank you for saying it")).to_be_visible()
    expect(kit.page.get_by_text(board.line)).to_be_visible()


def decides(mo: Hand, board: Board, *, looks: bool) -> None:
    finds(mo, TITLE)
    expect(mo.page.get_by_text(board.line).first).to_be_visible()
    mo.press("Take it")
    expect(mo.page.get_by_text("It is yours now.")).to_be_visible()
    if looks:
        assert_no_violations(mo.page)
    mo.follow("Decide")
    mo.choose("What becomes of it?", "It stays hidden")
    mo.choose("Which step?", "Two weeks of reading only")
    mo.write("To who wrote it (you can leave this out)", MY_WORDS)
    mo.write("To who reported it (you can leave this out)", "Thank you. We did something about it.")
    if looks:
        assert_no_violations(mo.page)
    mo.press("Decide this")
    expect(mo.page.get_by_role("heading", name="What was decided here")).to_be_visible()


def appeals(ash: Hand, thread_id: UUID, *, looks: bool) -> None:
    ash.page.goto(f"/threads/{thread_id}/")
    for words in ("You may not write at the moment", "It ends on Wednesday 24 June, 14:00."):
        expect(ash.page.get_by_text(words)).to_be_visible()
    expect(ash.page.get_by_role("button", name="Send the answer")).to_have_count(0)
    ash.follow("Read why, and ask for another look")
    for words in (MY_WORDS, "It ends by itself on Wednesday 24 June 2026"):
        expect(ash.page.get_by_text(words)).to_be_visible()
    expect(ash.page.get_by_text("She may not want that.")).to_have_count(0)
    if looks:
        assert_no_violations(ash.page)
    ash.follow("Ask for another look")
    ash.write("Why should it be looked at again?", "I am Carol.")
    ash.press("Ask for another look")
    expect(ash.page.get_by_text("You asked for another look", exact=False)).to_be_visible()


def lifts(sue: Hand) -> None:
    finds(sue, TITLE, "appeal")
    expect(sue.page.get_by_text("I am Carol.")).to_be_visible()
    sue.follow("Decide")
    sue.choose("What do you find?", "It does not hold any more")
    sue.write("To who asked", "You are right, it was yours to tell.")
    sue.press("Decide this")


@pytest.mark.parametrize(("where", "javascript"), [("group", True), ("topic", False)])
def test_a_report_a_decision_and_another_look_by_somebody_else(visit: Visit, folk: Neighbours, where, javascript):
    board = folk.board(where)
    thread_id = folk.wrote(board, folk.ash)
    kit, mo, ash = (Hand(visit(person=who, javascript=javascript)) for who in (folk.kit, folk.mo, folk.ash))
    reports(kit, board, thread_id, looks=javascript)
    decides(mo, board, looks=javascript)
    kit.page.reload()
    expect(kit.page.get_by_text("Thank you. We did something about it.")).to_be_visible()
    sees_nothing(kit, board.address, TITLE)
    kit.page.goto(f"/threads/{thread_id}/")
    expect(kit.page.get_by_text(LOOKED_AT)).to_be_visible()

    appeals(ash, thread_id, looks=javascript)
    mo.page.goto("/moderation/?kind=appeal")
    expect(mo.page.get_by_text("Nobody waits for you at the moment.")).to_be_visible()
    lifts(Hand(visit(person=folk.sue, javascript=javascript, wide=True)))

    ash.page.goto("/my-file/")
    expect(ash.page.get_by_text("You are right, it was yours to tell.")).to_be_visible()
    answers(ash, thread_id, "Thank you for looking again.")
    kit.page.reload()
    for words in (WORDS, "Thank you for looking again."):
        expect(kit.page.get_by_text(words)).to_be_visible()
