"""Today: one next thing, never a list of what is missing."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from waymark.common.words import Edit
from waymark.diary import operations as diary
from waymark.home.rules import PartOfDay, part_of_day
from waymark.plans import operations
from waymark.plans.rules import GoalWords, Size
from waymark.plans.rules.week import Part, ThingKind, ThingWords
from waymark.plans.tests.circle_people import sheet
from waymark.plans.tests.people import LATER, WALK, goal, setback_plan

EVENING = datetime(2026, 6, 10, 19, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _evening():
    with time_machine.travel(EVENING, tick=False):
        yield


def _page(browser):
    return browser.get(reverse("today")).content.decode()


@given(st.integers(0, 23))
def test_every_hour_belongs_to_a_part_of_the_day(hour):
    assert part_of_day(hour) in PartOfDay


@pytest.mark.parametrize(
    ("hour", "part"), [(4, "night"), (5, "morning"), (12, "afternoon"), (18, "evening"), (23, "night")]
)
def test_parts_of_the_day(hour, part):
    assert part_of_day(hour) == part


def test_a_newcomer_gets_one_offer(hers):
    page = _page(hers)
    assert f'href="{reverse("begin")}"' in page
    assert "Your next thing" not in page
    assert "Check-in" not in page


def test_the_smallest_step_of_the_next_goal_is_the_one_thing(hers, ash):
    goal(ash, GoalWords("Cook"))
    walk = goal(ash)
    operations.choose_goal(by=ash, goal_id=walk.id, at=LATER)
    operations.choose_size(by=ash, goal_id=walk.id, size=Size.HALF, at=LATER)
    page = _page(hers)
    assert WALK.step in page
    assert WALK.half in page
    assert WALK.full not in page
    assert "Cook" not in page


def test_without_a_step_the_goal_in_its_size_stands_there(hers, ash):
    goal(ash, GoalWords("Cook"))
    assert "Cook" in _page(hers)
    assert "What size is today?" not in _page(hers)


def test_the_greeting_follows_the_persons_own_clock(hers, ash):
    assert "Good evening" in _page(hers)
    ash.zone = "Pacific/Auckland"
    ash.save()
    assert "Good morning" in _page(hers)
    assert "Thursday 11 June" in _page(hers)


def test_the_plan_for_a_bad_day_is_one_tap_away(hers, ash):
    assert "A few gentle things" in _page(hers)
    setback_plan(ash)
    page = _page(hers)
    assert reverse("setback") in page
    assert "Open my plan" in page


def test_a_check_in_is_offered_while_a_burst_is_on(hers, ash):
    goal(ash)
    assert reverse("check_in") not in _page(hers)
    diary.start(by=ash, at=EVENING)
    assert reverse("check_in") in _page(hers)


def test_a_diary_that_has_not_been_written_in_is_no_reproach(hers, ash):
    diary.start(by=ash, at=EVENING - timedelta(days=6))
    page = _page(hers).lower()
    assert not any(word in page for word in ("missed", "streak", "days since", "well done", "overdue"))


def test_signed_out_one_signs_in(client):
    assert client.get(reverse("today"))["Location"].startswith(reverse("account_login"))


def test_it_is_only_read(hers):
    assert hers.post(reverse("today")).status_code == 405


def test_queries_are_few(hers, ash, django_assert_max_num_queries):
    goal(ash)
    setback_plan(ash)
    # session, person; next goal, key, what matters, bad day; the week with its key, the look back, the later look;
    # whether the record was opened in an emergency, whether a team has answered; the diary's choice and its last day;
    # which groups and cohorts there are
    with django_assert_max_num_queries(19):
        hers.get(reverse("today"))
    diary.start(by=ash, at=EVENING)
    with django_assert_max_num_queries(21):
        hers.get(reverse("today"))


def test_a_later_look_stands_there_from_its_day_on_until_it_is_put_off(hers, ash):
    saved = sheet(ash).id
    words = "look again at what came of seeing Dr Birch"
    tomorrow = EVENING.date() + timedelta(days=1)
    for due_on, stands in ((tomorrow, False), (EVENING.date(), True), (None, False)):
        operations.plan_check(by=ash, sheet_id=saved, due_on=due_on, at=EVENING)
        page = _page(hers)
        assert (words in page) is stands
        assert (reverse("sheet_check", args=[saved]) in page) is stands


def test_what_the_week_holds_for_the_day_stands_there_in_its_order(hers, ash):
    monday = EVENING.date() - timedelta(days=EVENING.weekday())
    for words, part in (("Ring Mum", Part.EVENING), ("Water the beans", Part.MORNING)):
        said = ThingWords(words, ThingKind.MATTERS, EVENING.weekday(), part)
        operations.add_thing(by=ash, monday=monday, said=said, edit=Edit.fresh(), at=EVENING)
    page = hers.get(reverse("today")).content.decode()
    assert page.index("Water the beans") < page.index("Ring Mum")


def test_what_is_planned_for_another_day_stays_there(hers, ash):
    monday = EVENING.date() - timedelta(days=EVENING.weekday())
    said = ThingWords("Another day", ThingKind.MUST, (EVENING.weekday() + 1) % 7)
    operations.add_thing(by=ash, monday=monday, said=said, edit=Edit.fresh(), at=EVENING)
    assert "Another day" not in hers.get(reverse("today")).content.decode()
