"""What who runs the site does for a kind community: a word that waits for a look, and what children could meet here.

A post with that word waits, comes back with the reason, is changed, and is read.
"""

import pytest
import time_machine
from playwright.sync_api import expect

from tests.journeys.neighbours import Neighbours, begins, finds, sees_nothing
from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand
from tests.support.people import NOON, join
from waymark.groups.tests.circle import LATER
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.terms import Role

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TITLE, BEFORE, AFTER = "My knees", "Wobble juice cured my knees.", "My knees are better since spring."
REASON = "We name no remedies that are sold. Tell it without, and send it again."


@pytest.fixture
def clock():
    with time_machine.travel(LATER, tick=True) as traveller:
        yield traveller


def operator() -> Person:
    person = join("operator")
    people.give_role(person=person, role=Role.OPERATOR, at=NOON)
    return person


def writes_a_word(hand: Hand, *, looks: bool) -> None:
    hand.page.goto("/moderation/holds/")
    hand.follow("Change", "Other words")
    box = hand.page.get_by_label("What waits for a look")
    box.fill(f"wobble juice\n{box.input_value()}")
    hand.press("Save these lines")
    hand.page.get_by_label("Try it").fill("A glass of wobble juice")
    hand.press("Try it")
    expect(hand.page.get_by_text("It would wait, for: Other words.")).to_be_visible()
    if looks:
        assert_no_violations(hand.page)


def gives_back(mo: Hand) -> None:
    finds(mo, TITLE)
    expect(mo.page.get_by_text("Why it waits: A word that is looked at first.")).to_be_visible()
    mo.tap(mo.page.get_by_text("Give it back", exact=True))
    mo.write("Why it goes back", REASON)
    mo.press("Give it back with these words")
    expect(mo.page.get_by_text("It went back, with your words.")).to_be_visible()


def changes(kit: Hand, *, looks: bool) -> None:
    kit.page.reload()
    expect(kit.page.get_by_text("It came back to you, so that you can change it and send it again.")).to_be_visible()
    expect(kit.page.get_by_text(REASON)).to_be_visible()
    kit.follow("Change or take away")
    expect(kit.page.get_by_text(REASON)).to_be_visible()
    if looks:
        assert_no_violations(kit.page)
    kit.write("What would you like to say?", AFTER)
    kit.press("Send it again")
    expect(kit.page.get_by_text("Others do not see this")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_word_of_the_operators_holds_a_post_that_comes_back_and_is_read(visit: Visit, folk: Neighbours, javascript):
    board = folk.topic
    writes_a_word(Hand(visit(person=operator(), javascript=javascript, wide=True)), looks=javascript)
    kit, ash, mo = (Hand(visit(person=one, javascript=javascript)) for one in (folk.kit, folk.ash, folk.mo))
    begins(kit, board, TITLE, BEFORE)
    expect(kit.page.get_by_text("A word in it is looked at by a person first.", exact=False)).to_be_visible()
    gives_back(mo)
    changes(kit, looks=javascript)
    sees_nothing(ash, board.address, TITLE)
    finds(mo, TITLE)
    expect(mo.page.get_by_text(AFTER)).to_be_visible()
    mo.press("Show it")
    ash.page.reload()
    ash.follow(TITLE)
    expect(ash.page.get_by_text(AFTER)).to_be_visible()
    expect(ash.page.get_by_text(BEFORE)).to_have_count(0)


def test_the_operator_writes_whether_children_are_here_and_reads_when_to_look_again(visit: Visit, clock):
    hand = Hand(visit(person=operator()))
    hand.page.goto("/moderation/register/")
    name = "Whether children are likely to be here"
    hand.follow("Write it", name)
    expect(hand.page.get_by_text("sections 35 and 36", exact=False)).to_be_visible()
    for question, said in {
        "Can a child come in?": "Yes: a tick says 18, and nothing checks it.",
        "How many children use it, as far as you know?": "None that we know of. We asked the groups in May.",
        "Would it attract many children?": "Hardly. It speaks of groups after a programme for adults.",
        "What follows": "Not likely. We look again when we open to schools.",
    }.items():
        hand.page.get_by_label(question).fill(said)
    assert_no_violations(hand.page)
    hand.press("Save this version")
    expect(hand.page.get_by_text("None that we know of.", exact=False)).to_be_visible()
    hand.follow("Online-safety register")
    section = hand.page.get_by_role("region", name=name)
    expect(section.get_by_text("Version 1, 10 June 2026.", exact=False)).to_be_visible()
    expect(section.get_by_text("Look at it again by 10 June 2027.", exact=False)).to_be_visible()
