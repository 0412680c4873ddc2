"""A coping card from hand to hand: Ash writes one, a moderator looks, Birch finds it, tries it, keeps it; Ash takes it
back, and it is gone for Birch too. With scripts and without.
"""

import pytest
from django.db import transaction
from playwright.sync_api import expect

from tests.support.browser import Look, Visit, look_with
from tests.support.hands import Hand, tick
from tests.support.people import join
from waymark.common import clock
from waymark.coping import operations, queries
from waymark.moderation.terms import Shown

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def write(hand: Hand, look: Look) -> None:
    page = hand.page
    page.goto("/coping/")
    page.get_by_role("link", name="Write a card").first.click()
    page.get_by_label("What helped, in a few words?").fill("The kettle chair")
    page.get_by_label("How do you do it?").fill("While it boils I sit.")
    page.get_by_label("When does it help you?").select_option("ordinary")
    tick(page.get_by_role("radio", name="Next to none"))
    tick(page.get_by_role("checkbox", name="Physical"))
    hand.press("Give this card")
    expect(page.get_by_role("heading", name="One thing to put right")).to_be_visible()
    expect(page.get_by_label("How do you do it?")).to_have_value("While it boils I sit.")
    look(page)
    page.get_by_label("When should somebody not do this?").fill("Not on a stool that moves.")
    hand.press("Give this card")
    expect(page.get_by_text("Your card waits for a first look")).to_be_visible()
    look(page)


def find_try_and_keep(hand: Hand, look: Look) -> None:
    page = hand.page
    page.goto("/coping/")
    page.get_by_role("link", name="Physical", exact=True).click()
    page.get_by_label("Words to look for").fill("kettle")
    hand.press("Search")
    look(page)
    page.get_by_role("link", name="The kettle chair").click()
    expect(page.get_by_text("Not on a stool that moves.")).to_be_visible()
    tick(page.get_by_role("radio", name="It did not help"))
    page.get_by_label("When did you try it?").select_option("morning")
    hand.press("Say how it went")
    expect(page.get_by_text("You said: It did not help", exact=False)).to_be_visible()
    expect(page.get_by_text("So far too few people have said how it went", exact=False)).to_be_visible()
    hand.press("Keep this card")
    expect(page.get_by_role("button", name="Keep it no longer")).to_be_visible()
    look(page)
    page.goto("/coping/kept/")
    expect(page.get_by_role("link", name="The kettle chair")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_card_goes_from_hand_to_hand(visit: Visit, javascript):
    ash, birch = join(), join("birch")
    look = look_with(javascript=javascript)
    hers, theirs = (Hand(visit(person=one, javascript=javascript)) for one in (ash, birch))
    write(hers, look)
    (card,) = queries.my_cards(ash.pk).cards
    with transaction.atomic():
        operations.show_card(card.id, Shown.OPEN, "", clock.now())
    find_try_and_keep(theirs, look)
    hers.page.goto(f"/coping/{card.id}/")
    hers.page.get_by_role("link", name="Take the card back").click()
    hers.press("Take it back")
    expect(hers.page.get_by_text("Your card is gone", exact=False)).to_be_visible()
    theirs.page.goto("/coping/kept/")
    expect(theirs.page.get_by_text("1 card you kept was taken back", exact=False)).to_be_visible()
