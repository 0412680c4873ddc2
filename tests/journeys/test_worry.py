"""Kit is worried about Ash: the emergency number first, then Ash finds help at once, and Fran, who is on duty, writes.

With scripts, and without. And what somebody types about a post that is hidden meanwhile arrives all the same.
"""

from uuid import UUID

import pytest
from playwright.sync_api import expect

from tests.journeys.neighbours import LOOKED_AT, Neighbours, opens_report, sees_nothing
from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TITLE, GOODBYE = "Thank you all", "You were good to me. I am very tired now."
WORRIED = "I’m worried about somebody"
HOW_SOON, NOW, SAW = "How soon should somebody look?", "Somebody may be in danger now", "What did you see?"
HELLO = "Hello. I look after this place, and I read what you wrote."
SAFE, HOW_IT_ENDED = "I am safe, my sister is here.", "Their sister is with them tonight."


def worries(kit: Hand, thread_id: UUID, *, scripts: bool) -> None:
    opens_report(kit, thread_id, WORRIED)
    expect(kit.page.get_by_role("link", name="999", exact=True)).to_be_visible()
    expect(kit.page.get_by_role("link", name="Call 999")).to_be_hidden()
    kit.choose(HOW_SOON, NOW)
    expect(kit.page.get_by_role("link", name="Call 999")).to_be_visible()
    if scripts:
        assert_no_violations(kit.page)
    kit.write(f"{SAW} (you can leave this out)", "It reads like a goodbye.")
    kit.press("Tell them")
    expect(kit.page.get_by_role("link", name="Call 999")).to_be_visible()
    expect(kit.page.get_by_text("Fran is on duty and has been told.", exact=False)).to_be_visible()


def finds_help(ash: Hand, *, scripts: bool) -> None:
    ash.page.goto("/notices/")
    ash.press_about("Open it", "Somebody here is worried about you")
    expect(ash.page.get_by_role("link", name="Call 999")).to_be_visible()
    expect(ash.page.get_by_text("Samaritans", exact=True)).to_be_visible()
    expect(ash.page.get_by_text("You did nothing wrong", exact=False)).to_be_visible()
    expect(ash.page.get_by_text("Fran is here now and will write to you on this page.")).to_be_visible()
    expect(ash.page.get_by_text(GOODBYE)).to_be_visible()
    if scripts:
        assert_no_violations(ash.page)


def writes(mo: Hand, *, scripts: bool) -> None:
    """To whom it is about: with scripts a tap on words that are ready."""
    mo.page.goto("/notices/")
    mo.press_about("Open it", "Somebody is worried about a person")
    expect(mo.page.get_by_text("It reads like a goodbye.")).to_be_visible()
    if scripts:
        mo.tap(mo.page.get_by_text("Words that are ready").first)
        mo.tap(mo.page.get_by_role("button", name=HELLO, exact=False))
    else:
        mo.write("Write to them", HELLO)
    mo.press("Send it to them")
    expect(mo.page.get_by_text("They are told that you wrote.")).to_be_visible()


def answers_and_is_answered(ash: Hand, mo: Hand) -> None:
    ash.page.reload()
    expect(ash.page.get_by_text(HELLO, exact=False)).to_be_visible()
    ash.write("Write back", SAFE)
    ash.press("Send it")
    expect(ash.page.get_by_text(SAFE)).to_be_visible()
    mo.page.reload()
    expect(mo.page.get_by_text(SAFE)).to_be_visible()
    mo.follow("Decide")
    mo.choose("What becomes of it?", "It stays, or is shown")
    mo.write("To who reported it (you can leave this out)", "We wrote to them. Thank you for looking out.")
    mo.write("How it came out (you can leave this out)", HOW_IT_ENDED)
    mo.press("Decide this")
    expect(mo.page.get_by_text(HOW_IT_ENDED)).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_worry_shows_help_at_once_and_a_person_writes(visit: Visit, folk: Neighbours, javascript):
    thread_id = folk.wrote(folk.group, folk.ash, TITLE, GOODBYE)
    kit, ash, mo = (Hand(visit(person=who, javascript=javascript)) for who in (folk.kit, folk.ash, folk.mo))
    worries(kit, thread_id, scripts=javascript)
    pat = Hand(visit(person=folk.pat, javascript=javascript))
    sees_nothing(pat, folk.group.address, TITLE)
    pat.page.goto(f"/threads/{thread_id}/")
    expect(pat.page.get_by_text(LOOKED_AT)).to_be_visible()

    finds_help(ash, scripts=javascript)
    writes(mo, scripts=javascript)
    answers_and_is_answered(ash, mo)
    ash.page.goto("/my-file/")
    expect(ash.page.get_by_text(HOW_IT_ENDED)).to_be_visible()
    kit.page.reload()
    expect(kit.page.get_by_text("We wrote to them. Thank you for looking out.")).to_be_visible()
    pat.page.reload()
    expect(pat.page.get_by_text(GOODBYE)).to_be_visible()


def test_a_second_worry_arrives_though_the_post_was_hidden_while_it_was_typed(visit: Visit, folk: Neighbours):
    thread_id = folk.wrote(folk.group, folk.ash, TITLE, GOODBYE)
    kit, pat = (Hand(visit(person=who)) for who in (folk.kit, folk.pat))
    opens_report(pat, thread_id, WORRIED)
    worries(kit, thread_id, scripts=False)
    pat.page.get_by_label(SAW).fill("They sound far away.")
    pat.press("Tell them")
    expect(pat.page.get_by_text("It is not shown any more")).to_be_visible()
    expect(pat.page.get_by_label(SAW)).to_have_value("They sound far away.")
    expect(pat.page.get_by_text(GOODBYE)).to_have_count(0)
    assert_no_violations(pat.page)
    pat.choose(HOW_SOON, NOW)
    pat.press("Tell them")
    expect(pat.page.get_by_role("heading", name="Thank you for saying it")).to_be_visible()
    mo = Hand(visit(person=folk.mo))
    mo.page.goto("/moderation/")
    mo.follow(TITLE)
    for words in ("What 2 people said", "They sound far away.", "It reads like a goodbye."):
        expect(mo.page.get_by_text(words)).to_be_visible()
