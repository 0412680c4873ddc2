"""The pages on which a plan is written: named people, bad input, two tabs, saving while typing."""

from uuid import uuid4

import pytest
from django.urls import reverse

from waymark.plans import queries
from waymark.plans.models import Goal, SetbackPlan, SetbackPlanVersion, WhatMatters
from waymark.plans.rules import GoalWords, Pace, SetbackWords
from waymark.plans.tests.people import WALK, goal, matters, setback_plan
from waymark.sharing.queries import own_access

PACE = {"breathe_in": "4", "breathe_out": "6"}


def form(based_on=0, client_id=None, **words):
    return {"client_id": str(client_id or uuid4()), "based_on": str(based_on), **words}


# --- what matters -----------------------------------------------------------------------------------------------------
def test_ash_writes_what_matters_and_finds_it_in_the_plan(hers):
    response = hers.post(reverse("matter_new"), form(words="درد سے زیادہ\nTime with Ann 🌿", area="people"))
    assert (response.status_code, response["Location"]) == (303, reverse("plan"))
    page = hers.get(reverse("plan")).content.decode()
    assert "درد سے زیادہ\nTime with Ann 🌿" in page
    assert "Family and friends" in page


def test_too_many_words_are_refused_kindly_and_kept_on_the_page(hers):
    response = hers.post(reverse("matter_new"), form(words="ab " * 17_000))
    page = response.content.decode()
    assert response.status_code == 422
    assert "50,999 characters long, and 20,000 fit" in page or "50999 characters long, and 20000 fit" in page
    assert page.count("ab ab ab ab") > 1000
    assert not WhatMatters.objects.exists()


def test_nul_is_left_out(hers, ash):
    hers.post(reverse("matter_new"), form(words="Ti\0me"))
    assert queries.first_matter_of(own_access(ash)).words == "Time"


def test_nothing_is_not_saved_and_says_so(hers):
    response = hers.post(reverse("matter_new"), form(words="  "))
    assert response.status_code == 422
    assert "Write a few words" in response.content.decode()


def test_a_made_up_area_is_refused_and_the_words_stay(hers):
    response = hers.post(reverse("matter_new"), form(words="Time with Ann", area="astrology"))
    assert response.status_code == 422
    assert "Time with Ann" in response.content.decode()


def test_a_form_with_broken_hidden_fields_loses_nothing(hers):
    response = hers.post(reverse("matter_new"), {"words": "Time", "client_id": "x", "based_on": "-1e9"})
    assert response.status_code == 303
    assert WhatMatters.objects.count() == 1


def test_sent_twice_is_saved_once(hers):
    twice = form(words="Time with Ann")
    assert hers.post(reverse("matter_new"), twice).status_code == 303
    assert hers.post(reverse("matter_new"), twice).status_code == 303
    assert WhatMatters.objects.count() == 1


def test_two_tabs_show_both_wordings_and_ask(hers, ash):
    saved = matters(ash)
    address = reverse("matter", args=[saved.id])
    hers.post(address, form(1, words="From the phone"))
    mine = form(1, words="From the desk")
    response = hers.post(address, mine)
    page = response.content.decode()
    assert response.status_code == 409
    assert "From the phone" in page
    assert "From the desk" in page
    assert 'name="based_on" value="2"' in page
    assert hers.post(address, mine | {"based_on": "2"}).status_code == 303
    assert queries.matter_of(own_access(ash), saved.id).words == "From the desk"


def test_what_both_tabs_say_alike_is_shown_once(hers, ash):
    setback_plan(ash, SetbackWords("Warm pack\nMusic", "Ann", "Slowly."))
    hers.post(reverse("setback_plan"), form(1, first_hour="Warm pack\r\nMusic", who_i_tell="Bo", **PACE))
    mine = form(1, first_hour="Warm pack\r\nMusic", who_i_tell="Cy", kind_sentence="Slowly.", **PACE)
    page = hers.post(reverse("setback_plan"), mine).content.decode()
    assert page.count("Saved now, from the other place") == 2  # whom to tell, and the sentence that the other took out


def test_saving_while_typing_answers_without_a_page(hers):
    typing = form(words="Time", quiet="1")
    response = hers.post(reverse("matter_new"), typing)
    assert (response.status_code, response["X-Words-Version"], response.content) == (204, "1", b"")
    late = hers.post(reverse("matter_new"), typing | {"words": "Ti"})
    assert late.status_code == 409
    final = hers.post(reverse("matter_new"), typing | {"words": "Time with Ann", "based_on": "1", "quiet": ""})
    assert final.status_code == 303
    assert WhatMatters.objects.count() == 1


