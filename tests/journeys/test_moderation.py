"""A report on four phones: Kit reports, Mo decides, Ash asks for another look, and Sue, who did not decide, lifts it.

And a worry: the emergency number first, then a message that finds Ash with help beside it, and an answer.
"""

import pytest
import time_machine
from playwright.sync_api import expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand
from tests.support.made_up_things import MADE_UP
from tests.support.people import NOON
from waymark.moderation import queries
from waymark.moderation.models import Case
from waymark.moderation.terms import Shown
from waymark.moderation.tests.desks import Board, moderator, on_duty

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def board():
    with time_machine.travel(NOON, tick=True):
        yield Board()


def reports(kit: Hand, board: Board, *, looks: bool) -> None:
    kit.page.goto(f"/report/{MADE_UP}/{board.thing_id}/")
    if looks:
        assert_no_violations(kit.page)
    kit.choose("Which line does it go against?", "We speak of our own experience.")
    kit.write("Anything we should know (you can leave this out)", "It frightened me.")
    kit.press("Report this")
    expect(kit.page.get_by_role("heading", name="Thank you for saying it")).to_be_visible()


def decides(mo: Hand, *, looks: bool) -> None:
    mo.page.goto("/moderation/")
    mo.tap(mo.page.get_by_role("link", name="Stop all tablets", exact=False))
    mo.press("Take it")
    expect(mo.page.get_by_text("It is yours now.")).to_be_visible()
    if looks:
        assert_no_violations(mo.page)
    mo.tap(mo.page.get_by_role("link", name="Decide", exact=True))
    mo.choose("What becomes of it?", "It stays hidden")
    mo.choose("Which step?", "Two weeks of reading only")
    mo.write("To who wrote it (you can leave this out)", "Please tell it as your own experience.")
    mo.write("To who reported it (you can leave this out)", "Thank you. We did something about it.")
    if looks:
        assert_no_violations(mo.page)
    mo.press("Decide this")
    expect(mo.page.get_by_role("heading", name="What was decided here")).to_be_visible()


def appeals(ash: Hand, *, looks: bool) -> None:
    ash.page.goto("/my-file/")
    expect(ash.page.get_by_text("Please tell it as your own experience.")).to_be_visible()
    if looks:
        assert_no_violations(ash.page)
    ash.tap(ash.page.get_by_role("link", name="Ask for another look"))
    ash.write("Why should it be looked at again?", "I told what happened to me.")
    ash.press("Ask for another look")
    expect(ash.page.get_by_text("You asked for another look", exact=False)).to_be_visible()


def is_shown(board: Board) -> str:
    return board.post.shown.value


def lifts(sue: Hand) -> None:
    sue.page.goto("/moderation/?kind=appeal")
    sue.tap(sue.page.get_by_role("link", name="Stop all tablets", exact=False))
    expect(sue.page.get_by_text("I told what happened to me.")).to_be_visible()
    sue.tap(sue.page.get_by_role("link", name="Decide", exact=True))
    sue.choose("What do you find?", "It does not hold any more")
    sue.write("To who asked", "You are right, it was your own story.")
    sue.press("Decide this")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_report_a_decision_and_another_look_by_somebody_else(visit: Visit, board, javascript):
    phones = {who: Hand(visit(person=who, javascript=javascript)) for who in (board.kit, board.mo, board.ash)}
    reports(phones[board.kit], board, looks=javascript)
    decides(phones[board.mo], looks=javascript)
    assert is_shown(board) == Shown.HIDDEN
    phones[board.kit].page.goto("/my-reports/")
    expect(phones[board.kit].page.get_by_text("There is a reply")).to_be_visible()
    appeals(phones[board.ash], looks=javascript)
    phones[board.mo].page.goto("/moderation/?kind=appeal")
    expect(phones[board.mo].page.get_by_text("Nobody waits for you at the moment.")).to_be_visible()
    lifts(Hand(visit(person=moderator("sue-heron"), javascript=javascript, wide=True)))
    phones[board.ash].page.goto("/my-file/")
    expect(phones[board.ash].page.get_by_text("You are right, it was your own story.")).to_be_visible()
    assert is_shown(board) == Shown.OPEN
    assert queries.standing_of(board.ash.pk, NOON).may_write


def test_a_worry_shows_help_at_once_and_a_person_writes(visit: Visit, board):
    on_duty(board.mo, "Fran")
    kit = Hand(visit(person=board.kit))
    kit.page.goto(f"/worried/{MADE_UP}/{board.thing_id}/")
    call = kit.page.get_by_role("link", name="Call 999")
    expect(call).to_be_hidden()
    kit.choose("How soon should somebody look?", "Somebody may be in danger now")
    expect(call).to_be_visible()
    assert_no_violations(kit.page)
    kit.write("What did you see? (you can leave this out)", "They said goodbye.")
    kit.press("Tell them")
    expect(kit.page.get_by_role("link", name="Call 999")).to_be_visible()
    expect(kit.page.get_by_text("Fran is on duty", exact=False)).to_be_visible()
    assert board.post.shown is Shown.HIDDEN
    mo = Hand(visit(person=board.mo))
    mo.page.goto("/notices/")
    expect(mo.page.get_by_role("heading", name="Somebody is worried", exact=False)).to_be_visible()
    case_id = Case.objects.get().pk
    mo.page.goto(f"/moderation/{case_id}/")
    mo.tap(mo.page.get_by_text("Words that are ready").first)
    mo.tap(mo.page.get_by_role("button", name="Hello. I look after this place", exact=False))
    mo.press("Send it to them")
    ash = Hand(visit(person=board.ash))
    ash.page.goto(f"/my-file/{case_id}/")
    expect(ash.page.get_by_role("link", name="Call 999")).to_be_visible()
    expect(ash.page.get_by_text("How are you now", exact=False)).to_be_visible()
    assert_no_violations(ash.page)
    ash.write("Write back", "I am safe, my sister is here.")
    ash.press("Send it")
    expect(ash.page.get_by_text("I am safe, my sister is here.")).to_be_visible()
