"""Who came, written down on a phone in a hall without a signal; and meetings answered by one tap."""

from datetime import time, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.people import join
from waymark.common import clock
from waymark.meetings import queries
from waymark.meetings.tests.hosting import Circle, fortnightly, known, series

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
KEPT = "Object.keys(localStorage).filter(key => key.startsWith('waymark.who-came'))"


@pytest.fixture
def circle(db):
    made = Circle([join(name) for name in ("ash", "birch", "cedar")])
    with known(made):
        yield made


@pytest.fixture
def week_ago():
    return clock.now().date() - timedelta(days=7)


@pytest.fixture
def held(circle, week_ago):
    rhythm = fortnightly(starts_on=week_ago, weekday=week_ago.weekday(), interval=1, at=time(14))
    return series(circle, at=clock.now() - timedelta(days=30), rhythm=rhythm)


def mark(page: Page, name: str, came: str) -> None:
    page.get_by_role("group", name=name).get_by_role("radio", name=came, exact=True).check()


def test_what_was_marked_without_a_signal_waits_and_is_sent_when_there_is_one(visit: Visit, circle, held, week_ago):
    page = visit(person=circle.people[0])
    page.goto(f"/meetings/{held}/{week_ago}/who-came/")
    assert_no_violations(page)
    page.context.set_offline(True)
    mark(page, "birch", "Was there")
    mark(page, "cedar", "From bed")
    page.get_by_label("How many more came").fill("2")
    page.get_by_role("button", name="Save who came").click()
    expect(page.get_by_text("There is no signal.")).to_be_visible()
    kept = page.evaluate("JSON.stringify(localStorage)")
    assert "birch" not in kept
    assert "csrf" not in kept
    page.context.set_offline(False)
    expect(page.get_by_text("Written down.")).to_be_visible()
    assert page.evaluate(KEPT) == []
    roll = queries.roll_of(circle.seat(held, circle.people[0]), week_ago)
    assert [one.came for one in roll.others] == [None, "present", "bed"]
    assert roll.without_account == 2


def test_a_phone_that_closed_the_page_has_it_again(visit: Visit, circle, held, week_ago):
    page = visit(person=circle.people[0])
    address = f"/meetings/{held}/{week_ago}/who-came/"
    page.goto(address)
    page.context.set_offline(True)
    mark(page, "birch", "Online")
    page.goto("about:blank")
    page.context.set_offline(False)
    page.goto(address)
    expect(page.get_by_role("group", name="birch").get_by_role("radio", name="Online", exact=True)).to_be_checked()
    page.get_by_role("button", name="Save who came").click()
    expect(page.get_by_text("Written down.")).to_be_visible()
    assert page.evaluate(KEPT) == []


def test_without_scripts_the_same_form_is_sent(visit: Visit, circle, held, week_ago):
    page = visit(person=circle.people[0], javascript=False)
    page.goto(f"/meetings/{held}/{week_ago}/who-came/")
    mark(page, "birch", "Was there")
    page.get_by_role("button", name="Save who came").click()
    expect(page.get_by_text("Written down.")).to_be_visible()


def test_one_tap_says_that_it_depends_and_another_that_online_is_better(visit: Visit, circle, held):
    page = visit(person=circle.people[1], javascript=False)
    page.goto("/meetings/")
    first = page.get_by_role("article").first
    first.get_by_role("button", name="It depends on the day").click()
    expect(first.get_by_text("Your place is kept.")).to_be_visible()
    first.get_by_role("button", name="Online instead").click()
    expect(first.get_by_text("it depends on the day, online")).to_be_visible()
