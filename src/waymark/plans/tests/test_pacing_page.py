"""The pages of pacing: named people, wrong input, sent twice, two tabs."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import NOON
from waymark.plans import operations
from waymark.plans.models import PacingActivity, PacingAmount, PacingStep
from waymark.plans.rules.pacing import Unit
from waymark.plans.rules.pacing_kept import ActivityWords
from waymark.plans.rules.pacing_steps import Energy
from waymark.plans.tests.pacing_people import TODAY, done, measured, mine, paced, started


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


def form(based_on=0, **words):
    return {"client_id": str(uuid4()), "based_on": str(based_on), **words}


def five(*amounts, **more):
    rows = {}
    for place, amount in enumerate(amounts):
        rows |= {f"on_{place}": str(TODAY - timedelta(days=place)), f"amount_{place}": amount}
        rows |= {f"kind_{place}": ("good", "bad", "between")[place % 3]}
    return form(**rows, **more)


def text(response):
    return response.content.decode()


# --- choosing and measuring -------------------------------------------------------------------------------------------
def test_with_nothing_paced_it_begins_with_one_thing(hers):
    page = text(hers.get(reverse("pacing")))
    assert "An amount for good days and bad" in page
    assert reverse("pacing_new") in page


def test_ash_chooses_a_walk_and_is_asked_to_measure(hers, ash):
    response = hers.post(reverse("pacing_new"), form(name="مشي 🌿", unit="minutes"))
    activity = PacingActivity.objects.get()
    assert (response.status_code, response["Location"]) == (303, reverse("pacing_activity", args=[activity.id]))
    page = text(hers.get(response["Location"]))
    assert "مشي 🌿" in page
    assert "Measure 3 more days." in page
    assert mine(ash, activity.id).activity.words.unit is Unit.MINUTES


@pytest.mark.parametrize("wrong", [{"name": " "}, {"name": "n" * 50_000}, {"unit": "miles"}, {"unit": ""}])
def test_what_cannot_be_paced_is_said_and_stays(hers, wrong):
    response = hers.post(reverse("pacing_new"), form(name="Walking", unit="minutes") | wrong)
    assert response.status_code == 422
    assert "What you wrote is still here" in text(response)
    assert not PacingActivity.objects.exists()


def test_five_days_in_one_form_say_where_to_start(hers, ash):
    activity_id = paced(ash).id
    sent = five("12", "8", "10,0", "14", "6")
    for _time in range(2):
        assert hers.post(reverse("pacing_measure", args=[activity_id]), sent).status_code == 303
    assert PacingAmount.objects.count() == 5
    assert "Choose where I start" in text(hers.get(reverse("pacing_activity", args=[activity_id])))
    page = text(hers.get(reverse("pacing_start", args=[activity_id])))
    assert "The mean of your 5 days is 10. Less a fifth is 8 minutes." in page
    assert "Halfway is" in page


@pytest.mark.parametrize(("amounts", "words"), [([], "Measure 3 more days."), (["8"], "Measure 2 more days.")])
def test_none_or_one_day_says_what_is_missing(hers, ash, amounts, words):
    activity_id = paced(ash).id
    if amounts:
        hers.post(reverse("pacing_measure", args=[activity_id]), five(*amounts))
    for name in ("pacing_activity", "pacing_start"):
        assert words in text(hers.get(reverse(name, args=[activity_id])))


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"amount_1": "-3"}, "Write a number"),
        ({"amount_1": "ten"}, "Write a number"),
        ({"amount_1": "50000"}, "more than a day can hold"),
        ({"amount_1": "9" * 50_000}, "Write a number"),
        ({"amount_1": "nan"}, "Write a number"),
        ({"on_1": "2026-02-29"}, "2026 has no 29 February"),
        ({"on_1": "2026-06-11"}, "has not come yet"),
        ({"on_1": "1996-06-11"}, "ten years ago"),
        ({"on_1": "soon"}, "no day of the calendar"),
        ({"on_1": "2026-06-10"}, "written down already"),
        ({"amount_0": "", "amount_1": ""}, "Write one amount"),
    ],
)
def test_a_day_that_cannot_be_is_named_and_nothing_is_lost(hers, ash, wrong, words):
    activity_id = paced(ash).id
    response = hers.post(reverse("pacing_measure", args=[activity_id]), five("12", "8") | wrong)
    page = text(response)
    assert response.status_code == 422
    assert words in page
    for value in wrong.values():
        assert f'value="{value}"' in page or not value
    assert not PacingAmount.objects.exists()


def test_a_leap_day_counts_and_half_minutes_are_understood(hers, ash):
    activity_id = paced(ash).id
    sent = form(on_0="2024-02-29", amount_0="8½", kind_0="good")
    assert hers.post(reverse("pacing_measure", args=[activity_id]), sent).status_code == 303
    assert "8½ minutes" in text(hers.get(reverse("pacing_activity", args=[activity_id])))


def test_a_day_that_is_kept_is_not_measured_twice(hers, ash):
    activity_id = paced(ash).id
    measured(ash, activity_id)
    response = hers.post(
        reverse("pacing_measure", args=[activity_id]), form(on_0=str(TODAY - timedelta(days=1)), amount_0="3")
    )
    assert response.status_code == 422
    assert PacingAmount.objects.count() == 5


# --- starting and stepping --------------------------------------------------------------------------------------------
def test_ash_starts_by_the_mean_and_sees_the_amount_of_today(hers, ash):
    activity_id = paced(ash).id
    measured(ash, activity_id)
    sent = form(rule="mean", own="")
    for _time in range(2):
        assert hers.post(reverse("pacing_start", args=[activity_id]), sent).status_code == 303
    page = text(hers.get(reverse("pacing_activity", args=[activity_id])))
    assert "8 minutes" in page
    assert "Answer the question" in page
    assert "You could step up" not in page
    assert PacingStep.objects.count() == 1


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"rule": "own", "own": ""}, "Write the amount"),
        ({"rule": "own", "own": "15"}, "On your best good day it was 14 minutes"),
        ({"rule": "own", "own": "-1"}, "above nought"),
        ({"rule": "moon", "own": ""}, "Choose one of these"),
        ({"rule": "", "own": "7"}, "Choose one of these"),
    ],
)
def test_a_start_that_cannot_be_is_refused_on_the_page(hers, ash, sent, words):
    activity_id = paced(ash).id
    measured(ash, activity_id)
    response = hers.post(reverse("pacing_start", args=[activity_id]), form(**sent))
    assert response.status_code == 422
    assert words in text(response)
    assert not PacingStep.objects.exists()


def test_a_step_up_is_offered_and_only_taken_when_pressed(hers, ash):
    activity_id = started(ash, from_on=TODAY - timedelta(days=5))
    page = text(hers.get(reverse("pacing_activity", args=[activity_id])))
    assert "You could step up. To 8½ minutes, from Friday." in page
    assert PacingStep.objects.count() == 1
    sent = form(1, why="up")
    for _time in range(2):
        assert hers.post(reverse("pacing_step", args=[activity_id]), sent).status_code == 303
    assert PacingStep.objects.count() == 2
    assert "You planned 8½ minutes from Friday" in text(hers.get(reverse("pacing_activity", args=[activity_id])))


def test_of_two_tabs_the_second_is_shown_the_plan_and_asked(hers, ash):
    activity_id = started(ash)
    hers.post(reverse("pacing_step", args=[activity_id]), form(1, why="own", own="6"))
    second = form(1, why="back")
    response = hers.post(reverse("pacing_step", args=[activity_id]), second)
    assert response.status_code == 409
    assert "It is 6 minutes now" in text(response)
    assert hers.post(reverse("pacing_step", args=[activity_id]), second | {"based_on": "2"}).status_code == 303
    assert mine(ash, activity_id).plan_on(TODAY) == 5


@pytest.mark.parametrize("energy", [Energy.YES, Energy.UNSURE, None])
def test_with_me_cfs_no_step_up_is_offered_or_taken(hers, ash, energy):
    activity_id = started(ash, energy=energy)
    for name in ("pacing_activity", "pacing_step"):
        page = text(hers.get(reverse(name, args=[activity_id])))
        assert "You could step up" not in page
        assert 'value="up"' not in page
    assert hers.post(reverse("pacing_step", args=[activity_id]), form(1, why="up")).status_code == 422
    assert PacingStep.objects.count() == 1


def test_the_answer_can_be_given_and_changed(hers, ash):
    activity_id = started(ash, energy=None)
    response = hers.post(reverse("pacing_choice") + f"?for={activity_id}", form(energy="yes"))
    assert response["Location"] == reverse("pacing_activity", args=[activity_id])
    assert "fixed share can do harm" in text(hers.get(response["Location"]))
    assert hers.post(reverse("pacing_choice"), form(energy="no")).status_code == 303
    assert "You could step up" in text(hers.get(response["Location"]))
    assert hers.post(reverse("pacing_choice"), form(energy="")).status_code == 422


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"why": "own", "own": ""}, "Write the amount"),
        ({"why": "own", "own": "0"}, "above nought"),
        ({"why": "own", "own": "5", "own_from": "2026-06-09"}, "This day has passed"),
        ({"why": "own", "own": "5", "own_from": "2027-02-29"}, "2027 has no 29 February"),
        ({"why": "fly"}, "Choose one of these"),
    ],
)
def test_a_step_that_cannot_be_is_refused_on_the_page(hers, ash, sent, words):
    activity_id = started(ash)
    response = hers.post(reverse("pacing_step", args=[activity_id]), form(1, **sent))
    assert response.status_code == 422
    assert words in text(response)
    assert PacingStep.objects.count() == 1


# --- doing ------------------------------------------------------------------------------------------------------------
def test_what_was_done_keeps_what_was_planned(hers, ash):
    activity_id = started(ash)
    page = text(hers.get(reverse("pacing_did", args=[activity_id])))
    assert 'value="8"' in page
    sent = form(amount="6.5", on=str(TODAY), before="4", after="", line="<b>To the gate</b>")
    for _time in range(2):
        assert hers.post(reverse("pacing_did", args=[activity_id]), sent).status_code == 303
    (one,) = mine(ash, activity_id).done
    assert (str(one.said.amount), one.said.planned, one.said.before, one.said.after) == ("6.50", 8, 4, None)
    page = text(hers.get(reverse("pacing_activity", args=[activity_id])))
    assert "6½" not in page or "6.5" in page or "6½ minutes" in page
    assert "<b>To the gate</b>" not in page
    assert "Too early to say" in page
    assert "The numbers as a table" in page


def test_the_clock_brings_its_minutes_along(hers, ash):
    activity_id = started(ash)
    assert 'value="6.5"' in text(hers.get(reverse("pacing_did", args=[activity_id]) + "?amount=6.5"))
    for odd in ("-4", "x", "nan", "9" * 400):
        assert 'value="8"' in text(hers.get(reverse("pacing_did", args=[activity_id]) + f"?amount={odd}"))


def test_the_clock_stands_there_as_times_without_scripts(hers, ash):
    activity_id = started(ash)
    page = text(hers.get(reverse("pacing_timer", args=[activity_id])))
    assert '<b class="numbers">13:00</b>' in page  # noon in UTC, by the summer clock of London
    assert '<b class="numbers">13:08</b>' in page
    assert 'data-seconds="480"' in page


def test_rests_lengthen_the_clock(hers, ash):
    activity_id = started(ash)
    sent = form(1, name="Walking", percent="10", stretch="5", rest="2")
    assert hers.post(reverse("pacing_edit", args=[activity_id]), sent).status_code == 303
    page = text(hers.get(reverse("pacing_timer", args=[activity_id])))
    assert 'data-seconds="600"' in page
    for time in ("13:05", "13:07", "13:10"):
        assert time in page


@pytest.mark.parametrize("wrong", [{"percent": "21"}, {"percent": "-1"}, {"percent": "x"}, {"rest": "500"}])
def test_odd_steps_and_rests_are_refused(hers, ash, wrong):
    activity_id = started(ash)
    sent = form(1, name="Walking", percent="10", stretch="5", rest="2") | wrong
    assert hers.post(reverse("pacing_edit", args=[activity_id]), sent).status_code == 422


def test_what_is_counted_in_times_needs_no_clock(hers, ash):
    activity_id = paced(ash, ActivityWords("Stairs", Unit.TIMES)).id
    hers.post(reverse("pacing_start", args=[activity_id]), form(rule="own", own="4"))
    assert "clock-timer" not in text(hers.get(reverse("pacing_timer", args=[activity_id])))
    assert hers.post(reverse("pacing_did", args=[activity_id]), form(amount="1.5")).status_code == 422


def test_a_day_is_changed_in_two_tabs_taken_out_and_put_back(hers, ash):
    activity_id = started(ash)
    done(ash, activity_id)
    (one,) = mine(ash, activity_id).done
    address = reverse("pacing_amount", args=[one.id])
    assert hers.post(address, form(1, amount="7", on=str(TODAY))).status_code == 303
    late = hers.post(address, form(1, amount="9", on=str(TODAY)))
    assert late.status_code == 409
    assert "7 minutes" in text(late)
    assert 'value="9"' in text(late)
    hers.post(reverse("pacing_take_out", args=[one.id]))
    assert mine(ash, activity_id).done == ()
    assert hers.get(address).status_code == 404
    hers.post(reverse("pacing_put_back", args=[one.id]))
    assert mine(ash, activity_id).done[0].said.amount == 7


def test_a_measured_day_is_changed(hers, ash):
    activity_id = paced(ash).id
    measured(ash, activity_id)
    newest, other = mine(ash, activity_id).measured[:2]
    address = reverse("pacing_amount", args=[newest.id])
    assert hers.post(address, form(1, amount="3", on=str(other.on), kind="bad")).status_code == 422
    assert hers.post(address, form(1, amount="3", on=str(newest.on), kind="bad")).status_code == 303
    assert mine(ash, activity_id).measured[0].said.amount == 3


def test_stopped_and_taken_up_again(hers, ash):
    activity_id = started(ash)
    assert hers.post(reverse("pacing_stop", args=[activity_id])).status_code == 303
    assert "Not paced for now" in text(hers.get(reverse("pacing")))
    assert "You do not pace this for now" in text(hers.get(reverse("pacing_activity", args=[activity_id])))
    assert hers.post(reverse("pacing_take_up", args=[activity_id])).status_code == 303
    assert "Not paced for now" not in text(hers.get(reverse("pacing")))


def test_less_and_less_is_asked_and_not_judged(hers, ash):
    activity_id = started(ash, from_on=TODAY - timedelta(days=60))
    for back in range(1, 50, 4):
        done(ash, activity_id, TODAY - timedelta(days=back), 8 if back > 28 else 2)
    page = text(hers.get(reverse("pacing_activity", args=[activity_id])))
    assert "Has this become smaller without you choosing it?" in page
    assert "notice-care" not in page


def test_older_days_and_the_whole_time_are_there_when_asked_for(hers, ash):
    activity_id = started(ash, from_on=TODAY - timedelta(days=90))
    for back in range(0, 80, 4):
        done(ash, activity_id, TODAY - timedelta(days=back), line=f"Day {back} back")
    address = reverse("pacing_activity", args=[activity_id])
    page = text(hers.get(address))
    assert "Day 52 back" in page
    assert "Day 56 back" not in page
    assert "Day 76 back" in text(hers.get(address + "?days=all"))
    assert "the middle of each week" in text(hers.get(address + "?look=all"))


# --- who --------------------------------------------------------------------------------------------------------------
LOOKS = ("activity", "edit", "measure", "start", "step", "did", "timer")


def test_birch_finds_nothing(theirs, ash):
    activity_id = started(ash)
    amount_id = mine(ash, activity_id).amounts[0].id
    nothing = theirs.get("/there/is/no/such/page/").content
    for name in LOOKS:
        found = theirs.get(reverse(f"pacing_{name}", args=[activity_id]))
        assert (found.status_code, found.content) == (404, nothing)
    for name in ("stop", "take_up"):
        assert theirs.post(reverse(f"pacing_{name}", args=[activity_id])).status_code == 404
    for name in ("amount", "take_out", "put_back"):
        assert theirs.post(reverse(f"pacing_{name}", args=[amount_id]), form(1, amount="1")).status_code == 404
    assert "Walking" not in text(theirs.get(reverse("pacing")))


def test_signed_out_it_leads_to_signing_in(client, ash):
    activity_id = started(ash)
    for address in (reverse("pacing"), *(reverse(f"pacing_{name}", args=[activity_id]) for name in LOOKS)):
        assert client.get(address)["Location"].startswith(reverse("account_login"))


def test_the_number_of_queries_does_not_grow(hers, ash, django_assert_num_queries):
    for back in range(9):
        activity_id = started(ash)
        done(ash, activity_id, TODAY - timedelta(days=back))
    # session, person, key, activities, steps; key and answer about energy
    with django_assert_num_queries(7):
        hers.get(reverse("pacing"))
    for back in range(20):
        done(ash, activity_id, TODAY - timedelta(days=back))
    # session, person, activity, key, amounts, steps, energy
    with django_assert_num_queries(7):
        hers.get(reverse("pacing_activity", args=[activity_id]))
    operations.stop_activity(by=ash, activity_id=activity_id, at=NOON)
