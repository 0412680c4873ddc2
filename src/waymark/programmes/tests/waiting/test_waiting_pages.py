"""From a letter to a place: the page of somebody who waits, and what it promises."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import NOON
from waymark.common.ids import new_id
from waymark.programmes import operations
from waymark.programmes.tests import folk


@pytest.fixture(autouse=True)
def clock_at_noon():
    with time_machine.travel(NOON, tick=False) as clock:
        yield clock


def letter(sam, programme) -> str:
    page = folk.browser_of(sam).post(
        reverse("programme_letters", args=[programme.programme_id]), {"client_id": str(new_id())}
    )
    return folk.code_on(page)


def test_a_code_is_shown_once_and_ended(sam, programme):
    browser, where = folk.browser_of(sam), reverse("programme_letters", args=[programme.programme_id])
    code = letter(sam, programme)
    page = browser.get(where)
    assert code.encode() not in page.content
    (code_id,) = re.findall(r'name="end" value="([^"]+)"', page.content.decode())
    assert browser.post(where, {"end": code_id}).status_code == 303
    assert browser.post(where, {"end": "nonsense"}).status_code == 303
    assert b'name="end"' not in browser.get(where).content


def test_a_letter_leads_to_the_page_of_who_waits(sam, programme, ash, birch):
    answer = folk.browser_of(ash).post(reverse("programme_join"), {"code": letter(sam, programme)})
    where = answer["Location"]
    page = folk.browser_of(ash).get(where).content.decode()
    assert "we cannot say yet" in page
    assert "Ask Sam." in page
    assert reverse("skill", args=["breathing"]) in page
    assert reverse("begin") in page
    assert reverse("diary") in page
    assert folk.browser_of(birch).get(where).status_code == 404
    wrong = folk.browser_of(birch).post(reverse("programme_join"), {"code": "AAAA-BBBB-CCCC"})
    assert wrong.status_code == 422
    assert b"opens nothing" in wrong.content


def test_an_offer_is_answered_with_a_name(sam, programme, cohort, ash):
    mine = folk.wait(ash, sam, programme)
    assert folk.browser_of(ash).get(reverse("waiting_answer", args=[mine])).status_code == 404
    offered = folk.browser_of(sam).post(reverse("cohort_offers", args=[cohort.cohort_id]), follow=True)
    assert b"One place was offered." in offered.content
    browser = folk.browser_of(ash)
    assert b"A place is kept for you" in browser.get(reverse("waiting", args=[mine])).content
    where = reverse("waiting_answer", args=[mine])
    assert browser.post(where, {"name": "", "on_roster": "on"}).status_code == 422
    answer = browser.post(where, {"name": "Ash", "on_roster": "on"})
    assert answer["Location"] == reverse("cohort", args=[cohort.cohort_id])
    assert browser.get(reverse("waiting", args=[mine])).status_code == 303
    assert b"Those who lead know you as" in browser.get(answer["Location"]).content


def test_no_keeps_the_wait(sam, programme, cohort, ash):
    mine = folk.wait(ash, sam, programme)
    operations.offer_places(by=sam, seat=cohort, at=NOON)
    browser = folk.browser_of(ash)
    answer = browser.post(reverse("waiting_answer", args=[mine]), {"answer": "no"}, follow=True)
    assert b"You stay on the list" in answer.content
    assert folk.state_of(mine) == "waiting"


def test_a_late_answer_is_told_so(sam, programme, cohort, ash, clock_at_noon):
    mine = folk.wait(ash, sam, programme)
    operations.offer_places(by=sam, seat=cohort, at=NOON)
    clock_at_noon.move_to(NOON + timedelta(days=8))
    browser = folk.browser_of(ash)
    assert b"is not kept any more" in browser.get(reverse("waiting", args=[mine])).content
    assert browser.post(reverse("waiting_answer", args=[mine]), {"name": ""}).status_code == 422


def test_the_list_is_left_at_once(sam, programme, ash, birch):
    mine = folk.wait(ash, sam, programme)
    where = reverse("waiting_leave", args=[mine])
    assert folk.browser_of(birch).post(where).status_code == 404
    assert folk.browser_of(ash).post(where).status_code == 303
    assert folk.state_of(mine) == "left"
    assert folk.browser_of(ash).get(reverse("waiting", args=[mine])).status_code == 303


def test_codes_are_not_tried_without_end(sam, programme, birch):
    browser = folk.browser_of(birch)
    answers = [browser.post(reverse("programme_join"), {"code": f"AAAA-{n:04}-CCCC"}).status_code for n in range(12)]
    assert answers[0] == 422
    assert answers[-1] == 429
