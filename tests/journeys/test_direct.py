"""Two members write to each other: both choose it, Ann writes and is asked about a phone number, Kim answers, reports
and blocks, and Ann cannot tell; with nobody on duty what she types is kept. With scripts and without.
"""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.support.browser import Look, Visit, look_with
from tests.support.hands import Hand, tick
from tests.support.people import join
from waymark.common import clock
from waymark.common.ids import new_id
from waymark.direct.models import DirectMessage
from waymark.groups.tests.circle import Circle, start
from waymark.moderation.models import CaseContent, Duty

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CLOSED = "No messages are taken here now"


def around() -> Circle:
    """Everybody has been here for a month, and Fran is on duty."""
    at = clock.now()
    long_ago = at - timedelta(days=30)
    circle = start(rob=join("rob", at=long_ago), at=long_ago)
    for name in ("Ann", "Kim"):
        circle.take_in(name, person=join(name.lower(), at=long_ago), at=long_ago)
    span = {"starts_at": at - timedelta(hours=1), "ends_at": at + timedelta(hours=3)}
    Duty.objects.create(person=circle.rob, client_id=new_id(), name="Fran", **span)
    return circle


def choose(hand: Hand) -> None:
    hand.page.goto("/messages/")
    hand.page.get_by_role("link", name="Choose who may write to me").click()
    tick(hand.page.get_by_role("checkbox", name="Second Steps"))
    hand.press("Save this")
    expect(hand.page.get_by_role("checkbox", name="Second Steps")).to_be_checked()


def write_first(hand: Hand, circle: Circle, look: Look) -> None:
    page = hand.page
    page.goto(f"/groups/{circle.slug}/members/")
    look(page)
    page.get_by_role("link", name="Write to Kim").click()
    look(page)
    page.get_by_label("Your message").fill("Call me on 07700 900123")
    hand.press("Send this message")
    expect(page.get_by_role("heading", name="Before you send this")).to_be_visible()
    expect(page.get_by_label("Your message")).to_have_value("Call me on 07700 900123")
    look(page)
    page.get_by_label("Your message").fill("Shall we walk on Sunday?")
    hand.press("Send it as it stands")
    expect(page.get_by_text("Shall we walk on Sunday?")).to_be_visible()
    for number in range(5):
        page.get_by_label("Your message").fill(f"Line {number}")
        hand.press("Send this message")
        expect(page.get_by_text(f"Line {number}")).to_be_visible()
    look(page)


def report_and_block(hand: Hand, look: Look) -> None:
    page = hand.page
    page.goto("/messages/")
    page.get_by_role("link", name="Ann").click()
    page.get_by_label("Your message").fill("On Sunday I rest.")
    hand.press("Send this message")
    page.get_by_role("listitem").filter(has_text="Line 1").get_by_role("link", name="Report, block or delete").click()
    look(page)
    here = page.url
    page.get_by_role("link", name="It breaks the agreement").click()
    tick(page.get_by_role("radio").first)
    hand.press("Report this")
    page.goto(here)
    hand.press("Block them")
    expect(page.get_by_text("You blocked them")).to_be_visible()
    look(page)


@pytest.mark.parametrize("javascript", [True, False])
def test_two_members_write_to_each_other(visit: Visit, javascript):
    circle = around()
    look = look_with(javascript=javascript)
    ann, kim = (Hand(visit(person=circle.people[name], javascript=javascript)) for name in ("Ann", "Kim"))
    ann.page.goto(f"/groups/{circle.slug}/members/")
    expect(ann.page.get_by_role("link", name="Write to Kim")).to_have_count(0)
    choose(ann)
    choose(kim)
    write_first(ann, circle, look)
    report_and_block(kim, look)
    content = CaseContent.objects.get().content
    assert content["words"] == "Line 1"
    assert [words for _name, words in content["context"]] == [
        "Shall we walk on Sunday?",
        "Line 0",
        "Line 2",
        "Line 3",
    ]
    ann.page.get_by_label("Your message").fill("Are you there?")
    ann.press("Send this message")
    expect(ann.page.get_by_text(CLOSED)).to_be_visible()
    expect(ann.page.get_by_label("Your message")).to_have_value("Are you there?")
    expect(ann.page.get_by_text("On Sunday I rest.")).to_be_visible()
    look(ann.page)
    assert DirectMessage.objects.count() == 7
    kim.page.goto("/messages/who/")
    kim.press("Block them no longer")
    Duty.objects.update(ended_at=clock.now())
    ann.page.reload()
    expect(ann.page.get_by_text("Messages rest at the moment")).to_be_visible()
    expect(ann.page.get_by_label("Your message")).to_have_value("Are you there?")
    expect(ann.page.get_by_role("button", name="Send this message")).to_have_count(0)
    look(ann.page)