def test_saving_too_much_while_typing_says_no_quietly(hers):
    response = hers.post(reverse("matter_new"), form(words="a" * 20_001, quiet="1"))
    assert (response.status_code, response.content) == (422, b"")


# --- goals ------------------------------------------------------------------------------------------------------------
def test_ash_writes_a_goal_for_what_matters(hers, ash):
    reason = matters(ash)
    hers.post(reverse("goal_new"), form(full="Walk", tiny="Stand", matter=str(reason.id)))
    kept = queries.next_goal_of(own_access(ash))
    assert (kept.words, kept.matters.id) == (GoalWords("Walk", "", "Stand", ""), reason.id)


def test_a_goal_for_what_matters_to_somebody_else_is_refused(hers, birch):
    response = hers.post(reverse("goal_new"), form(full="Walk", matter=str(matters(birch).id)))
    assert response.status_code == 422
    assert not Goal.objects.exists()


def test_a_goal_without_a_word_is_asked_for_one(hers):
    response = hers.post(reverse("goal_new"), form())
    assert response.status_code == 422
    assert "one size at least" in response.content.decode()


def test_two_tabs_on_one_goal(hers, ash):
    saved = goal(ash)
    address = reverse("goal_words", args=[saved.id])
    hers.post(address, form(1, full="From the phone"))
    response = hers.post(address, form(1, full="From the desk", tiny="Stand"))
    assert response.status_code == 409
    assert "From the phone" in response.content.decode()


def test_the_size_for_now(hers, ash):
    saved = goal(ash)
    response = hers.post(reverse("goal_size", args=[saved.id]), {"size": "tiny", "back": "today"})
    assert (response.status_code, response["Location"]) == (303, reverse("today"))
    assert queries.goal_of(own_access(ash), saved.id).in_this_size == WALK.tiny


def test_there_is_no_fourth_size(hers, ash):
    assert hers.post(reverse("goal_size", args=[goal(ash).id]), {"size": "giant"}).status_code == 404


def test_going_back_leads_nowhere_else(hers, ash):
    response = hers.post(reverse("goal_size", args=[goal(ash).id]), {"size": "half", "back": "//example.org"})
    assert response["Location"] == reverse("plan")


def test_let_go_and_taken_up_again(hers, ash):
    saved = goal(ash)
    hers.post(reverse("goal_let_go", args=[saved.id]))
    assert queries.next_goal_of(own_access(ash)) is None
    assert "Take it up again" in hers.get(reverse("goals")).content.decode()
    hers.post(reverse("goal_take_up", args=[saved.id]))
    assert queries.next_goal_of(own_access(ash)).id == saved.id


def test_another_goal_next(hers, ash):
    first, _second = goal(ash), goal(ash, GoalWords("Cook"))
    hers.post(reverse("goal_next", args=[first.id]))
    assert queries.next_goal_of(own_access(ash)).id == first.id


# --- the plan for a bad day -------------------------------------------------------------------------------------------
def test_ash_writes_a_plan_for_a_bad_day(hers, ash):
    sent = form(first_hour="Warm pack", who_i_tell="Ann", kind_sentence="Slowly.", breathe_in="5", breathe_out="8")
    assert hers.post(reverse("setback_plan"), sent).status_code == 303
    assert queries.setback_plan_of(own_access(ash)).pace == Pace(5, 8)


def test_a_pace_out_of_range_is_refused_and_the_words_stay(hers):
    sent = form(first_hour="Warm pack", breathe_in="90", breathe_out="8")
    response = hers.post(reverse("setback_plan"), sent)
    assert response.status_code == 422
    assert "Warm pack" in response.content.decode()


def test_two_tabs_on_the_plan_for_a_bad_day(hers, ash):
    setback_plan(ash)
    hers.post(reverse("setback_plan"), form(1, first_hour="From the phone", **PACE))
    response = hers.post(reverse("setback_plan"), form(1, first_hour="From the desk", **PACE))
    assert response.status_code == 409
    assert "From the phone" in response.content.decode()
    assert SetbackPlanVersion.objects.count() == 1
    assert SetbackPlan.objects.get().version == 2


