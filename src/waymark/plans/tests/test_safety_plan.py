"""The plan for when somebody is not safe with themselves: written, sealed, for nobody else, on one sheet."""

import pytest
from django.db import connection
from django.urls import reverse

from tests.support.people import NOON, join
from waymark.audit.models import AuditLine
from waymark.common.words import Edit, Stale
from waymark.plans import operations, queries
from waymark.plans.models import SafetyPlan
from waymark.plans.terms.safety_plan import QUESTIONS
from waymark.sharing.queries import own_access

PAGE, SHEET = "/plan/safety/", "/plan/safety/sheet/"
SAID = {"hour": "Cold water on my wrists", "message": "Can you stay on the phone?"}


@pytest.fixture
def ash(db):
    return join()


@pytest.fixture
def browser(client, ash):
    client.force_login(ash)
    return client


def form(page: str) -> dict[str, str]:
    """The hidden fields of a page."""
    return {name: page.split(f'name="{name}" value="')[1].partition('"')[0] for name in ("client_id", "based_on")}


def test_one_box_is_enough_and_it_stands_on_the_sheet(browser):
    hidden = form(browser.get(PAGE).content.decode())
    for _again in range(2):
        answer = browser.post(PAGE, hidden | SAID)
        assert (answer.status_code, answer["Location"]) == (303, SHEET)
    page = browser.get(SHEET).content.decode()
    assert "Cold water on my wrists" in page
    assert "Whom I tell" not in page.split("<main")[1]
    assert SafetyPlan.objects.count() == 1
    assert AuditLine.objects.filter(verb="written", thing="SafetyPlan").count() == 1


def test_it_saves_itself_while_it_is_written(browser, ash):
    hidden = form(browser.get(PAGE).content.decode())
    assert browser.post(PAGE, hidden | {"go": "The sta", "quiet": "1"}).status_code == 204
    assert browser.post(PAGE, hidden | {"go": "The station", "quiet": "1", "based_on": "1"}).status_code == 204
    assert queries.safety_plan_of(own_access(ash)).words["go"] == "The station"


def test_two_tabs_lose_nothing(browser, ash):
    hidden = form(browser.get(PAGE).content.decode())
    operations.write_safety_plan(by=ash, words={"go": "To Dee"}, edit=Edit.fresh(), at=NOON)
    answer = browser.post(PAGE, hidden | SAID)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "To Dee" in page
    assert SAID["hour"] in page
    with pytest.raises(Stale):
        operations.write_safety_plan(by=ash, words={}, edit=Edit.fresh(), at=NOON)


def test_too_long_is_said_and_nothing_is_cut(browser):
    long = "x" * 20_001
    answer = browser.post(PAGE, form(browser.get(PAGE).content.decode()) | {"hour": long})
    assert answer.status_code == 422
    assert long in answer.content.decode()


def test_its_words_are_sealed(ash):
    operations.write_safety_plan(by=ash, words=SAID, edit=Edit.fresh(), at=NOON)
    with connection.cursor() as cursor:
        cursor.execute("SELECT content FROM plans_safetyplan")
        assert b"Cold" not in bytes(cursor.fetchone()[0])


def test_with_nothing_written_the_numbers_stand_there_all_the_same(browser):
    page = browser.get(SHEET).content.decode()
    assert "999" in page
    assert "Nothing is written yet" in page
    assert "45 % fewer" in browser.get(PAGE).content.decode()


def test_help_now_and_a_bad_day_lead_to_it(browser, client):
    assert f'href="{SHEET}"' in browser.get(reverse("help_now")).content.decode()
    assert f'href="{SHEET}"' in browser.get(reverse("setback")).content.decode()


def test_reading_it_is_two_queries(ash, django_assert_num_queries):
    operations.write_safety_plan(by=ash, words=SAID, edit=Edit.fresh(), at=NOON)
    access = own_access(ash)
    with django_assert_num_queries(2):
        assert [question.key for question, _words in queries.safety_plan_of(access).written] == ["message", "hour"]


def test_on_paper_only_where_it_was_ticked(browser, ash):
    page = browser.get(reverse("plan_pdf")).content.decode()
    ticks = [line for line in page.split("<input") if 'name="part"' in line]
    assert ["checked" in line for line in ticks if 'value="safety"' in line] == [False]
    assert all("checked" in line for line in ticks if 'value="safety"' not in line)


def test_every_question_has_its_own_key():
    assert len({question.key for question in QUESTIONS}) == len(QUESTIONS) == 8
