"""What matters on its own page, and marking how close it is."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.support.people import NOON
from waymark.plans import operations, queries
from waymark.plans.models import Closeness
from waymark.plans.tests.goal_people import TODAY, close
from waymark.plans.tests.people import LATER, matters
from waymark.sharing.queries import own_access


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


def key(saved):
    return f"close_{saved.id.hex}"


def form(**said):
    return {"client_id": str(uuid4()), "based_on": "0", **said}


def page_of(browser, name="matters"):
    return browser.get(reverse(name)).content.decode()


def test_without_a_word_the_page_offers_the_first(hers):
    assert reverse("matter_new") in page_of(hers)
    assert reverse("matter_new") in page_of(hers, "closeness")


def test_ash_marks_one_thing_and_leaves_the_other_out(hers, ash):
    first, second = matters(ash, "Time with Ann"), matters(ash, "باغ")
    assert 'svg class="hill"' not in page_of(hers)
    assert hers.post(reverse("closeness"), form(**{key(first): "6", key(second): ""})).status_code == 303
    page = page_of(hers)
    for words in ("Time with Ann", "باغ", "Very near", "6 of 7, on 10 June 2026", 'svg class="hill"', "hill-not-yet"):
        assert words in page
    lived = queries.closeness_of(own_access(ash))
    assert [len(one.marks) for one in lived.matters] == [1, 0]


def test_earlier_marks_stand_in_the_list_with_day_and_word(hers, ash):
    saved = matters(ash)
    for number, mark in enumerate((1, 4, 7)):
        close(ash, {saved.id: mark}, on=TODAY - timedelta(days=60 - 30 * number))
    page = page_of(hers)
    for words in ("Right at the heart of it", "11 April 2026", "Far from it", "11 May 2026", "About half way"):
        assert words in page


def test_marking_again_is_suggested_after_four_weeks_and_not_before(hers, ash):
    saved = matters(ash)
    assert "You can mark how close" in page_of(hers)
    close(ash, {saved.id: 3})
    for days, words in ((27, False), (28, True)):
        with time_machine.travel(NOON + timedelta(days=days), tick=False):
            assert ("Four weeks or more have passed" in page_of(hers)) is words
            assert ("four weeks have passed" in page_of(hers, "plan")) is words


@pytest.mark.parametrize("odd", ["0", "8", "-1", "3.5", "seven"])
def test_what_is_no_mark_is_told_and_the_others_stay(hers, ash, odd):
    first, second = matters(ash), matters(ash)
    response = hers.post(reverse("closeness"), form(**{key(first): "6", key(second): odd}))
    page = response.content.decode()
    assert response.status_code == 422
    assert "Choose a number from 1 to 7" in page
    assert 'value="6" id="id_' + key(first) + '_5" checked' in page
    assert not Closeness.objects.exists()


def test_no_mark_at_all_is_said(hers, ash):
    matters(ash)
    response = hers.post(reverse("closeness"), form())
    assert response.status_code == 422
    assert "Mark one of them at least" in response.content.decode()


def test_sent_twice_is_marked_once(hers, ash):
    twice = form(**{key(matters(ash)): "5"})
    assert {hers.post(reverse("closeness"), twice).status_code for _time in range(2)} == {303}
    assert Closeness.objects.count() == 1


def test_what_matters_to_somebody_else_cannot_be_marked(hers, birch):
    theirs = matters(birch)
    assert hers.post(reverse("closeness"), form(**{key(theirs): "5"})).status_code == 422
    assert not Closeness.objects.exists()


def test_put_aside_and_back_from_the_same_page(hers, ash):
    saved = matters(ash)
    response = hers.post(reverse("matter_put_aside", args=[saved.id]), {"back": "matters"})
    assert response["Location"] == reverse("matters")
    assert "Take it up again" in page_of(hers)


def test_a_mark_for_what_was_put_aside_in_another_tab_is_kept(hers, ash):
    first, second = matters(ash, "Time with Ann"), matters(ash, "Garden")
    sent = form(**{key(first): "6", key(second): "2"})
    operations.put_aside(by=ash, matter_id=second.id, at=LATER)
    assert "Garden" not in page_of(hers, "closeness")
    odd = hers.post(reverse("closeness"), sent | {key(first): "9"})
    assert odd.status_code == 422
    assert 'id="id_' + key(second) + '_1" checked' in odd.content.decode()
    assert hers.post(reverse("closeness"), sent).status_code == 303
    (lived,) = queries.closeness_of(own_access(ash)).put_aside
    assert [one.mark for one in lived.marks] == [2]


def test_the_same_form_with_other_marks_corrects_them(hers, ash):
    first, second = matters(ash), matters(ash)
    sent = form(**{key(first): "5"})
    hers.post(reverse("closeness"), sent)
    hers.post(reverse("closeness"), sent | {key(first): "3", key(second): "4"})
    lived = queries.closeness_of(own_access(ash)).matters
    assert sorted(one.mark for each in lived for one in each.marks) == [3, 4]


def test_words_are_text_and_never_markup(hers, ash):
    close(ash, {matters(ash, "<script>alert(1)</script>").id: 3})
    assert "<script>alert" not in page_of(hers) + page_of(hers, "closeness")


def test_birch_sees_nothing_of_ash(theirs, ash):
    close(ash, {matters(ash, "Time with Ann").id: 3})
    assert "Time with Ann" not in page_of(theirs) + page_of(theirs, "closeness")


def test_nobody_is_asked_to_sign_in(client):
    for name in ("matters", "closeness"):
        assert client.get(reverse(name))["Location"].startswith(reverse("account_login"))


def test_the_number_of_queries_does_not_grow(hers, ash, django_assert_num_queries):
    for number in range(14):
        saved = matters(ash, f"Thing {number}")
        close(ash, {saved.id: 1 + number % 7}, on=TODAY - timedelta(days=number))
    operations.put_aside(by=ash, matter_id=saved.id, at=LATER)
    for name in ("matters", "closeness"):
        with django_assert_num_queries(5):  # session, person, key, marks, what matters
            hers.get(reverse(name))


def test_marking_many_takes_no_more_queries_than_marking_one(hers, ash):
    counts = []
    for number in (1, 30):
        sent = form(**{key(matters(ash)): "3" for _thing in range(number)})
        for again in (sent, sent | dict.fromkeys((name for name in sent if name.startswith("close_")), "4")):
            with CaptureQueriesContext(connection) as seen:
                assert hers.post(reverse("closeness"), again).status_code == 303
            counts.append(len(seen))
    assert counts[2:] == counts[:2]
