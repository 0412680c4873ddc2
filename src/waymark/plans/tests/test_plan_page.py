"""My plan on one page."""

from django.urls import reverse

from waymark.plans.rules import GoalWords
from waymark.plans.tests.people import WALK, goal, matters, setback_plan


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
    # session, person, key, what matters, goals, plan for a bad day
    with django_assert_num_queries(6):
        hers.get(reverse("plan"))
