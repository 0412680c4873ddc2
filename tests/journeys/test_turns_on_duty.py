"""Mo puts a name down in the rota, cannot come and asks for a swap; Sue takes the turn, sits it out, and leaves a note.

A cap of hours refuses kindly, and loses nothing that was chosen.
"""

import pytest
import time_machine
from playwright.sync_api import expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand
from tests.support.people import NOON, join
from waymark.moderation.tests.desks import moderator

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ROTA, NAME = "/moderation/duty/", "The name the community reads"
A_DAY, FOUR_HOURS = 24 * 3600, 4 * 3600
LEFT = "Somebody new will come back with the words they changed."
HEAVY = "A goodbye that was none."


@pytest.fixture
def clock():
    with time_machine.travel(NOON, tick=True) as traveller:
        yield traveller


def puts_down(mo: Hand, day: str, hours: str, name: str = "") -> None:
    mo.page.goto(ROTA)
    mo.follow("Put me down for a turn")
    mo.page.get_by_label("Which day?").fill(day)
    mo.page.get_by_label("From when?").fill("13:00")
    mo.page.get_by_label("How long?").select_option(hours)
    if name:
        mo.write(NAME, name)
    mo.press("Put me down")


def is_refused_kindly(mo: Hand, *, looks: bool) -> None:
    puts_down(mo, "2026-06-12", "3 hours")
    said = "That would be 7 hours on duty in one week, and you set yourself 6 at most."
    expect(mo.page.get_by_text(said).last).to_be_visible()
    expect(mo.page.get_by_label("Which day?")).to_have_value("2026-06-12")
    expect(mo.page.get_by_label(NAME)).to_have_value("Fran")
    if looks:
        assert_no_violations(mo.page)


def swaps(mo: Hand, sue: Hand, *, looks: bool) -> None:
    mo.page.goto(ROTA)
    mo.press("Ask for a swap")
    expect(mo.page.get_by_text("It is yours until somebody takes it.", exact=False)).to_be_visible()
    sue.page.goto(ROTA)
    expect(sue.page.get_by_text("would like a swap")).to_be_visible()
    if looks:
        assert_no_violations(sue.page)
    sue.tap(sue.page.get_by_role("link", name="Take it over"))
    sue.write(NAME, "Ola")
    sue.press("Take this turn")
    expect(sue.page.get_by_text("The turn is yours. Thank you.")).to_be_visible()
    mo.page.reload()
    expect(mo.page.locator(".duty-turn")).to_contain_text("Ola")
    expect(mo.page.get_by_text("Week of 8 June: you have 0 of 6 hours")).to_be_visible()


def ends_the_turn(sue: Hand, *, looks: bool) -> None:
    sue.page.goto(ROTA)
    expect(sue.page.get_by_text("Your turn is over, or nearly.")).to_be_visible()
    sue.follow("Write the note of this turn")
    sue.write("What the next one should know (you can leave this out)", LEFT)
    sue.write("What was heavy (you can leave this out)", HEAVY)
    if looks:
        assert_no_violations(sue.page)
    sue.press("Save this note")
    expect(sue.page.get_by_text("Your turn is over, or nearly.")).to_have_count(0)


@pytest.mark.parametrize("javascript", [True, False])
def test_a_turn_changes_hands_and_ends_with_a_note(visit: Visit, clock, javascript):
    mo, sue = (Hand(visit(person=moderator(name), javascript=javascript)) for name in ("mo-heron", "sue-heron"))
    puts_down(mo, "2026-06-11", "4 hours", "Fran")
    expect(mo.page.get_by_text("You are in the rota. Thank you.")).to_be_visible()
    is_refused_kindly(mo, looks=javascript)
    swaps(mo, sue, looks=javascript)

    clock.shift(A_DAY)
    kit = Hand(visit(person=join("kit"), javascript=javascript))
    kit.page.goto("/community/on-duty/")
    expect(kit.page.get_by_text("Ola looks after this place until Thursday, 17:00.")).to_be_visible()
    expect(kit.page.get_by_text("Fran")).to_have_count(0)

    clock.shift(FOUR_HOURS)
    ends_the_turn(sue, looks=javascript)
    mo.page.reload()
    expect(mo.page.get_by_text(LEFT)).to_be_visible()
    expect(mo.page.get_by_text(HEAVY)).to_have_count(0)
    mo.follow("All notes, with what was heavy")
    expect(mo.page.get_by_text(HEAVY)).to_be_visible()
    kit.page.goto("/moderation/duty/notes/")
    expect(kit.page).to_have_title("Not here · Waymark")
