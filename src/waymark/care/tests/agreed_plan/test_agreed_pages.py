"""The pages of the two-voice plan as Ash, Sam and everybody else see them."""

from uuid import uuid4

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from tests.support.owning import own_things
from tests.support.people import NOON, join
from waymark.care import queries
from waymark.care.models import PlanVersion
from waymark.care.rules.agreed_words import PlanWords
from waymark.care.terms import Side
from waymark.care.tests.agreed_plan.plan_pages import address, form, says, seen, send
from waymark.care.tests.agreed_plan.plan_people import (
    FIRST,
    SECOND,
    agreed,
    answer,
    propose,
    share,
    step_back,
)
from waymark.common.sealed import SealedField
from waymark.people.queries import box_of
from waymark.plans.tests.people import goal
from waymark.sharing import queries as shares
from waymark.sharing.queries import own_access
from waymark.sharing.terms import Topic


# --- the two faces ----------------------------------------------------------------------------------------------------
def test_before_the_first_words(hers, theirs, table):
    for browser in (hers, theirs):
        page = seen(browser, "agreed_plan", table)
        assert "Nothing is in force yet" in page
        assert address("plan_propose", table) in page
        assert "End this plan now" not in page
        assert "No version yet" in seen(browser, "plan_versions", table)


def test_from_the_first_words_to_a_plan_in_force(hers, theirs, table):
    boxes = {"goal_0_what": "The pond", "goal_0_who": "I walk", "goal_0_when": "June", "look_again_on": "2026-09-01"}
    response = send(hers, "plan_propose", table, **form(matters="Time with Ann", **boxes))
    assert (response.status_code, response["Location"]) == (303, address("agreed_plan", table))
    mine, yours = seen(hers, "agreed_plan", table), seen(theirs, "agreed_plan", table)
    assert "What matters to me" in mine
    assert "What matters to Ash Heron" in yours
    for page in (mine, yours):
        assert "Nothing is in force yet" in page
        assert all(words in page for words in ("Time with Ann", "The pond", "June", "1 September 2026"))
    assert "Read it and answer" in yours
    assert "Read it and answer" not in mine
    assert send(theirs, "plan_decide", table, **says(table, "agree")).status_code == 303
    page = seen(hers, "agreed_plan", table)
    assert '<h2 id="holds">In force</h2>' in page
    assert "Sam Okafor" in page
    assert "Physiotherapist" in page
    assert "Proposed" not in page


def test_a_proposal_stands_beside_what_is_in_force_with_every_change(hers, theirs, table):
    agreed(table)
    propose(table, table.sam, SECOND, reservation="Only if the calls stay short.")
    page = seen(hers, "agreed_plan", table)
    assert "<b>This is not in force.</b>" in page
    assert "“What the team does” says something else." in page
    assert "A goal says something else:" in page
    assert '<del><span class="hidden">[taken out: </span>two<span class="hidden">] </span></del>' in page
    assert '<ins><span class="hidden">[added: </span>four<span class="hidden">] </span></ins>' in page
    assert "Only if the calls stay short." in page
    assert "Nothing said yet" in page


def test_a_no_is_kept_in_both_wordings_on_both_faces(hers, theirs, table):
    agreed(table)
    propose(table, table.sam, SECOND, reservation="Only if the calls stay short.")
    response = send(hers, "plan_decide", table, **says(table, "not_agree", words="Not yet, because of the calls."))
    assert response.status_code == 303
    for browser in (hers, theirs):
        page = seen(browser, "agreed_plan", table)
        assert "Only if the calls stay short." in page
        assert "Not yet, because of the calls." in page
        assert "No, not like this" in page
        assert "In force" in page
    assert table.page().in_force.version.words == FIRST


def test_one_press_ends_it_for_the_person(hers, theirs, table):
    agreed(table)
    assert "End this plan now" in seen(hers, "agreed_plan", table)
    response = send(hers, "plan_withdraw", table)
    assert (response.status_code, response["Location"]) == (303, address("agreed_plan", table))
    assert table.page().in_force is None
    page = seen(theirs, "agreed_plan", table)
    assert "Nothing is in force" in page
    assert "Ash Heron" in page
    assert "End this plan now" not in page


