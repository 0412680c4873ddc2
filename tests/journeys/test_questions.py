"""Ash asks between visits; Sam answers in his hours; while he is away Alex reads. Without a script, and by keyboard."""

import re
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.conf import LazySettings
from playwright.sync_api import Page, expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand, Keys
from waymark.care.tests.questions.people import Table, reads, table, withdraw

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SATURDAY = datetime(2026, 6, 6, 12, 0, tzinfo=UTC)
MONDAY = datetime(2026, 6, 8, 9, 30, tzinfo=UTC)
TUESDAY = datetime(2026, 6, 16, 9, 30, tzinfo=UTC)
NEXT_WEEK = datetime(2026, 6, 22, 9, 30, tzinfo=UTC)


def ask(hand: Hand, subject: str, words: str, *, watching: str) -> None:
    """From the page of the team to a question that is sent."""
    page = hand.page
    hand.tap(page.get_by_role("link", name="Questions between visits"))
    hand.tap(page.get_by_role("link", name="Ask a question"))
    expect(page.get_by_text(watching)).to_be_visible()
    expect(page.get_by_text("This is not for emergencies")).to_be_visible()
    hand.write("What it is about", subject)
    hand.write("Your words", words)
    hand.press("Send this")
    expect(page.get_by_role("heading", level=1)).to_have_text(subject)
    expect(page.get_by_text(watching)).to_be_visible()


def answer(hand: Hand, words: str) -> None:
    """From the caseload to an answer."""
    page = hand.page
    page.goto("/care/")
    hand.tap(page.get_by_role("link", name="A question waits"))
    who = page.get_by_role("group", name="Whose page this is")
    expect(who).to_contain_text("Ash Heron")
    expect(who).to_contain_text("born 4 May 1979")
    hand.write("Your words", words)
    hand.press("Send this")
    expect(page.get_by_text(words)).to_be_visible()


def test_asked_outside_the_hours_and_answered_on_monday(visit: Visit):
    at_table = table()
    hers = visit(person=at_table.ash, javascript=False)
    with time_machine.travel(SATURDAY, tick=True):
        hers.goto(f"/care/{at_table.link_id}/")
        ask(Hand(hers), "Swimming", "May I swim?", watching="Sam Okafor reads it on Monday from 09:00.")
        expect(hers.get_by_text("Nobody is watching this now.")).to_be_visible()
    with time_machine.travel(MONDAY, tick=True):
        answer(Hand(visit(person=at_table.sam, javascript=False)), "Yes, in warm water.")
        hers.reload()
        expect(hers.get_by_text("Yes, in warm water.")).to_be_visible()
        close(hers)


def close(page: Page) -> None:
    Hand(page).press("Close this question")
    expect(page.get_by_text("You closed it")).to_be_visible()
    expect(page.get_by_label("Your words")).to_have_count(0)
    expect(page.get_by_role("link", name="Start a new question")).to_be_visible()


def test_while_sam_is_away_alex_reads_and_ash_knows(visit: Visit):
    at_table = table()
    his = visit(person=at_table.sam, javascript=False)
    with time_machine.travel(MONDAY, tick=True):
        reads(at_table.sam, at_table.team_id, at_table.alex_id)
        go_away(Hand(his), at_table)
    with time_machine.travel(TUESDAY, tick=True):
        hers = visit(person=at_table.ash)
        hers.goto(f"/care/{at_table.link_id}/questions/new/")
        expect(hers.get_by_text("Sam Okafor is away until Monday 22 June.")).to_be_visible()
        at_table.ask(at=TUESDAY)
        theirs = visit(person=at_table.alex)
        answer(Hand(theirs), "Alex here: yes, you may.")
        assert_no_violations(theirs)
    with time_machine.travel(NEXT_WEEK, tick=True):
        hers.goto(f"/care/{at_table.link_id}/questions/")
        expect(hers.get_by_text("Answered")).to_be_visible()


def go_away(hand: Hand, at_table: Table) -> None:
    page = hand.page
    page.goto(f"/care/team/{at_table.team_id}/hours/")
    hand.tap(page.get_by_role("link", name=re.compile("Write down leave.*Sam Okafor")))
    page.get_by_label("First day away").fill(date(2026, 6, 15).isoformat())
    page.get_by_label("Back on").fill(date(2026, 6, 22).isoformat())
    page.get_by_label("Who reads in the meantime?").select_option(label="Alex Reed")
    hand.press("Save this leave")
    expect(page.get_by_text("Away from Monday 15 June, back on Monday 22 June.")).to_be_visible()
    expect(page.get_by_text("Alex Reed reads from the first day on.")).to_be_visible()


def test_a_question_is_asked_with_nothing_but_the_keyboard(visit: Visit):
    at_table = table()
    with time_machine.travel(MONDAY, tick=True):
        hers = visit(person=at_table.ash)
        hers.goto(f"/care/{at_table.link_id}/")
        ask(Keys(hers), "Swimming", "May I swim?", watching="These are Sam Okafor’s hours, until 17:00.")
        assert_no_violations(hers)


def test_in_an_emergency(visit: Visit, settings: LazySettings):
    settings.BREAK_GLASS = True
    at_table = table()
    with time_machine.travel(MONDAY, tick=True):
        withdraw(at_table.ash, at_table.team_id)
        hand = Hand(visit(person=at_table.sam))
        page = hand.page
        page.goto("/care/")
        hand.tap(page.get_by_role("link", name="In an emergency"))
        assert_no_violations(page)
        hand.write("Their username here", "ash-heron-42")
        hand.write("Why you need to open it now", "Found on the floor, cannot speak.")
        hand.press("Open it for one hour")
        expect(page.get_by_text("You opened this in an emergency")).to_be_visible()
        expect(page.get_by_text("until 11:3")).to_be_visible()
        assert_no_violations(page)
