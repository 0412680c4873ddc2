"""Fran's turn ends. Until then Kit writes as always; afterwards help is pinned, what newcomers write waits, and what
two members write to each other rests and is not lost.
"""

import pytest
from playwright.sync_api import expect

from tests.journeys.neighbours import Neighbours, answers, begins, sees_nothing
from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand
from waymark.direct import operations as direct
from waymark.groups.tests.circle import LATER

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FIVE_HOURS = 5 * 3600
HERE = "Fran looks after this place until Wednesday, 19:00."
NOBODY = "Nobody is on duty at the moment"


def writes_to_kit(ash: Hand, folk: Neighbours) -> None:
    """Both want messages in this group. Ash sends one, and begins another."""
    for one in (folk.ash, folk.kit):
        direct.choose_groups(by=one, membership_ids=[folk.circle.member_id(one)], at=LATER)
    ash.page.goto(f"/groups/{folk.circle.slug}/members/")
    ash.follow("Write to Kit")
    ash.write("Your message", "Shall we walk on Sunday?")
    ash.press("Send this message")
    expect(ash.page.get_by_text("Shall we walk on Sunday?")).to_be_visible()
    ash.write("Your message", "At ten, by the bridge?")


def learns_that_messages_rest(ash: Hand, *, looks: bool) -> None:
    ash.press("Send this message")
    expect(ash.page.get_by_text("Messages rest at the moment")).to_be_visible()
    expect(ash.page.get_by_text("You can read, and keep what you write until then.", exact=False)).to_be_visible()
    expect(ash.page.get_by_label("Your message")).to_have_value("At ten, by the bridge?")
    expect(ash.page.get_by_role("button", name="Send this message")).to_have_count(0)
    if looks:
        assert_no_violations(ash.page)


@pytest.mark.parametrize("javascript", [True, False])
def test_when_the_turn_ends_the_boards_are_tighter(visit: Visit, folk: Neighbours, javascript):
    board = folk.group
    ash, kit, pat = (Hand(visit(person=one, javascript=javascript)) for one in (folk.ash, folk.kit, folk.pat))
    thread_id = folk.wrote(board, folk.ash, "Sleep", "What helps you at night?")
    answers(kit, thread_id, "A cool room.")
    expect(kit.page.get_by_text(HERE)).to_be_visible()
    expect(kit.page.get_by_text("Others do not see this")).to_have_count(0)
    ash.page.goto(f"/threads/{thread_id}/")
    expect(ash.page.get_by_text("A cool room.")).to_be_visible()
    expect(ash.page.get_by_role("list", name="Who answers now")).to_have_count(0)
    writes_to_kit(ash, folk)

    folk.clock.shift(FIVE_HOURS)
    learns_that_messages_rest(ash, looks=javascript)
    begins(pat, board, "Hello", "I am new here.")
    pinned = pat.page.get_by_role("list", name="Who answers now")
    expect(pat.page.get_by_text(NOBODY)).to_be_visible()
    expect(pinned.get_by_role("link", name="999")).to_be_visible()
    expect(pinned.get_by_text("Samaritans", exact=False)).to_be_visible()
    expect(pat.page.get_by_text("first posts wait until somebody is.", exact=False)).to_be_visible()
    if javascript:
        assert_no_violations(pat.page)
    sees_nothing(kit, board.address, "Hello")
    expect(kit.page.get_by_text(NOBODY)).to_be_visible()
    answers(kit, thread_id, "And a warm blanket.")
    expect(kit.page.get_by_text("Others do not see this")).to_have_count(0)
