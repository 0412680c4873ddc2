"""The flare screen: own words, general ideas, one thing at a time."""

import pytest
from django.urls import reverse

from waymark.plans.rules import READY_STEPS, SetbackWords
from waymark.plans.tests.people import setback_plan
from waymark.plans.tests.setback_people import whole_plan

SETBACK = "/setback/"


def _step(browser, number, **more):
    return browser.get(SETBACK, {"step": number, **more}).content.decode()


def test_ashs_own_words_come_one_at_a_time(hers, ash):
    setback_plan(ash)
    assert "I may go slowly today." in _step(hers, 1)
    assert "Warm pack" in _step(hers, 2)
    assert "Music low" not in _step(hers, 2)
    assert "Music low" in _step(hers, 3)
    assert "My sister Ann" in _step(hers, 4)
    assert "Breathe slowly" in _step(hers, 5)
    assert "That is all for now." in _step(hers, 6)


def test_telling_somebody_opens_a_message_and_sends_nothing(hers, ash):
    setback_plan(ash)
    assert 'href="sms:?' in _step(hers, 4)


@pytest.mark.django_db
def test_signed_out_there_are_general_ideas_with_their_source(client):
    page = _step(client, 1)
    assert "general ideas" in page
    assert "NICE" in page
    assert reverse("account_login") in page


def test_somebody_without_a_plan_is_not_blamed_or_stopped(hers):
    pages = [_step(hers, number) for number in range(1, len(READY_STEPS) + 1)]
    assert "general ideas" in pages[0]
    assert "Halve what you planned" in pages[1]
    assert reverse("setback_plan") in pages[-1]
    assert reverse("setback_plan") not in "".join(pages[:-1])


def test_every_step_knows_the_way_on_and_back(hers, ash):
    setback_plan(ash, SetbackWords(kind_sentence="Slowly."))
    assert "?step=2" in _step(hers, 1)
    assert "?step=1" in _step(hers, 2)
    assert "?step=4" not in _step(hers, 3)


def test_help_is_near_on_every_step(hers):
    for number in range(1, len(READY_STEPS) + 1):
        assert f"{reverse('help_now')}#seen" in _step(hers, number)


@pytest.mark.parametrize("asked", ["", "0", "-3", "999", "²", "x" * 500, "1e3"])
def test_no_address_is_a_dead_end(hers, asked):
    assert hers.get(SETBACK, {"step": asked}).status_code == 200


def test_the_pace_can_be_read_without_a_script(hers):
    page = _step(hers, 6, breathe_in="3", breathe_out="5")
    assert 'data-in="3" data-out="5"' in page
    assert 'data-in="4" data-out="6"' in _step(hers, 6, breathe_in="0", breathe_out="x")


def test_every_part_has_a_page_of_its_own_in_a_wise_order(hers, ash):
    whole_plan(ash)
    pages = [_step(hers, number) for number in range(1, 14)]
    shown = ("I may go slowly", "Warm pack", "Music low", "Work: mornings", "To the window", "Rain sounds", "Breathe")
    later = ("My sister Ann", "Dr Okafor", "The ironing", "Soup at noon", "Two days at half", "That is all for now.")
    for page, words in zip(pages, (*shown, *later), strict=True):
        assert words in page
    assert "Heel slides" in pages[4]
    assert "Short with people" not in "".join(pages)


def test_the_message_is_the_persons_own(hers, ash):
    whole_plan(ash)
    page = _step(hers, 8)
    assert "sms:?&amp;body=Hard%20day.%20Nothing%20to%20do." in page
    assert "Nothing is sent from here" in page


def test_on_every_step_one_may_say_that_it_is_enough_and_come_back_to_it(hers, ash):
    whole_plan(ash)
    assert "?step=13&amp;from=5" in _step(hers, 5)
    end = _step(hers, 13, **{"from": 5})
    assert "That is all for now." in end
    assert "?step=5" in end
    assert reverse("setback_after") in end


def test_what_one_was_told_to_get_seen_for_is_near_on_every_step(hers, ash):
    whole_plan(ash)
    assert all("Numbness: A&amp;E" in _step(hers, number) for number in (1, 7, 13))


def test_birch_never_sees_ashs_words(theirs, ash):
    setback_plan(ash)
    assert "I may go slowly today." not in _step(theirs, 1)


def test_it_is_only_read(hers):
    assert hers.post(SETBACK).status_code == 405


def test_on_a_bad_day_five_queries_are_enough(hers, ash, django_assert_num_queries):
    setback_plan(ash)
    # session, person, plan, key, whether there is a voice
    with django_assert_num_queries(5):
        hers.get(SETBACK)
