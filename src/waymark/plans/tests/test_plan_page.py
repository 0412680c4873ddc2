"""My plan on one page."""

from django.urls import reverse

from waymark.common.words import Edit
from waymark.plans import operations
from waymark.plans.rules import GoalWords
from waymark.plans.rules.goal_details import GoalDetails
from waymark.plans.tests.goal_people import TODAY
from waymark.plans.tests.people import LATER, WALK, goal, matters, setback_plan


def test_an_empty_plan_offers_one_first_step(hers):
    page = hers.get(reverse("plan")).content.decode()
    assert reverse("begin") in page
    assert "My goals" not in page


def test_every_part_stands_there_in_ashs_words(hers, ash):
    goal(ash, WALK, matters(ash).id)
    setback_plan(ash)
    page = hers.get(reverse("plan")).content.decode()
    for words in ("Time with Ann", *vars(WALK).values(), "Warm pack", "My sister Ann", "I may go slowly today."):
        assert words in page


def test_a_part_that_is_missing_offers_its_first_step(hers, ash):
    matters(ash)
    page = hers.get(reverse("plan")).content.decode()
    assert reverse("goal_new") in page
    assert reverse("setback_plan") in page


def test_a_goal_with_only_a_first_step(hers, ash):
    goal(ash, GoalWords(step="Shoes by the door"))
    assert "Shoes by the door" in hers.get(reverse("plan")).content.decode()


def test_words_are_text_and_never_markup(hers, ash):
    matters(ash, "<script>alert(1)</script>")
    assert "<script>alert" not in hers.get(reverse("plan")).content.decode()


def test_the_number_of_queries_does_not_grow(hers, ash, django_assert_num_queries):
    for _number in range(6):
        goal(ash, WALK, matters(ash).id)
    setback_plan(ash)
    # session, person, key, what matters, goals, plan for a bad day, when closeness was marked
    with django_assert_num_queries(7):
        hers.get(reverse("plan"))


def test_the_page_leads_to_the_other_rooms_and_only_to_those_that_exist(hers, ash):
    from waymark.plans.terms.rooms import ROOMS
    from waymark.web.jinja import url_or_none

    page = hers.get(reverse("plan")).content.decode()
    existing = [url_or_none(room.url_name) for room in ROOMS]
    assert page.count('class="plan-room"') == len(list(filter(None, existing)))
    assert all(f'href="{href}"' in page for href in existing if href)


def test_a_long_plan_stays_short(hers, ash):
    for number in range(9):
        goal(ash, GoalWords(f"Goal {number}"), matters(ash, f"Thing {number}").id)
    page = hers.get(reverse("plan")).content.decode()
    assert page.count("plan-line-link") == 3
    assert "6 more, and how close I live to them" in page


def test_a_goal_whose_day_has_come_says_so(hers, ash):
    saved = goal(ash)
    operations.write_details(
        by=ash, goal_id=saved.id, details=GoalDetails(), review_on=TODAY, edit=Edit.fresh(1), at=LATER
    )
    assert "Look at this goal again" in hers.get(reverse("plan")).content.decode()
