"""Ash and Sam agree on a plan, disagree on the next one, and Ash ends it alone."""

import pytest
from playwright.sync_api import expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand, Keys
from waymark.care.rules.agreed_plan import Decision
from waymark.care.terms import Side
from waymark.care.tests.agreed_plan.plan_people import SECOND, Table, agreed, propose, table
from waymark.plans.tests.people import goal

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def answer(hand: Hand, says: str, words: str = "") -> None:
    """Give this answer to what is proposed."""
    hand.choose("What do you say to it?", says)
    if words:
        hand.write("In your own words", words)
    hand.press("Give this answer")
    expect(hand.page.get_by_text("Your answer is kept.")).to_be_visible()


def both_agree(hers: Hand, theirs: Hand, sat: Table) -> None:
    """Ash writes the first words with one of their own goals in them; Sam says yes, with a reservation."""
    hers.page.goto(f"/care/{sat.link_id}/plan/")
    hers.tap(hers.page.get_by_role("link", name="Write a first proposal"))
    hers.write("What matters to me", "Time with Ann")
    hers.press("Put in my goals")
    expect(hers.page.get_by_label("What we want to get to").first).to_have_value("Walk to the pond")
    hers.write("What the team does", "A call every two weeks")
    hers.tap(hers.page.locator("main form").get_by_role("button", name="Propose these words").last)
    expect(hers.page.get_by_text("Nothing is in force yet")).to_be_visible()

    theirs.page.goto(f"/care/{sat.link_id}/plan/")
    theirs.tap(theirs.page.get_by_role("link", name="Read it and answer"))
    answer(theirs, "Yes, with a reservation", "Not in April, when I am away.")
    expect(theirs.page.get_by_role("heading", name="In force")).to_be_visible()


def they_disagree(hers: Hand, theirs: Hand, sat: Table) -> None:
    """Sam proposes other words, Ash says no in their own: the old stays."""
    theirs.tap(theirs.page.get_by_role("link", name="Propose a change"))
    theirs.write("What we do as a team", "A call every four weeks")
    theirs.tap(theirs.page.locator("main form").get_by_role("button", name="Propose these words").last)
    expect(theirs.page.get_by_text("What is in force stays as it is.")).to_be_visible()

    hers.page.goto(f"/care/{sat.link_id}/plan/")
    expect(hers.page.get_by_text("“What the team does” says something else.")).to_be_visible()
    expect(hers.page.locator("ins", has_text="four").first).to_be_visible()
    answer(hers, "No, not like this", "Four weeks are long.")
    holds = hers.page.get_by_role("region", name="In force")
    expect(holds).to_contain_text("A call every two weeks")
    expect(holds).to_contain_text("Not in April, when I am away.")
    expect(hers.page.get_by_role("region", name="Proposed")).to_contain_text("Four weeks are long.")


def ash_ends_it(hers: Hand, theirs: Hand, sat: Table) -> None:
    hers.press("End this plan now")
    expect(hers.page.get_by_text("Done. Nothing is in force now.")).to_be_visible()
    theirs.page.goto(f"/care/{sat.link_id}/plan/")
    expect(theirs.page.get_by_text("stepped back on")).to_be_visible()
    assert sat.page().in_force is None


def the_whole_way(sat: Table, hers: Hand, theirs: Hand) -> None:
    both_agree(hers, theirs, sat)
    they_disagree(hers, theirs, sat)
    proposed = sat.page().proposed
    assert proposed
    assert proposed.said[Side.PERSON].decision is Decision.NOT_AGREE
    ash_ends_it(hers, theirs, sat)


@pytest.fixture
def sat(transactional_db) -> Table:
    found = table()
    goal(found.ash)
    return found


def test_two_voices_by_touch(visit: Visit, sat: Table):
    the_whole_way(sat, Hand(visit(person=sat.ash)), Hand(visit(person=sat.sam, wide=True)))


def test_two_voices_by_keyboard(visit: Visit, sat: Table):
    the_whole_way(sat, Keys(visit(person=sat.ash)), Keys(visit(person=sat.sam, wide=True)))


def test_two_voices_without_scripts(visit: Visit, sat: Table):
    hers, theirs = visit(person=sat.ash, javascript=False), visit(person=sat.sam, javascript=False)
    the_whole_way(sat, Hand(hers), Hand(theirs))


def test_an_old_version_and_the_list_stand_in_nobodys_way(visit: Visit, sat: Table):
    agreed(sat)
    version_id = propose(sat, sat.sam, SECOND)
    page = visit(person=sat.ash, dark=True)
    for address in ("", "propose/", "versions/", f"versions/{version_id}/"):
        page.goto(f"/care/{sat.link_id}/plan/{address}")
        assert_no_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
