"""The room "People": empty it makes one offer, full it says one sentence for each."""

import re

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import NOON, join
from waymark.sharing import operations, queries
from waymark.sharing.terms import Topic
from waymark.sharing.tests.people import SOON, invited, met, shares, shares_with_team, supports, team


@pytest.fixture(autouse=True)
def _soon():
    with time_machine.travel(SOON, tick=False):
        yield


def page_of(browser):
    return re.sub(r"</?bdi>", "", browser.get(reverse("people")).content.decode())


def test_empty_it_offers_one_small_step(hers):
    page = page_of(hers)
    assert "You need not do this alone" in page
    assert page.count('class="button button-primary"') == 1
    assert 'aria-current="page"' in page
    assert "My supporters" not in page


def test_each_with_one_sentence(hers, ash):
    birch, cedar = join("birch-owl-77"), join("cedar-jay-33")
    made, team_id = supports(birch, ash), team(cedar)
    met(ash, team_id)
    shares(ash, made, "setback-plan", "diary:pain", "diary:sleep", until=SOON.replace(month=9))
    invited(ash, name="Joe")
    page = page_of(hers)
    assert "Ann sees your plan for a bad day and 2 questions of your diary, until 10 September 2026." in page
    assert "Joe" in page
    assert "Has not used the code yet. It opens until Wednesday 24 June." in page
    assert "Riverside pain team sees nothing of yours." in page
    shares_with_team(ash, team_id, "goals", "messages")
    assert "Riverside pain team sees your goals and your questions between visits, until you take it back." in page_of(
        hers
    )


def test_an_answer_waits_for_hers(hers, ash):
    birch = join("birch-owl-77")
    _made, code = invited(ash)
    operations.answer_invitation(by=birch, code=code, said="Ann Birch", at=SOON)
    assert "Has used your code. Is it them?" in page_of(hers)


def test_those_i_support_and_who_looked(hers, ash):
    birch = join("birch-owl-77")
    theirs, mine = supports(ash, birch, calls_me="Bo"), supports(birch, ash)
    shares(ash, mine, "goals")
    access = queries.supporter_access(birch, mine, at=SOON)
    for minute in range(5):
        operations.record_look(by=birch, access=access, topics=[Topic.GOALS], at=SOON.replace(minute=minute))
    page = page_of(hers)
    assert reverse("shown", args=[theirs]) in page
    assert "Bo" in page
    assert page.count("Ann looked at your goals.") == 3


def test_the_number_of_queries_does_not_grow(hers, ash, django_assert_max_num_queries):
    for number in range(4):
        one = join(f"somebody-{number}")
        shares(ash, supports(one, ash, name=f"Ann {number}"), "goals", at=NOON)
        supports(ash, one)
    with django_assert_max_num_queries(21):
        hers.get(reverse("people"))
