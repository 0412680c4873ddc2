"""The pages of a bad day in a browser's eyes: the whole plan, earlier versions, looking back, two tabs, mistakes."""

from datetime import date
from html import escape
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import NOON
from waymark.plans import queries
from waymark.plans.models import Setback, SetbackPlan
from waymark.plans.tests.people import BAD_DAY, setback_plan
from waymark.plans.tests.setback_people import ALL_PARTS, changed_plan, looked_back, setback_things, whole_plan
from waymark.sharing.queries import own_access

PLAN, AFTER, NEW = "/plan/setback/", "/plan/setback/after/", "/plan/setback/after/new/"
PACE = {"breathe_in": "4", "breathe_out": "6"}


def _words(page):
    return page.content.decode()


def _send(browser, address=PLAN, based_on=0, client_id=None, **words):
    data = {"client_id": client_id or uuid4(), "based_on": based_on, **PACE, **words}
    return browser.post(address, data)


# --- the whole plan ---------------------------------------------------------------------------------------------------
def test_every_part_can_be_written_and_read_again(hers, ash):
    answer = _send(hers, **vars(BAD_DAY), **vars(ALL_PARTS), review_on="2028-02-29")
    assert (answer.status_code, answer["Location"]) == (303, PLAN)
    kept = queries.setback_plan_of(own_access(ash))
    assert (kept.words, kept.parts, kept.review_on) == (BAD_DAY, ALL_PARTS, date(2028, 2, 29))
    page = _words(hers.get(PLAN))
    for words in vars(ALL_PARTS).values():
        assert escape(words) in page
    assert 'value="2028-02-29"' in page


def test_about_medicines_it_says_whose_words_they_are(hers):
    page = _words(hers.get(PLAN))
    assert "As agreed with my prescriber" in page
    assert "gives no advice about medicines" in page


def test_help_is_near_where_urgent_signs_are_written(hers):
    assert f"{reverse('help_now')}#seen" in _words(hers.get(PLAN))


@pytest.mark.parametrize("typed", ["2026-02-29", "tomorrow", "31/31/2026", "-5", "٣"])
def test_a_day_that_does_not_exist_is_told_and_nothing_is_lost(hers, typed):
    answer = _send(hers, cut="Half 🌱", review_on=typed)
    page = _words(answer)
    assert answer.status_code == 422
    assert "This is no day of the calendar" in page
    assert "Half 🌱" in page
    assert not SetbackPlan.objects.exists()


def test_50000_characters_in_a_folded_part_are_refused_kindly_and_kept_on_the_page(hers):
    answer = _send(hers, movement="م" * 50_000)
    assert answer.status_code == 422
    assert "50000 characters long" in _words(answer)
    assert "م" * 50_000 in _words(answer)


def test_of_two_tabs_the_second_sees_both_in_the_folded_part(hers, ash):
    whole_plan(ash)
    answer = _send(hers, **{**vars(BAD_DAY), **vars(ALL_PARTS), "cut": "Work: not at all"}, based_on=0)
    page = _words(answer)
    assert answer.status_code == 409
    assert "Work: not at all" in page
    assert "Work: mornings only" in page
    assert "changed in another place" in page


def test_the_plan_is_saved_while_typing(hers, ash):
    answer = _send(hers, first_day="Soup", quiet="1")
    assert (answer.status_code, answer["X-Words-Version"]) == (204, "1")


@time_machine.travel(NOON, tick=False)
def test_the_day_to_look_again_is_told_once_it_has_come(hers, ash):
    _send(hers, cut="Half", review_on="2026-06-10")
    assert "You wanted to look at it again on 10 June 2026" in _words(hers.get(PLAN))
    _send(hers, cut="Half", review_on="2026-06-11", based_on=1)
    assert "You wanted to look at it again" not in _words(hers.get(PLAN))


# --- earlier versions -------------------------------------------------------------------------------------------------
def test_earlier_versions_say_what_was_changed(hers, ash):
    whole_plan(ash)
    changed_plan(ash)
    page = _words(hers.get(reverse("setback_earlier")))
    assert "Until 10 June 2026, 14:00" in page
    assert "A kind sentence to myself" in page


def test_a_version_is_put_back_from_its_page(hers, ash):
    old = setback_things(ash)["earlier_id"]
    address = reverse("setback_version", args=[old])
    page = _words(hers.get(address))
    assert "I may go slowly today." in page
    assert "Slow is allowed." in page
    answer = _send(hers, address, based_on=2)
    assert (answer.status_code, answer["Location"]) == (303, reverse("setback_plan"))
    assert queries.setback_plan_of(own_access(ash)).words == BAD_DAY


def test_putting_back_over_words_one_has_not_seen_asks_first(hers, ash):
    old = setback_things(ash)["earlier_id"]
    answer = _send(hers, reverse("setback_version", args=[old]), based_on=1)
    assert answer.status_code == 409
    assert "Your plan was changed in another place" in _words(answer)
    assert 'name="based_on" value="2"' in _words(answer)


