"""Ash looks at months of diary, changes an entry, and turns the diary off where it does no good."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from playwright.sync_api import expect

from tests.support.browser import Visit
from tests.support.hands import tick
from tests.support.people import NOON, join
from waymark.diary import operations as diary
from waymark.diary import queries
from waymark.diary.rules.answers import Answer
from waymark.diary.rules.bursts import Asking
from waymark.people.models import Person
from waymark.people.queries import day_rule_of
from waymark.sharing.queries import own_access

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=True):
        yield


@pytest.fixture
def ash() -> Person:
    """Somebody who has written for six weeks and is due to say whether it helps."""
    person = join(at=NOON - timedelta(days=45))
    diary.start(by=person, at=NOON - timedelta(days=42))
    for back in range(42, -1, -1):
        at = NOON - timedelta(days=back)
        answers: dict[str, Answer] = {"pain": 4 + back % 3, "in_the_way": 2 + back % 5, "note": f"Note {back}"}
        if back % 6:
            diary.record_check_in(by=person, on=at.date(), answers=answers, client_id=uuid4(), at=at)
    return person


@pytest.mark.parametrize("javascript", [True, False])
def test_week_month_year_and_all_with_the_numbers_one_tap_away(visit: Visit, ash, javascript):
    page = visit(person=ash, javascript=javascript)
    page.goto("/diary/")
    times = page.get_by_role("navigation", name="How much time to show")
    for name, shown in {"Week": "8 June to", "Month": "June 2026", "Year": "2026", "All": "30 April to"}.items():
        times.get_by_role("link", name=name, exact=True).click()
        expect(times.get_by_role("link", name=name, exact=True)).to_have_attribute("aria-current", "page")
        expect(page.locator("#time")).to_contain_text(shown)
        chart = page.get_by_role("figure").filter(has_text="Average pain").first
        expect(chart.get_by_text("Lower is better")).to_be_visible()
        expect(chart.get_by_role("table")).to_be_hidden()
        chart.get_by_text("The numbers as a table").click()
        expect(chart.get_by_role("table")).to_be_visible()
        assert chart.get_by_role("row").count() > 1


def test_a_day_is_two_taps_away_and_leads_to_its_neighbours(visit: Visit, ash):
    page = visit(person=ash)
    page.goto("/diary/")
    page.locator(".day-list").get_by_role("link", name="Tue 9 Jun").click()
    expect(page.get_by_role("heading", name="Tuesday 9 June 2026")).to_be_visible()
    expect(page.get_by_text("Note 1", exact=True)).to_be_visible()
    page.get_by_role("navigation", name="Other days with an entry").get_by_role("link", name="8 June").click()
    expect(page.get_by_role("heading", name="Monday 8 June 2026")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="Tuesday 9 June 2026")).to_be_visible()


def test_a_day_without_an_entry_is_a_gap_and_nothing_else(visit: Visit, ash):
    page = visit(person=ash)
    page.goto("/diary/day/2026-06-04/")
    expect(page.get_by_text("That is a gap, and nothing else.")).to_be_visible()
    expect(page.get_by_role("link", name="Write about this day")).to_be_hidden()
    page.goto("/diary/day/2026-06-10/")
    expect(page.get_by_role("link", name="Write about this day")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_an_entry_is_changed_and_how_it_stood_is_kept(visit: Visit, ash, javascript):
    page = visit(person=ash, javascript=javascript)
    page.goto("/diary/day/2026-06-09/")
    page.get_by_role("link", name="Change this entry").click()
    page.get_by_label("Anything else you want to remember about this day?").fill("It was the stairs")
    page.get_by_role("button", name="Save this entry").click()
    expect(page.get_by_text("How it stood before is kept")).to_be_visible()
    expect(page.get_by_text("It was the stairs")).to_be_visible()
    expect(page.get_by_text("changed since")).to_be_visible()
    page.get_by_role("link", name="Change this entry").click()
    page.get_by_text("How this entry stood before").click()
    expect(page.get_by_text("Note 1", exact=True)).to_be_visible()


def test_an_entry_is_taken_out_and_brought_back(visit: Visit, ash):
    page = visit(person=ash)
    page.goto("/diary/day/2026-06-09/")
    page.get_by_role("link", name="Change this entry").click()
    page.get_by_role("button", name="Take this entry out").click()
    expect(page.get_by_role("heading", name="Entries taken out")).to_be_visible()
    page.get_by_role("button", name="Bring it back").click()
    expect(page.get_by_text("It is back in your diary.")).to_be_visible()
    page.goto("/diary/day/2026-06-09/")
    expect(page.get_by_text("Note 1", exact=True)).to_be_visible()


def asking(person: Person) -> Asking:
    return queries.today_of(own_access(person), rule=day_rule_of(person), at=NOON).state.asking


@pytest.mark.parametrize("javascript", [True, False])
def test_a_diary_that_keeps_somebody_on_their_pain_turns_itself_off(visit: Visit, ash, javascript):
    page = visit(person=ash, javascript=javascript)
    page.goto("/today/")
    page.get_by_role("link", name="One question about the diary").click()
    tick(page.get_by_role("radio", name="It keeps my mind on my pain"))
    page.get_by_role("button", name="Save my answer").click()
    expect(page.get_by_role("heading", name="The diary is off now")).to_be_visible()
    assert asking(ash) is Asking.OFF
    page.get_by_role("link", name="Go to Today").click()
    expect(page.get_by_text("Check-in")).to_be_hidden()
    page.goto("/diary/")
    expect(page.get_by_text("Your diary is off. You can still write whenever you like.")).to_be_visible()
    expect(page.get_by_role("figure").first).to_be_visible()


def test_the_diary_is_turned_on_with_the_choice_explained(visit: Visit):
    birch = join("birch-owl-77", at=NOON)
    page = visit(person=birch)
    page.goto("/today/")
    expect(page.get_by_text("Check-in")).to_be_hidden()
    page.goto("/diary/")
    page.get_by_role("link", name="How the diary asks").click()
    expect(page.get_by_role("heading", name="Why not every day")).to_be_visible()
    page.get_by_role("button", name="Turn the diary on").click()
    expect(page.get_by_text("Your diary is asking: day 1 of 14.")).to_be_visible()
    assert asking(birch) is Asking.BURST
    page.goto("/today/")
    expect(page.get_by_role("link", name="Write about today")).to_be_visible()