def test_a_yes_that_was_taken_back_says_so(hers, theirs, table):
    agreed(table)
    propose(table, table.ash, SECOND)
    step_back(table, table.ash)
    mine = seen(hers, "agreed_plan", table)
    assert "Took the yes back" in mine
    assert "Read it and answer" not in mine
    assert "Read it and answer" in seen(theirs, "agreed_plan", table)


def test_the_team_steps_back_with_its_name(hers, theirs, table):
    agreed(table)
    send(theirs, "plan_withdraw", table, words="We close in May.", client_id=str(uuid4()))
    page = seen(hers, "agreed_plan", table)
    assert "We close in May." in page
    assert "Sam Okafor" in page
    assert send(hers, "plan_withdraw", table, client_id="none").status_code == 303


def test_an_old_version_says_that_it_is_not_in_force(hers, table):
    agreed(table)
    propose(table, table.sam, SECOND)
    answer(table, table.ash)
    newest, oldest = table.page().versions
    page = seen(hers, "plan_version", table, version_id=oldest.id)
    assert "This is not in force" in page
    assert "when a newer one took its place" in page
    assert "What is different in version 2, which is in force" in page
    now = seen(hers, "plan_version", table, version_id=newest.id)
    assert "This is not in force" not in now
    assert "What it changed in version 1" in now
    listed = seen(hers, "plan_versions", table)
    assert listed.index("Version 2") < listed.index("Version 1")
    assert "In force" in listed
    assert "Not in force any more" in listed


def test_what_was_passed_over_and_what_was_ended_say_so(hers, table):
    propose(table, table.sam, SECOND)
    agreed(table)
    step_back(table, table.ash)
    listed = seen(hers, "plan_versions", table)
    assert "Never in force" in listed
    assert "when one side stepped back" in listed


# --- what is typed is not lost ----------------------------------------------------------------------------------------
def test_a_reservation_needs_its_words(hers, table):
    propose(table, table.sam)
    response = send(hers, "plan_decide", table, **says(table, "with_reservation"))
    assert response.status_code == 422
    assert "Write down what your reservation is." in response.content.decode()
    nothing = send(hers, "plan_decide", table, words="Hm.", hash=says(table, "")["hash"])
    assert nothing.status_code == 422
    assert "Hm.</textarea>" in nothing.content.decode()
    assert table.page().proposed.waits_for == {Side.PERSON}


def test_an_answer_to_older_words_shows_the_newest_and_keeps_what_was_typed(hers, table):
    propose(table, table.sam)
    old = says(table, "agree", words="With joy")
    propose(table, table.sam, SECOND)
    response = send(hers, "plan_decide", table, **old)
    page = response.content.decode()
    assert response.status_code == 409
    assert "The plan has changed since you read it" in page
    assert "With joy</textarea>" in page
    assert "Walk to the pond and back" in page
    assert table.page().proposed.version.hash in page
    assert table.page().in_force is None


def test_an_answer_when_nothing_is_open_any_more_keeps_what_was_typed(hers, table):
    agreed(table)
    response = send(hers, "plan_decide", table, hash="gone", decision="not_agree", words="Not like this")
    assert response.status_code == 409
    assert "Not like this" in response.content.decode()
    assert table.page().in_force


def test_writing_from_an_older_version_shows_both(hers, table):
    agreed(table)
    propose(table, table.sam, SECOND)
    mine = form(
        1, matters="Time with Ann", team_does="A call every week", goal_0_what="Swim", look_again_on="2027-01-01"
    )
    response = send(hers, "plan_propose", table, **mine)
    page = response.content.decode()
    assert response.status_code == 409
    assert "A call every week</textarea>" in page
    assert "A call every four weeks" in page
    assert "Swim</textarea>" in page
    assert "Walk to the pond and back" in page
    assert page.count("Saved now, from the other place:") == 5
    assert 'name="based_on" value="2"' in page
    again = send(hers, "plan_propose", table, **(mine | {"based_on": "2"}))
    assert again.status_code == 303
    assert table.page().proposed.version.number == 3