# --- looking back -----------------------------------------------------------------------------------------------------
def test_looking_back_changes_the_plan_in_one_step(hers, ash):
    setback_plan(ash)
    sent = {**vars(BAD_DAY), "before": "Nothing I know of", "kind_sentence": "Tell Ann first.", "plan_based_on": "1"}
    answer = _send(hers, NEW, **sent, began_on="2026-05-01")
    assert (answer.status_code, answer["Location"]) == (303, AFTER)
    assert queries.setback_plan_of(own_access(ash)).words.kind_sentence == "Tell Ann first."
    page = _words(hers.get(AFTER))
    assert "Nothing I know of" in page
    assert "1 May 2026" in page


def test_half_typed_words_are_kept_and_leave_the_plan_alone(hers, ash):
    setback_plan(ash)
    answer = _send(hers, NEW, before="Noth", kind_sentence="Te", plan_based_on="1", quiet="1")
    assert answer.status_code == 204
    assert Setback.objects.count() == 1
    assert queries.setback_plan_of(own_access(ash)).words == BAD_DAY


def test_where_the_plan_was_changed_elsewhere_both_are_shown_and_the_next_press_keeps_mine(hers, ash):
    setback_plan(ash)
    changed_plan(ash, "From the phone")
    sent = {**vars(BAD_DAY), "before": "A full week", "kind_sentence": "From the desk"}
    form = uuid4()
    answer = _send(hers, NEW, client_id=form, **sent, plan_based_on="1")
    page = _words(answer)
    assert answer.status_code == 409
    assert "From the phone" in page
    assert "From the desk" in page
    assert 'name="plan_based_on" value="2"' in page
    assert not Setback.objects.exists()
    assert _send(hers, NEW, client_id=form, **sent, plan_based_on="2").status_code == 303
    assert queries.setback_plan_of(own_access(ash)).words.kind_sentence == "From the desk"


def test_days_of_a_setback_changed_in_two_tabs(hers, ash):
    address = reverse("setback_after_one", args=[looked_back(ash).id])
    days = {"began_on": "2026-05-01", "over_on": "2026-05-04"}
    assert _send(hers, address, based_on=1, before="x", **days).status_code == 303
    answer = _send(hers, address, based_on=1, before="x", **(days | {"over_on": ""}))
    page = _words(answer)
    assert answer.status_code == 409
    assert "<bdi>4 May 2026</bdi>" in page
    assert "<bdi>1 May 2026</bdi>" not in page


def test_words_about_a_setback_changed_in_two_tabs(hers, ash):
    address = reverse("setback_after_one", args=[looked_back(ash).id])
    assert _send(hers, address, based_on=1, before="From the phone").status_code == 303
    answer = _send(hers, address, based_on=1, before="From the desk")
    assert answer.status_code == 409
    assert "From the phone" in _words(answer)
    assert "From the desk" in _words(answer)


@pytest.mark.parametrize(
    ("began", "over", "told"),
    [
        ("2999-01-01", "", "This day has not come yet. Choose today"),
        ("", "2999-01-01", "Leave it out if it is not over"),
        ("2026-05-02", "2026-05-01", "before the day it began"),
        ("2025-02-29", "", "This is no day of the calendar"),
    ],
)
def test_days_that_cannot_be_are_told_and_nothing_is_lost(hers, began, over, told):
    answer = _send(hers, NEW, before="שבוע מלא", began_on=began, over_on=over)
    assert answer.status_code == 422
    assert told in _words(answer)
    assert "שבוע מלא" in _words(answer)


def test_an_empty_page_is_not_kept_and_says_what_to_do(hers):
    answer = _send(hers, NEW)
    assert answer.status_code == 422
    assert "Write a few words in one of these boxes" in _words(answer)


def test_nothing_is_counted(hers, ash):
    looked_back(ash)
    looked_back(ash)
    page = _words(hers.get(AFTER))
    assert "2 setbacks" not in page
    assert "It was not your fault" in _words(hers.get(NEW))


def test_who_has_nothing_yet_is_shown_a_first_step(hers):
    assert NEW in _words(hers.get(AFTER))
    assert PLAN in _words(hers.get(reverse("setback_earlier")))


# --- who, and how many questions to the database ----------------------------------------------------------------------
def test_birch_and_nobody_meet_the_same_page_as_where_nothing_is(hers, theirs, ash, client):
    things = setback_things(ash)
    for name, thing in (("setback_version", "earlier_id"), ("setback_after_one", "setback_id")):
        theirs_now = theirs.get(reverse(name, args=[things[thing]]))
        nothing = theirs.get(reverse(name, args=[uuid4()]))
        assert (theirs_now.status_code, theirs_now.content) == (404, nothing.content)
        assert theirs.post(reverse(name, args=[things[thing]]), {"before": "Mine"}).status_code == 404
    client.logout()
    for address in (PLAN, AFTER, NEW, reverse("setback_earlier")):
        assert client.get(address)["Location"] == f"/sign-in/?next={address}"


@pytest.mark.parametrize("how_many", [1, 6])
def test_long_lists_ask_no_more_than_short_ones(hers, ash, how_many, django_assert_num_queries):
    whole_plan(ash)
    for number in range(how_many):
        changed_plan(ash, f"Sentence {number}")
        looked_back(ash)
    # session, person, key, rows
    with django_assert_num_queries(4):
        hers.get(AFTER)
    # session, person, and twice key and rows: what was, and what is
    with django_assert_num_queries(6):
        hers.get(reverse("setback_earlier"))
