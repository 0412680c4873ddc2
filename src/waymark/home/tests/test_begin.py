"""First steps: saved as one goes, each page may be left out, nothing is lost on the way."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from waymark.plans import queries
from waymark.plans.models import Goal, SetbackPlan, WhatMatters
from waymark.plans.rules import GoalWords, SetbackWords
from waymark.plans.tests.people import BAD_DAY, WALK, goal, matters, setback_plan
from waymark.sharing.queries import own_access

PAGES = ("begin_what_matters", "begin_goal", "begin_bad_day")


def form(based_on=0, **words):
    return {"client_id": str(uuid4()), "based_on": str(based_on), **words}


def test_the_whole_way(hers, ash):
    assert hers.get(reverse("begin"))["Location"] == reverse("begin_what_matters")
    first = hers.post(reverse("begin_what_matters"), form(words="Time with Ann"))
    assert (first.status_code, first["Location"]) == (303, reverse("begin_goal"))
    second = hers.post(reverse("begin_goal"), form(**vars(WALK)))
    assert (second.status_code, second["Location"]) == (303, reverse("begin_bad_day"))
    third = hers.post(reverse("begin_bad_day"), form(**vars(BAD_DAY)))
    assert (third.status_code, third["Location"]) == (303, reverse("today"))
    plan = queries.plan_of(own_access(ash))
    assert plan.goals[0].matters == plan.what_matters[0]
    assert (plan.goals[0].words, plan.setback.words) == (WALK, BAD_DAY)


def test_every_page_may_be_left_out(hers):
    for name, following in zip(PAGES, (*PAGES[1:], "today"), strict=True):
        page = hers.get(reverse(name)).content.decode()
        assert f'href="{reverse(following)}"' in page
        assert hers.post(reverse(name), form())["Location"] == reverse(following)
    assert not any(model.objects.exists() for model in (WhatMatters, Goal, SetbackPlan))


def test_coming_back_shows_what_was_saved(hers, ash):
    goal(ash, WALK, matters(ash).id)
    setback_plan(ash)
    pages = [hers.get(reverse(name)).content.decode() for name in PAGES]
    assert "Time with Ann" in pages[0]
    assert all(words in pages[1] for words in vars(WALK).values())
    assert "My sister Ann" in pages[2]


def test_coming_back_and_changing_makes_no_second_one(hers, ash):
    matters(ash)
    goal(ash)
    hers.post(reverse("begin_what_matters"), form(1, words="Time with Bo"))
    hers.post(reverse("begin_goal"), form(1, full="Swim"))
    assert [row.words for row in queries.matters_of(own_access(ash))] == ["Time with Bo"]
    assert queries.next_goal_of(own_access(ash)).words == GoalWords("Swim")
    assert Goal.objects.count() == 1


def test_an_emptied_box_is_put_aside(hers, ash):
    matters(ash)
    goal(ash)
    setback_plan(ash)
    hers.post(reverse("begin_what_matters"), form(1))
    hers.post(reverse("begin_goal"), form(1))
    hers.post(reverse("begin_bad_day"), form(1))
    plan = queries.plan_of(own_access(ash))
    assert plan.is_empty
    assert (len(plan.put_aside), len(plan.closed)) == (1, 1)


def test_an_old_empty_tab_takes_nothing_away(hers, ash):
    matters(ash)
    goal(ash)
    setback_plan(ash)
    for name in PAGES:
        assert hers.post(reverse(name), form(0)).status_code == 303
    plan = queries.plan_of(own_access(ash))
    assert (len(plan.what_matters), len(plan.goals), plan.setback.words) == (1, 1, BAD_DAY)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("begin_what_matters", {"words": "From the desk"}),
        ("begin_goal", {"full": "From the desk"}),
        ("begin_bad_day", {"first_hour": "From the desk"}),
    ],
)
def test_two_tabs_are_asked_which_words_to_keep(hers, name, words):
    hers.post(reverse(name), form(**dict.fromkeys(words, "From the phone")))
    mine = form(**words)
    response = hers.post(reverse(name), mine)
    page = response.content.decode()
    assert response.status_code == 409
    assert "From the phone" in page
    assert "From the desk" in page
    assert hers.post(reverse(name), mine | {"based_on": "1"}).status_code == 303


@pytest.mark.parametrize(
    ("name", "words"),
    [("begin_what_matters", "words"), ("begin_goal", "tiny"), ("begin_bad_day", "kind_sentence")],
)
def test_too_many_words_stay_on_the_page(hers, name, words):
    response = hers.post(reverse(name), form(**{words: "slow " * 10_000}))
    page = response.content.decode()
    assert response.status_code == 422
    assert page.count("slow ") >= 10_000 - 1
    assert "fit" in page


def test_saving_while_typing_and_then_by_the_button(hers, ash):
    typing = form(quiet="1", first_hour="Warm")
    assert hers.post(reverse("begin_bad_day"), typing).status_code == 204
    final = typing | {"quiet": "", "first_hour": "Warm pack", "based_on": "1"}
    assert hers.post(reverse("begin_bad_day"), final).status_code == 303
    assert queries.setback_plan_of(own_access(ash)).words == SetbackWords("Warm pack")


def test_typing_nothing_saves_nothing(hers):
    for name in PAGES:
        response = hers.post(reverse(name), form(quiet="1"))
        assert (response.status_code, response["X-Words-Version"]) == (204, "0")
    assert not SetbackPlan.objects.exists()


def test_each_page_says_who_sees_it(hers):
    for name in PAGES:
        assert "Nobody reads it as you write" in hers.get(reverse(name)).content.decode()


def test_somebody_without_an_account_joins_first(client):
    assert client.get(reverse("begin"))["Location"].startswith(reverse("join"))
    for name in PAGES:
        assert client.get(reverse(name)).status_code == 302


@pytest.mark.parametrize(
    ("name", "write", "words"),
    [("begin_goal", goal, {"full": "Walk further"}), ("begin_what_matters", matters, {"words": "Ann and the pond"})],
)
def test_words_never_land_in_another_thing_that_came_first_meanwhile(hers, ash, name, write, words):
    write(ash)
    opened = _hidden(hers.get(reverse(name)))
    if name == "begin_goal":
        other = goal(ash, GoalWords(full="A second goal"))
    else:
        other = matters(ash, "The garden")
        hers.post(reverse("matter_put_aside", args=[opened["about"]]))
    assert hers.post(reverse(name), opened | words).status_code == 303
    plan = queries.plan_of(own_access(ash))
    said = {each.id: each.heading for each in plan.goals} | {
        each.id: each.words for each in (*plan.what_matters, *plan.put_aside)
    }
    assert said[other.id] in ("A second goal", "The garden")
    assert next(iter(words.values())) in said.values()
    assert len(said) == 2


def test_a_form_that_saved_itself_stays_with_its_own_goal(hers, ash):
    opened = _hidden(hers.get(reverse("begin_goal")))
    assert hers.post(reverse("begin_goal"), opened | {"full": "Walk", "quiet": "1"})["X-Words-Version"] == "1"
    other = goal(ash, GoalWords(full="A second goal"))
    assert hers.post(reverse("begin_goal"), opened | {"full": "Walk on", "based_on": "1"}).status_code == 303
    goals = queries.plan_of(own_access(ash)).goals
    assert {each.heading for each in goals} == {"Walk on", "A second goal"}
    assert other.id in {each.id for each in goals}


def _hidden(response):
    html = response.content.decode()
    names = ("client_id", "based_on", "about")
    return {name: re.search(rf'name="{name}" value="([^"]*)"', html)[1] for name in names}