@pytest.mark.parametrize(
    ("boxes", "line"),
    [
        ({}, "Write a few words in one box at least."),
        ({"look_again_on": "soon", "matters": "Ann"}, "This is no day of the calendar."),
        ({"goal_0_when": "x" * 301}, "301 characters"),
    ],
)
def test_mistakes_keep_what_was_typed(hers, table, boxes, line):
    response = send(hers, "plan_propose", table, **form(**boxes))
    page = response.content.decode()
    assert response.status_code == 422
    assert line in page
    assert all(words in page for words in boxes.values())
    assert not PlanVersion.objects.exists()


def test_the_words_that_are_in_force_are_nothing_to_propose(hers, table):
    agreed(table, PlanWords("Time with Ann"))
    response = send(hers, "plan_propose", table, **form(1, matters="Time with Ann"))
    assert response.status_code == 422
    assert "in force already" in response.content.decode()


def test_room_for_one_more_goal_proposes_nothing(hers, table):
    response = send(hers, "plan_propose", table, **form(do="room", goal_1_what="Swim", reservation="Slowly"))
    page = response.content.decode()
    assert response.status_code == 200
    assert "Goal 3" in page
    assert "Goal 4" not in page
    assert "Swim</textarea>" in page
    assert "Slowly</textarea>" in page
    assert not PlanVersion.objects.exists()


def test_the_persons_goals_come_in_by_their_own_press_alone(hers, theirs, table):
    goal(table.ash)
    for browser, label in ((hers, True), (theirs, False)):
        assert ("Put in my goals" in seen(browser, "plan_propose", table)) is label
    pressed = form(do="goals", goal_0_what="Swim")
    page = send(hers, "plan_propose", table, **pressed).content.decode()
    assert "Walk to the pond</textarea>" in page
    assert "Swim</textarea>" in page
    answered = send(theirs, "plan_propose", table, **pressed)
    assert answered.status_code == 200
    assert "Walk to the pond" not in answered.content.decode()
    assert not PlanVersion.objects.exists()


# --- nothing else of the record comes in ------------------------------------------------------------------------------
CANARY = "canary in the record"


def test_nothing_of_the_record_enters_a_proposal_by_itself(noon, db):
    """A canary in every sealed column of the record; then the team proposes, answers and reads every page."""
    ash = join("ash-heron-42")
    own_things(ash)
    link = shares.teams_of(ash.pk, NOON)[0]
    share(ash, link.to, *(Topic.AGREED_PLAN, Topic.GOALS, Topic.WHAT_MATTERS, Topic.SETBACK_PLAN))
    planted = plant(ash)
    assert planted > 20
    theirs = Client()
    theirs.force_login(type(ash).objects.get(username="sam-at-work"))
    plan = reverse("agreed_plan", args=[link.link_id])
    pages = [theirs.get(plan), theirs.get(f"{plan}propose/"), theirs.get(f"{plan}versions/")]
    pages.append(theirs.post(f"{plan}propose/", form(1, matters="Time with Ann", do="goals")))
    assert theirs.post(f"{plan}propose/", form(1, matters="Time with Ann")).status_code == 303
    newest = queries.agreed_plan_of(own_access(ash), link.link_id).versions[0]
    assert newest.words == PlanWords(matters="Time with Ann")
    pages += [theirs.get(f"{plan}versions/{newest.id}/"), theirs.get(plan)]
    assert [page.status_code for page in pages] == [200] * len(pages)
    assert not any(CANARY in page.content.decode() for page in pages)


def plant(person):
    """Overwrite what every sealed column of this person says; not the plan itself, nor the name the team knows."""
    box, count = box_of(person.pk), 0
    for model in apps.get_models():
        columns = [field.name for field in model._meta.concrete_fields if isinstance(field, SealedField)]
        if not columns or model._meta.app_label == "care" or model.__name__ == "TeamLink":
            continue
        for row in model._default_manager.filter(**{to_the_person(model): person}):
            row.put(box, **dict.fromkeys(columns, CANARY))
            values = {column: getattr(row, column) for column in columns}
            count += model._default_manager.filter(pk=row.pk).update(**values)
    return count


def to_the_person(model):
    """The way from a row to whose it is: itself, or over the row that it is a version of."""
    names = {field.name for field in model._meta.concrete_fields}
    ways = ("person", "plan__person", "entry__person", "enrolment__person", "author")
    return next(way for way in ways if way.split("__")[0] in names)
