"""A group lives on two phones: Rob leaves out the bank holiday, moves a date and writes down who came; Kit says that it
depends, has a bad day, and says so without a reason.
"""

from datetime import date, time

import pytest
import time_machine
from playwright.sync_api import expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand
from tests.support.people import NOON
from waymark.common.ids import new_id
from waymark.groups.terms.groups import GROUP
from waymark.groups.tests import circle as circles
from waymark.meetings import operations as meetings
from waymark.meetings.operations import SeriesWords
from waymark.meetings.terms import Setting
from waymark.meetings.terms.rhythm import Every, HolidayRule, Rhythm

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
OVER, NEXT, SECOND, HOLIDAY = date(2026, 6, 8), date(2026, 6, 22), date(2026, 7, 6), date(2026, 8, 31)


@pytest.fixture
def circle():
    """Every second Monday since 8 June 2026; the last Monday of August is a bank holiday in England."""
    with time_machine.travel(NOON, tick=True):
        made = circles.start()
        made.take_in("Kit")
        yield made


@pytest.fixture
def held(circle):
    rhythm = Rhythm(
        every=Every.WEEK,
        interval=2,
        weekday=0,
        nth=0,
        starts_on=OVER,
        at=time(14),
        minutes=90,
        zone="Europe/London",
        holidays=HolidayRule.ASK,
        region="GB-ENG",
    )
    words = SeriesWords(setting=Setting.HYBRID, neutral_title="Meeting, community hall")
    return meetings.make_series(
        by=circle.rob, host_kind=GROUP, host_id=circle.id, rhythm=rhythm, words=words, client_id=new_id(), at=NOON
    )


def leave_out(hand: Hand, held) -> None:
    hand.page.goto(f"/meetings/{held}/{HOLIDAY}/")
    expect(hand.page.get_by_text("Summer Bank Holiday", exact=False).first).to_be_visible()
    hand.tap(hand.page.get_by_role("link", name="Move, cancel or leave out this date"))
    assert_no_violations(hand.page)
    hand.press("Leave this date out")
    hand.page.goto(f"/meetings/{held}/")
    expect(hand.page.get_by_text("31 August")).to_have_count(0)
    expect(hand.page.get_by_text("14 September").first).to_be_visible()


def move(hand: Hand, held) -> None:
    hand.page.goto(f"/meetings/{held}/{SECOND}/change/")
    section = hand.page.get_by_role("region", name="Move it")
    section.locator("input[type=date]").fill("2026-07-08")
    section.locator("input[name=move-to_time]").fill("11:00")
    section.get_by_role("button", name="Move this date").click()
    expect(hand.page.get_by_text("8 July").first).to_be_visible()


def who_came(hand: Hand, held) -> None:
    hand.page.goto(f"/meetings/{held}/{OVER}/")
    hand.tap(hand.page.get_by_role("link", name="Write down who came"))
    hand.page.get_by_role("group", name="Kit").get_by_role("radio", name="From bed", exact=True).check()
    hand.press("Save who came")
    expect(hand.page.get_by_text("Written down.")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_two_phones(visit: Visit, circle, held, javascript):
    rob = Hand(visit(person=circle.rob, javascript=javascript))
    if javascript:  # what looks at a page is a script itself, and the first page asks for it
        leave_out(rob, held)
    move(rob, held)
    who_came(rob, held)
    kit = Hand(visit(person=circle.people["Kit"], javascript=javascript))
    kit.page.goto(f"/meetings/{held}/{NEXT}/")
    kit.press("It depends on the day")
    expect(kit.page.get_by_text("You said that it depends", exact=False).first).to_be_visible()
    kit.page.goto(f"/groups/{circle.slug}/signal/")
    kit.press("Tell them")
    expect(kit.page.get_by_text("They know").first).to_be_visible()
    rob.page.goto(f"/groups/{circle.slug}/")
    expect(rob.page.get_by_text("Kit").first).to_be_visible()
    expect(rob.page.get_by_text("no reply needed", exact=False).first).to_be_visible()
