"""What those who lead write: another plan, how it went, what went wrong; and what was missed, made up."""

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import NOON
from waymark.audit.models import AuditLine
from waymark.common.ids import new_id
from waymark.common.writing import Gone
from waymark.meetings.terms import Came
from waymark.programmes import operations, queries
from waymark.programmes.models import AdverseEvent, FidelityCheck, MakeUp, ProgrammeSession
from waymark.programmes.tests import folk


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def placed(ash, sam, cohort):
    return folk.place(ash, sam, cohort, name="Ash")


def test_another_plan_for_one_session_and_two_tabs(sam, cohort, placed, ash):
    browser, where = folk.browser_of(sam), reverse("cohort_session_change", args=[cohort.cohort_id, 1])
    form = {"client_id": str(new_id()), "based_on": "1", "title": "Hello", "part-0": "Tea", "length-0": "20"}
    assert browser.post(where, form | {"act": "more-part"}).status_code == 200
    assert browser.post(where, form).status_code == 303
    assert browser.post(where, form | {"client_id": str(new_id()), "title": "Other"}).status_code == 409
    assert ProgrammeSession.objects.get(number=1).title == "Hello"
    page = folk.browser_of(ash).get(reverse("cohort_session", args=[cohort.cohort_id, 1])).content.decode()
    assert "Tea" in page
    assert "How it went" not in page


def test_how_it_went_is_kept_once_and_the_newest_holds(sam, cohort):
    browser, where = folk.browser_of(sam), reverse("cohort_fidelity", args=[cohort.cohort_id, 1])
    form = {"client_id": str(new_id()), "how-0": "as-planned", "how-1": "left-out", "words-1": "No time"}
    for _twice in range(2):
        assert browser.post(where, form).status_code == 303
    assert FidelityCheck.objects.count() == 1
    browser.post(where, form | {"client_id": str(new_id()), "how-1": "changed"})
    session = queries.cohort_session(cohort, 1)
    assert [one.how for one in queries.how_it_went(cohort, session.id)] == ["as-planned", "changed"]
    assert browser.post(where, {"how-0": "sideways", "how-1": "changed"}).status_code == 422


def test_what_was_missed_has_a_short_form_to_go_through(sam, cohort, placed, ash):
    folk.came(ash, sam, cohort, 1, Came.BED)
    folk.came(ash, sam, cohort, 2, None)
    browser, page = folk.browser_of(ash), reverse("cohort", args=[cohort.cohort_id])
    seen = browser.get(page).content.decode()
    assert "What you can catch up on" in seen
    assert "From bed" in seen
    where = reverse("cohort_make_up", args=[cohort.cohort_id, 2])
    assert b"Read about pacing." in browser.get(where).content
    for _twice in range(2):
        assert browser.post(where).status_code == 303
    assert MakeUp.objects.count() == 1
    assert b"What you can catch up on" not in browser.get(page).content
    (line,) = queries.roster_of(cohort)
    assert (line.taken_part, line.made_up, line.seems_completed) == (1, frozenset({2}), True)


def event_form(**more) -> dict:
    said = {"client_id": str(new_id()), "happened_on": "2026-06-09", "happened": "Fell on the step", "done": "Rang."}
    return {**said, "session": "1", **more}


def test_what_went_wrong_is_sealed_and_the_person_reads_it(sam, cohort, placed, ash):
    where = reverse("cohort_event", args=[cohort.cohort_id, placed.enrolment_id])
    form = event_form()
    for _twice in range(2):
        assert folk.browser_of(sam).post(where, form).status_code == 303
    row = AdverseEvent.objects.get()
    assert b"Fell" not in bytes(row.content)
    page = folk.browser_of(ash).get(reverse("my_programme", args=[placed.enrolment_id])).content
    assert b"Fell on the step" in page
    assert b"Sam Okafor" in page
    assert AuditLine.objects.filter(thing="AdverseEvent", about_id=ash.pk).count() == 1
    operations.leave(by=ash, enrolment_id=placed.enrolment_id, at=NOON)
    assert b"Fell on the step" in folk.browser_of(ash).get(reverse("my_programme", args=[placed.enrolment_id])).content


@pytest.mark.parametrize("wrong", [{"happened": ""}, {"happened_on": "2026-06-12"}, {"session": "9"}])
def test_what_is_missing_about_it_is_said(sam, cohort, placed, wrong):
    where = reverse("cohort_event", args=[cohort.cohort_id, placed.enrolment_id])
    answer = folk.browser_of(sam).post(where, event_form(**wrong))
    assert answer.status_code == 422
    assert b"Rang." in answer.content
    assert AdverseEvent.objects.count() == 0


def test_operations_refuse_who_does_not_lead(sam, cohort, placed, ash, birch):
    said = {"happened_on": NOON.date(), "happened": "x", "done": "", "client_id": new_id(), "at": NOON}
    with pytest.raises(operations.NotAllowed):
        operations.write_event(by=ash, seat=placed, enrolment_id=placed.enrolment_id, **said)
    with pytest.raises(Gone):
        operations.write_event(by=sam, seat=cohort, enrolment_id=new_id(), **said)
    with pytest.raises(operations.NotAllowed):
        operations.offer_places(by=ash, seat=placed, at=NOON)
    with pytest.raises(operations.NotAllowed):
        operations.check_fidelity(by=ash, seat=placed, number=1, parts=(), client_id=new_id(), at=NOON)
    assert queries.roster_of(placed) == ()
    assert queries.events_about(placed, placed.enrolment_id) == ()
