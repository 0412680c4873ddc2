"""The online-safety register: versions that stay, when they are due again."""

from datetime import timedelta

import pytest

from tests.support.people import NOON
from waymark.common.ids import new_id
from waymark.moderation import operations, queries
from waymark.moderation.models import Assessment
from waymark.moderation.terms.register import TERMS, AssessmentKind, Level

HARMS = AssessmentKind.ILLEGAL_HARMS
PAGE = "/moderation/register/illegal-harms/"
YEAR = timedelta(days=365)


def write(by, kind=HARMS, **answers):
    return operations.assess(by=by, kind=kind, answers=answers, client_id=new_id(), at=NOON)


def test_there_are_seventeen_kinds_of_harm_and_each_question_is_asked_once():
    keys = [one.key for one in TERMS[HARMS].questions]
    assert len(keys) == len(set(keys))
    assert sum(one.graded for one in TERMS[HARMS].questions) == 17


def test_a_version_stays_and_the_next_begins_with_its_words(operator, browser):
    client = browser(operator)
    said = {"drugs": "Swaps were asked for twice.", "drugs_level": "medium", "client_id": str(new_id())}
    for _again in range(2):
        assert client.post(PAGE + "write/", said).status_code == 303
    assert "Swaps were asked for twice." in client.get(PAGE + "write/").content.decode()
    client.post(PAGE + "write/", {"drugs": "None this year.", "drugs_level": "low"})
    page = client.get(PAGE).content.decode()
    assert page.index("None this year.") < page.index("Swaps were asked for twice.")
    assert [one.version for one in queries.versions_of(HARMS)] == [2, 1]
    with pytest.raises(TypeError):
        Assessment.objects.earliest("version").save()


def test_an_empty_form_and_a_level_that_is_none_are_said(operator, browser):
    client = browser(operator)
    empty = client.post(PAGE + "write/", {})
    assert empty.status_code == 422
    assert "Answer one question at least" in empty.content.decode()
    wrong = client.post(PAGE + "write/", {"drugs_level": "x", "drugs": "Kept words"})
    assert wrong.status_code == 422
    assert "Kept words" in wrong.content.decode()
    assert not Assessment.objects.exists()


def test_it_is_due_again_after_a_year(operator):
    assert queries.assessments_wanted(NOON) == tuple(AssessmentKind)
    for kind in AssessmentKind:
        write(operator, kind, measures="x")
    assert queries.assessments_wanted(NOON + YEAR - timedelta(hours=1)) == ()
    assert queries.assessments_wanted(NOON + YEAR) == tuple(AssessmentKind)


def test_what_is_read_of_a_version(operator):
    write(operator, drugs_level=Level.HIGH.value, fraud="None seen", nonsense="x")
    version = queries.assessment(HARMS)
    assert version is not None
    assert [(one.key, words, bool(level)) for one, words, level in version.written()] == [
        ("drugs", "", True),
        ("fraud", "None seen", False),
    ]


def test_only_who_runs_the_site_has_it(fran, operator, browser):
    assert browser(fran).get("/moderation/register/").status_code == 404
    page = browser(operator).get("/moderation/register/").content.decode()
    assert page.count("Not written yet.") == 3
    assert browser(operator).get("/moderation/register/nothing/").status_code == 404
