"""The end: who completed it, the letter, the certificate, the pass."""

import re
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest
import time_machine
from django.urls import reverse

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.meetings.terms import Came
from waymark.programmes import operations, queries
from waymark.programmes.models import Cohort, Enrolment, HandOverLetter
from waymark.programmes.operations import WrongPass
from waymark.programmes.tests import folk


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def placed(ash, sam, cohort):
    return folk.place(ash, sam, cohort, name="Ash")


def finish(sam, cohort, *seats) -> None:
    completed = {one.enrolment_id for one in seats}
    operations.finish_cohort(by=sam, seat=cohort, completed=completed, at=NOON + timedelta(hours=2))


def test_a_human_decides_from_a_suggestion(sam, cohort, placed, ash, birch):
    other = folk.place(birch, sam, cohort)
    for number in (1, 2):
        folk.came(ash, sam, cohort, number, Came.PRESENT)
    browser, where = folk.browser_of(sam), reverse("cohort_finish", args=[cohort.cohort_id])
    page = browser.get(where).content.decode()
    assert re.findall(r'value="([^"]+)"[^>]* checked', page) == [str(placed.enrolment_id)]
    answer = browser.post(where, {"completed": [str(other.enrolment_id)]})
    assert answer.status_code == 303
    states = {one.pk: one.state for one in Enrolment.objects.all()}
    assert states == {placed.enrolment_id: "left", other.enrolment_id: "finished"}
    assert Cohort.objects.get().state == "finished"
    assert browser.get(where).status_code == 303
    assert browser.post(where, {"completed": []}).status_code == 303


def test_only_people_of_this_cohort_complete_it(sam, cohort, placed):
    answer = folk.browser_of(sam).post(
        reverse("cohort_finish", args=[cohort.cohort_id]), {"completed": [str(new_id())]}
    )
    assert answer.status_code == 422
    assert Cohort.objects.get().state == "open"


def test_a_letter_has_versions_and_is_the_persons(sam, cohort, placed, ash):
    where = reverse("cohort_letter", args=[cohort.cohort_id, placed.enrolment_id])
    browser = folk.browser_of(sam)
    assert browser.post(where, {"client_id": str(new_id())}).status_code == 422
    form = {"client_id": str(new_id()), "did": "Twelve weeks", "own": "Stairs"}
    for _twice in range(2):
        assert browser.post(where, form).status_code == 303
    browser.post(where, {"client_id": str(new_id()), "did": "Twelve weeks", "own": "Stairs and sleep"})
    assert [one.number for one in queries.letters_for(cohort, placed.enrolment_id)] == [2, 1]
    assert all(b"Stairs" not in bytes(row.content) for row in HandOverLetter.objects.all())
    page = folk.browser_of(ash).get(reverse("my_programme", args=[placed.enrolment_id])).content.decode()
    assert "Stairs and sleep" in page
    answer = folk.browser_of(ash).get(reverse("my_letter", args=[placed.enrolment_id, 2]))
    assert answer["Content-Disposition"] == 'attachment; filename="letter.pdf"'
    assert len(pikepdf.open(BytesIO(answer.content)).pages) == 1
    assert folk.browser_of(ash).get(reverse("my_letter", args=[placed.enrolment_id, 9])).status_code == 404
    assert folk.browser_of(sam).get(reverse("my_letter", args=[placed.enrolment_id, 2])).status_code == 404


def test_a_certificate_can_say_nothing_of_health(sam, cohort, placed, ash):
    where = reverse("my_certificate", args=[placed.enrolment_id])
    browser = folk.browser_of(ash)
    assert browser.post(where, {"name": "Ash Heron"}).status_code == 404
    finish(sam, cohort, placed)
    assert browser.post(where, {"name": ""}).status_code == 422
    for more in ({}, {"is_neutral": "on"}):
        answer = browser.post(where, {"name": "Ash Heron", **more})
        assert answer["Content-Type"] == "application/pdf"
        paper = pikepdf.open(BytesIO(answer.content))
        assert len(paper.pages) == 1
        assert str(paper.docinfo["/Title"]) == "Certificate"


def test_a_pass_is_shown_once_and_opens_once(sam, cohort, placed, ash, birch):
    where = reverse("my_pass", args=[placed.enrolment_id])
    browser = folk.browser_of(ash)
    assert browser.get(where).status_code == 404
    finish(sam, cohort, placed)
    assert folk.code_on(browser.get(where)) == ""
    code = folk.code_on(browser.post(where))
    assert len(code) == 39
    assert code.encode() not in browser.get(where).content
    operations.use_pass(code=code, organisation_id=None)
    with pytest.raises(WrongPass):
        operations.use_pass(code=code, organisation_id=None)
    for _more in range(4):
        browser.post(where)
    assert folk.code_on(browser.post(where)) == ""
    assert folk.browser_of(birch).get(where).status_code == 404


def test_a_pass_of_one_organisation_waits_until_it_says_too_little(sam, team, programme):
    cohort = folk.cohort(sam, programme, team, seats=8)
    folks = [join(f"graduate-{number}") for number in range(8)]
    seats = [folk.place(one, sam, cohort) for one in folks]
    finish(sam, cohort, *seats[:7])
    where = reverse("my_pass", args=[seats[0].enrolment_id])
    browser = folk.browser_of(folks[0])
    assert folk.code_on(browser.post(where, {"for": "organisation"})) == ""
    Enrolment.objects.filter(pk=seats[7].enrolment_id).update(state="finished")
    assert folk.code_on(browser.post(where, {"for": "organisation"}))


def test_what_is_over_stays_in_reach(sam, cohort, placed, ash):
    finish(sam, cohort, placed)
    browser = folk.browser_of(ash)
    front = browser.get(reverse("programmes")).content.decode()
    assert reverse("my_programme", args=[placed.enrolment_id]) in front
    page = browser.get(reverse("cohort", args=[cohort.cohort_id])).content.decode()
    assert "Certificate, letter and pass" in page