# --- who may ----------------------------------------------------------------------------------------------------------
@pytest.fixture
def addresses(ash):
    matter, walk = matters(ash), goal(ash)
    return {
        "read": [reverse("matter", args=[matter.id]), reverse("goal_words", args=[walk.id])],
        "act": [
            reverse(name, args=[row.id])
            for name, row in (
                ("matter_put_aside", matter),
                ("matter_take_up", matter),
                ("goal_next", walk),
                ("goal_let_go", walk),
                ("goal_take_up", walk),
                ("goal_size", walk),
            )
        ],
    }


def test_birch_finds_none_of_it(theirs, addresses):
    assert {theirs.get(address).status_code for address in addresses["read"]} == {404}
    assert {theirs.post(address, form(1, words="x")).status_code for address in addresses["read"]} == {404}
    assert {theirs.post(address, {"size": "half"}).status_code for address in addresses["act"]} == {404}


def test_nobody_is_asked_to_sign_in(client, addresses):
    names = ("plan", "matter_new", "goal_new", "setback_plan")
    for address in (*addresses["read"], *map(reverse, names)):
        response = client.get(address)
        assert response.status_code == 302
        assert response["Location"].startswith(reverse("account_login"))


def test_small_acts_are_never_done_by_a_link(hers, addresses):
    assert {hers.get(address).status_code for address in addresses["act"]} == {405}


def test_pages_are_not_written_by_other_methods(hers):
    assert hers.put(reverse("plan")).status_code == 405
    assert hers.delete(reverse("setback_plan")).status_code == 405


# --- of two tabs, what is no text box ---------------------------------------------------------------------------------
FROM_THE_OTHER = "Saved now, from the other place:"


def _of_two_tabs(browser, address, first, second):
    """The page that the second tab gets."""
    assert browser.post(address, first).status_code == 303
    response = browser.post(address, second)
    assert response.status_code == 409
    return response.content.decode()


@pytest.mark.parametrize(("mine", "shown"), [("home", True), ("", True), ("work", False)])
def test_two_tabs_show_the_other_area_where_it_differs(hers, ash, mine, shown):
    address = reverse("matter", args=[matters(ash).id])
    page = _of_two_tabs(hers, address, form(1, words="Ann", area="work"), form(1, words="Ann", area=mine))
    assert ("<bdi>Work or learning</bdi>" in page) is shown
    assert (FROM_THE_OTHER in page) is shown


def test_two_tabs_show_that_the_other_area_is_none(hers, ash):
    address = reverse("matter", args=[matters(ash).id])
    page = _of_two_tabs(hers, address, form(1, words="Bo"), form(1, words="Bo", area="work"))
    assert "<bdi>No part in particular</bdi>" in page


def test_two_tabs_show_what_the_goal_is_for_elsewhere(hers, ash):
    garden, ann = matters(ash, "<i>Garden"), matters(ash, "Ann")
    address = reverse("goal_words", args=[goal(ash).id])
    there = form(1, full="Walk", matter=str(garden.id))
    page = _of_two_tabs(hers, address, there, form(1, full="Walk", matter=str(ann.id)))
    assert "<bdi>&lt;i&gt;Garden</bdi>" in page
    same = hers.post(address, form(1, full="Walk far", matter=str(garden.id))).content.decode()
    assert "<bdi>&lt;i&gt;Garden</bdi>" not in same


def test_two_tabs_show_that_the_goal_is_for_nothing_in_particular_elsewhere(hers, ash):
    ann = matters(ash, "Ann")
    address = reverse("goal_words", args=[goal(ash).id])
    page = _of_two_tabs(hers, address, form(1, full="Walk"), form(1, full="Walk", matter=str(ann.id)))
    assert "<bdi>Nothing in particular</bdi>" in page


def test_two_tabs_show_the_other_pace_and_open_its_part(hers):
    address = reverse("setback_plan")
    there = form(first_hour="Warm pack", breathe_in="5", breathe_out="8")
    page = _of_two_tabs(hers, address, there, form(first_hour="Warm pack", breathe_in="5", breathe_out="6"))
    assert "<bdi>8 seconds</bdi>" in page
    assert "<bdi>5 seconds</bdi>" not in page
    fold = page[: page.index("How slowly I like to breathe")].rsplit("<details", 1)[1]
    assert " open>" in fold
