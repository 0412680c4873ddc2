"""Somebody says that a thought is about dying: the way to help is there at once, and nothing they wrote is lost."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import NOON
from waymark.sharing.queries import own_access
from waymark.skills import operations, queries
from waymark.skills.models import Practice, SkillChoice
from waymark.skills.tests.practising import record

RECORD = "/skills/thought-record/practise/"
DEFUSION = "/skills/defusion/practise/"


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


def form(**words):
    return {"client_id": str(uuid4()), "based_on": "0", **words}


def crisis_at(person):
    return queries.choices_of(own_access(person)).crisis_at


@pytest.mark.parametrize("address", [RECORD, f"{RECORD}?short=1", DEFUSION])
def test_it_is_asked_first_plainly_and_the_help_is_in_the_page_already(hers, address):
    shown = hers.get(address).content.decode()
    assert shown.index('name="safety"') < shown.index("<textarea")
    assert "No one reads this as you write" in shown
    assert 'href="tel:999"' in shown
    assert 'href="/help-now/"' in shown
    assert " required" not in shown.split('name="safety"')[1].split(">")[0]


@pytest.mark.parametrize("slug", ["kind-letter", "willingness", "plan-one-thing"])
def test_other_skills_do_not_ask(hers, slug):
    assert 'name="safety"' not in hers.get(f"/skills/{slug}/practise/").content.decode()


@pytest.mark.parametrize("said", ["no", "unsaid", ""])
def test_any_other_answer_is_not_kept_at_all(hers, ash, said):
    hers.post(RECORD, form(situation="The stairs", safety=said))
    assert not SkillChoice.objects.exists()
    assert Practice.objects.count() == 1


def test_yes_keeps_the_words_and_opens_the_help_beside_them(hers, ash):
    answer = hers.post(RECORD, form(situation="The kitchen at night", safety="yes"))
    kept = queries.last_practised(own_access(ash))
    assert answer["Location"] == reverse("practice", args=[kept.id]) + "?help=1"
    shown = hers.get(answer["Location"]).content.decode()
    assert "Thank you for saying so" in shown
    assert "The kitchen at night" in shown
    assert shown.index("Thank you for saying so") < shown.index("The kitchen at night")
    assert crisis_at(ash) == NOON
    assert "safety" not in kept.answers


def test_yes_and_nothing_else_asks_for_nothing_more(hers, ash):
    answer = hers.post(RECORD, form(safety="yes"))
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert "This one is needed" not in shown
    assert 'id="help-panel" tabindex="-1" autofocus' in shown
    assert crisis_at(ash) == NOON


def test_yes_beside_a_mistake_is_heard_and_the_words_stay(hers, ash):
    answer = hers.post(RECORD, form(safety="yes", situation="The kitchen", belief="lots"))
    assert answer.status_code == 422
    assert "The kitchen" in answer.content.decode()
    assert crisis_at(ash) == NOON


def test_yes_is_heard_while_typing_and_no_does_not_take_it_back(hers, ash):
    assert hers.post(RECORD, form(safety="yes", quiet="1")).status_code == 204
    assert crisis_at(ash) == NOON
    hers.post(RECORD, form(safety="no", situation="The kitchen"))
    assert crisis_at(ash) == NOON


def test_for_a_week_stepping_back_is_neither_listed_nor_open(hers, ash):
    operations.star_skill(by=ash, slug="defusion", at=NOON)
    operations.note_crisis_answer(by=ash, at=NOON)
    for address in ("/skills/", "/skills/?short=1"):
        assert "/skills/defusion/" not in hers.get(address).content.decode()
    for address in ("/skills/defusion/", "/skills/defusion/?short=1", DEFUSION):
        shown = hers.get(address).content.decode()
        assert "this skill rests for a week" in shown
        assert 'href="/help-now/"' in shown
        assert 'name="thought"' not in shown
    assert hers.get(RECORD).status_code == 200
    assert 'name="situation"' in hers.get(RECORD).content.decode()
    with time_machine.travel(NOON + timedelta(days=7), tick=False):
        assert "/skills/defusion/" in hers.get("/skills/").content.decode()
        assert 'name="thought"' in hers.get(DEFUSION).content.decode()


def test_what_was_typed_there_before_is_still_taken(hers, ash):
    """Another tab was open at that page already."""
    operations.note_crisis_answer(by=ash, at=NOON)
    answer = hers.post(DEFUSION, form(thought="I am a burden", before="9"))
    assert answer.status_code == 303
    shown = hers.get(answer["Location"]).content.decode()
    assert "I am a burden" in shown
    assert "Practise it again" not in shown
    assert "Take this out" in shown


def test_nobody_else_is_touched(theirs, ash, birch):
    operations.note_crisis_answer(by=ash, at=NOON)
    assert "/skills/defusion/" in theirs.get("/skills/").content.decode()
    assert crisis_at(birch) is None


def test_the_help_opens_only_on_request_at_a_practice(hers, ash):
    address = reverse("practice", args=[record(ash).id])
    assert "Thank you for saying so" not in hers.get(address).content.decode()
