"""Pat is new: what they write waits, and they read why and how long; a moderator shows it, and others read it.

In a group and on an open board, with scripts and without.
"""

import pytest
from playwright.sync_api import expect

from tests.journeys.neighbours import Neighbours, begins, finds, sees_nothing, thread_of
from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def shows(mo: Hand) -> None:
    finds(mo, "The stairs", "first-look")
    expect(mo.page.get_by_text("Why it waits: One of the first three things somebody writes here.")).to_be_visible()
    mo.press("Show it")
    expect(mo.page.get_by_text("It is shown now, and who wrote it knows.")).to_be_visible()


@pytest.mark.parametrize(("where", "javascript"), [("group", True), ("topic", False)])
def test_a_first_post_waits_is_shown_and_read(visit: Visit, folk: Neighbours, where, javascript):
    board = folk.board(where)
    pat, kit = (Hand(visit(person=one, javascript=javascript)) for one in (folk.pat, folk.kit))
    begins(pat, board, "The stairs", "How do you climb stairs?", looks=javascript)
    for words in (
        "It waits for a person to look. Your first three posts are looked at before others read them.",
        "Others do not see this",
        "That takes some hours while somebody is on duty, and at most twelve.",
    ):
        expect(pat.page.get_by_text(words)).to_be_visible()
    if javascript:
        assert_no_violations(pat.page)
    sees_nothing(kit, board.address, "The stairs")
    kit.page.goto(f"/threads/{thread_of('The stairs')}/")
    expect(kit.page).to_have_title("Not here · Waymark")

    shows(Hand(visit(person=folk.mo, javascript=javascript, wide=True)))
    kit.page.goto(board.address)
    kit.follow("The stairs")
    expect(kit.page.get_by_text("How do you climb stairs?")).to_be_visible()
    kit.press("This helped me")
    pat.page.reload()
    expect(pat.page.get_by_text("One person says that this helped.", exact=False)).to_be_visible()
    expect(pat.page.get_by_text("Others do not see this")).to_have_count(0)
