"""The pages of goals: the list, a goal's own page, its levels, how it ended."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import NOON
from waymark.plans import operations, queries
from waymark.plans.models import GoalMark
from waymark.plans.rules import GoalWords, Outcome, Size
from waymark.plans.rules.goal_details import GoalDetails
from waymark.plans.rules.sides import Side
from waymark.plans.tests.goal_people import DETAILS, LEVELS, TODAY, details, levels, mark
from waymark.plans.tests.people import LATER, goal, matters
from waymark.sharing.queries import own_access

GOAL_PAGES = ("goal", "goal_words", "goal_levels", "goal_levels_write", "goal_outcome")


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def walk(ash):
    return goal(ash)


def form(based_on=1, **said):
    return {"client_id": str(uuid4()), "based_on": str(based_on), **said}


def look(browser, name, saved):
    return browser.get(reverse(name, args=[saved.id])).content.decode()


def send(browser, name, saved, said):
    return browser.post(reverse(name, args=[saved.id]), said)


def kept(person, saved):
    return queries.goal_of(own_access(person), saved.id)


# --- saying more ------------------------------------------------------------------------------------------------------
def test_ash_says_more_about_a_goal_and_the_folds_say_it(hers, ash, walk):
    said = form(
        when="بعد الفطور 🌿",
        importance="8",
        confidence="5",
        obstacle="Rain",
        if_then="If it rains, then the hall.",
        support="Bo",
        sides=["physical", "social"],
        review_on="2026-07-01",
    )
    response = send(hers, "goal_details", walk, said)
    assert (response.status_code, response["Location"]) == (303, reverse("goal", args=[walk.id]))
    expected = GoalDetails(
        "بعد الفطور 🌿", 8, 5, "Rain", "If it rains, then the hall.", "Bo", (Side.PHYSICAL, Side.SOCIAL)
    )
    assert kept(ash, walk).details == expected
    page = look(hers, "goal", walk)
    for words in ("بعد الفطور 🌿", "5 of 10", "Physical, Social", "1 July 2026", "Kept with your goal"):
        assert words in page


def test_below_seven_a_smaller_size_is_offered_and_one_tap_takes_it(hers, ash, walk):
    assert "A smaller size may fit better" not in look(hers, "goal", walk)
    details(ash, walk.id)
    page = look(hers, "goal", walk)
    assert "You are 5 of 10 sure" in page
    assert "Choose the half size" in page
    assert reverse("goal_words", args=[walk.id]) + "#id_tiny" in page
    response = send(hers, "goal_size", walk, {"size": "tiny", "back": "goal"})
    assert response["Location"] == reverse("goal", args=[walk.id])
    assert kept(ash, walk).size is Size.TINY
    assert "Choose the half size" not in look(hers, "goal", walk)


def test_seven_and_unanswered_offer_nothing(hers, ash, walk):
    details(ash, walk.id, GoalDetails(confidence=7))
    assert "A smaller size" not in look(hers, "goal", walk)


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2027-02-29", "2027 has no 29 February"),
        ("29/02/2027", "2027 has no 29 February"),
        ("2026-06-09", "This day has passed"),
        ("9999-12-31", "more than ten years away"),
        ("2026-13-40", "no day of the calendar"),
        ("soon", "no day of the calendar"),
    ],
)
def test_a_day_that_cannot_be_is_told_kindly_and_everything_stays(hers, ash, walk, day, told):
    response = send(hers, "goal_details", walk, form(when="After breakfast", confidence="4", review_on=day))
    page = response.content.decode()
    assert response.status_code == 422
    assert told in page
    assert "After breakfast" in page
    assert f'value="{day}"' in page
    assert [key for key in ("when", "sure", "way", "review") if f'id="part-{key}" open' in page] == [
        "when",
        "sure",
        "review",
    ]
    assert kept(ash, walk).details.is_blank


def test_a_leap_day_that_exists_is_fine(hers, ash, walk):
    assert send(hers, "goal_details", walk, form(review_on="2028-02-29")).status_code == 303


def test_a_day_that_came_and_went_does_not_stop_the_rest(hers, ash, walk):
    details(ash, walk.id, GoalDetails(), review_on=TODAY)
    with time_machine.travel(NOON + timedelta(days=9), tick=False):
        assert "The day to look at it again has come" in look(hers, "goal", walk)
        assert send(hers, "goal_details", walk, form(2, when="At noon", review_on="2026-06-10")).status_code == 303
    assert kept(ash, walk).details.when == "At noon"


@pytest.mark.parametrize(
    "odd",
    [
        {"confidence": "-3"},
        {"confidence": "11"},
        {"importance": "٥ "},
        {"importance": "1.5"},
        {"sides": ["astral"]},
        {"when": "a" * 50_000},
    ],
)
def test_what_is_no_answer_is_refused_and_the_words_stay(hers, ash, walk, odd):
    response = send(hers, "goal_details", walk, form(**({"support": "Bo who waits"} | odd)))
    assert response.status_code == 422
    assert "Bo who waits" in response.content.decode()
    assert kept(ash, walk).details.is_blank


def test_two_tabs_show_both_and_ask(hers, ash, walk):
    send(hers, "goal_details", walk, form(when="At nine", confidence="8", sides=["social"]))
    response = send(hers, "goal_details", walk, form(when="At noon", confidence="3"))
    page = response.content.decode()
    assert response.status_code == 409
    for words in ("At nine", "At noon", "Keep mine", 'name="based_on" value="2"', "Social"):
        assert words in page
    assert send(hers, "goal_details", walk, form(2, when="At noon")).status_code == 303


def test_sent_twice_is_kept_once(hers, ash, walk):
    twice = form(when="At nine")
    assert {send(hers, "goal_details", walk, twice).status_code for _time in range(2)} == {303}
    assert kept(ash, walk).version == 2


def test_saving_while_typing(hers, ash, walk):
    response = send(hers, "goal_details", walk, form(when="At ni", quiet="1"))
    assert (response.status_code, response["X-Words-Version"]) == (204, "2")
    assert kept(ash, walk).details.when == "At ni"


# --- how it ended -----------------------------------------------------------------------------------------------------
def test_a_goal_ends_and_may_be_taken_up_again(hers, ash, walk):
    assert send(hers, "goal_outcome", walk, form(outcome="kept", outcome_words="By the pond <b>")).status_code == 303
    page = look(hers, "goal", walk)
    assert "By the pond &lt;b&gt;" in page
    assert "Take it up again" in page
    assert "<b>By" not in page
    response = send(hers, "goal_take_up", walk, {"back": "goal"})
    assert response["Location"] == reverse("goal", args=[walk.id])
    assert not kept(ash, walk).is_closed


def test_a_goal_that_became_something_else_leads_on(hers, walk):
    send(hers, "goal_outcome", walk, form(outcome="changed"))
    assert "Write what it became" in look(hers, "goal", walk)


def test_how_it_ended_is_asked_for(hers, ash, walk):
    response = send(hers, "goal_outcome", walk, form(outcome_words="My words"))
    assert response.status_code == 422
    assert "My words" in response.content.decode()
    assert not kept(ash, walk).is_closed


def test_two_tabs_on_how_it_ended(hers, walk):
    send(hers, "goal_outcome", walk, form(outcome="kept", outcome_words="From the phone"))
    response = send(hers, "goal_outcome", walk, form(outcome="let-go", outcome_words="From the desk"))
    assert response.status_code == 409
    assert "From the phone" in response.content.decode()


# --- levels -----------------------------------------------------------------------------------------------------------
WORDS = {f"level_{level}": words for level, words in LEVELS.words.items()}


def test_ash_writes_levels_and_marks_where_she_stands(hers, ash, walk):
    assert "Write my five levels" in look(hers, "goal_levels", walk)
    response = send(hers, "goal_levels_write", walk, form(0, importance="3", difficulty="2", **WORDS))
    assert response["Location"] == reverse("goal_levels", args=[walk.id])
    assert send(hers, "goal_mark", walk, form(0, level="-1")).status_code == 303
    page = look(hers, "goal_levels", walk)
    for words in ("I stand here", "To the door", "10 June 2026"):
        assert words in page
    scale = queries.scale_of(own_access(ash), walk.id)
    assert (scale.levels, scale.newest.level) == (LEVELS, -1)


def test_nobody_is_shown_a_figure(hers, ash, walk):
    levels(ash, walk.id)
    mark(ash, walk.id, 2)
    for name in GOAL_PAGES:
        words = re.sub("<[^>]*>", " ", look(hers, name, walk).split("<main")[1].split("</main>")[0])
        assert not re.search(r"score|\b70\b", words)


def test_the_middle_level_is_asked_for_and_the_others_stay(hers, walk):
    response = send(hers, "goal_levels_write", walk, form(0, level_1="Round the pond"))
    assert response.status_code == 422
    assert "Round the pond" in response.content.decode()


@pytest.mark.parametrize("level", ["", "3", "-3", "x", "0.5"])
def test_what_is_no_level_is_not_marked(hers, ash, walk, level):
    levels(ash, walk.id)
    assert send(hers, "goal_mark", walk, form(0, level=level)).status_code == 422
    assert not GoalMark.objects.exists()


def test_a_mark_sent_twice_is_one(hers, ash, walk):
    levels(ash, walk.id)
    twice = form(0, level="1")
    assert {send(hers, "goal_mark", walk, twice).status_code for _time in range(2)} == {303}
    assert GoalMark.objects.count() == 1


def test_two_tabs_on_the_levels(hers, ash, walk):
    levels(ash, walk.id)
    response = send(hers, "goal_levels_write", walk, form(0, level_0="From the desk"))
    page = response.content.decode()
    assert response.status_code == 409
    assert "To the pond" in page
    assert "From the desk" in page


@pytest.mark.parametrize(("importance", "difficulty", "others"), [("3", "1", 1), ("", "", 2), ("3", "2", 0)])
def test_two_tabs_show_what_the_goal_weighs_elsewhere(hers, ash, walk, importance, difficulty, others):
    levels(ash, walk.id)
    mine = {f"level_{level}": words for level, words in LEVELS.words.items()}
    response = send(hers, "goal_levels_write", walk, form(0, **mine, importance=importance, difficulty=difficulty))
    page = response.content.decode()
    assert response.status_code == 409
    assert page.count("Saved now, from the other place:") == others
    assert ("<bdi>Quite hard</bdi>" in page) is bool(others)
    assert ("<bdi>Very</bdi>" in page) is (others == 2)
    fold = page[: page.index("How much it weighs")].rsplit("<details", 1)[1]
    assert (" open>" in fold) is bool(others)


# --- the list ---------------------------------------------------------------------------------------------------------
def test_goals_to_look_at_again_come_first_and_ended_ones_last(hers, ash):
    walk, cook, swim = goal(ash), goal(ash, GoalWords("Cook")), goal(ash, GoalWords("Swim"))
    details(ash, cook.id, DETAILS, review_on=TODAY)
    operations.let_go_of_goal(by=ash, goal_id=swim.id, at=LATER)
    page = hers.get(reverse("goals")).content.decode()
    places = [
        page.index(words) for words in ("To look at again", ">Cook", "Under way", ">Walk to the pond", "Ended", ">Swim")
    ]
    assert places == sorted(places)
    response = hers.post(reverse("goal_next", args=[walk.id]), {"back": "goals"})
    assert response["Location"] == reverse("goals")


def test_many_goals_are_folded(hers, ash):
    for number in range(9):
        goal(ash, GoalWords(f"Goal {number}"))
    assert "3 more goals" in hers.get(reverse("goals")).content.decode()


def test_no_goal_yet_offers_a_first_one(hers):
    assert reverse("goal_new") in hers.get(reverse("goals")).content.decode()


def test_the_number_of_queries_does_not_grow(hers, ash, django_assert_num_queries):
    for _number in range(5):
        saved = goal(ash, matter_id=matters(ash).id)
        levels(ash, saved.id)
        mark(ash, saved.id, 0)
    with django_assert_num_queries(5):  # session, person, key, open goals, ended ones
        hers.get(reverse("goals"))
    with django_assert_num_queries(7):  # session, person, goal, key, and for the ladder key, levels, marks
        hers.get(reverse("goal", args=[saved.id]))


# --- who may ----------------------------------------------------------------------------------------------------------
def test_birch_finds_none_of_it(theirs, ash, walk):
    levels(ash, walk.id)
    assert {theirs.get(reverse(name, args=[walk.id])).status_code for name in GOAL_PAGES} == {404}
    missing = {theirs.get(reverse("goal", args=[uuid4()])).content, theirs.get(reverse("goal", args=[walk.id])).content}
    assert len(missing) == 1
    for name in ("goal_details", "goal_levels_write", "goal_mark", "goal_outcome"):
        assert send(theirs, name, walk, form(level="0", outcome=Outcome.KEPT)).status_code == 404


def test_nobody_is_asked_to_sign_in(client, walk):
    for address in (reverse("goals"), *(reverse(name, args=[walk.id]) for name in GOAL_PAGES)):
        assert client.get(address)["Location"].startswith(reverse("account_login"))
