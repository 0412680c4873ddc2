"""The pages of guest hours: for members, for organisers, and for the guest without an account."""

import re

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.support.people import NOON, join, step_up
from waymark.common.ids import new_id
from waymark.groups.tests import circle as circles
from waymark.talks.models import GuestHour, HourQuestion
from waymark.talks.tests.hours import LINK, STARTS, asked, moderator, plan

pytestmark = pytest.mark.django_db
SAID = {
    "title": "Sleep",
    "about": "What is known.",
    "guest_name": "Dr Ada Mehta",
    "profession": "Physician",
    "organisation": "Riverside hospital",
    "interest": "Nothing.",
    "on": "2026-06-20",
    "begins": "19:00",
    "minutes": "60",
    "zone": "Europe/London",
    "link": "https://meet.example/x",
    "asks_from_on": "2026-06-10",
    "asks_until_on": "2026-06-20",
}


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def kim():
    return moderator()


@pytest.fixture
def hour(kim):
    return plan(kim)


@pytest.fixture
def ash():
    return join()


def browser(person):
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def hers(ash):
    return browser(ash)


def text(response):
    return re.sub(r"\s+", " ", response.content.decode())


def test_who_may_plan_gives_the_second_step_first(kim, hers):
    address, theirs = reverse("guest_hour_new"), browser(kim)
    assert theirs.get(address)["Location"].startswith("/me/second-step/")
    assert hers.get(address).status_code == 404
    step_up(theirs, kim)
    wrong = theirs.post(address, SAID | {"interest": "", "link": "no link"})
    assert wrong.status_code == 422
    assert "If there is nothing, write: nothing." in text(wrong)
    assert "What is known." in text(wrong)
    over = theirs.post(address, SAID | {"on": "2026-06-01", "asks_until_on": "2026-06-01"})
    assert "This day and time are over" in text(over)
    client_id = str(new_id())
    for _again in range(2):
        assert theirs.post(address, SAID | {"client_id": client_id}).status_code == 303
    row = GuestHour.objects.get()
    assert row.starts_at.isoformat() == "2026-06-20T18:00:00+00:00"
    assert (row.asks_until_at - row.starts_at).total_seconds() == 3600
    change = reverse("guest_hour_change", args=[row.pk])
    assert 'value="Riverside hospital"' in text(theirs.get(change))
    edit = SAID | {"title": "Rest", "based_on": "1", "client_id": str(new_id())}
    assert theirs.post(change, edit).status_code == 303
    assert theirs.post(change, edit | {"client_id": str(new_id())}).status_code == 409
    assert browser(kim).get(change)["Location"].startswith("/me/second-step/")


def test_a_coordinator_plans_for_the_group_alone():
    circle = circles.start()
    ann, theirs = circle.take_in("Ann"), browser(circle.rob)
    address = reverse("guest_hour_new")
    assert theirs.post(address, SAID).status_code == 422  # for everybody is no choice of theirs
    assert theirs.post(address, SAID | {"group": str(circle.id)}).status_code == 303
    page = reverse("guest_hour", args=[GuestHour.objects.get().pk])
    assert browser(ann).get(page).status_code == 200
    outside = browser(join("sid"))
    assert outside.get(page).content == outside.get(reverse("guest_hour", args=[new_id()])).content


def test_the_interest_stands_on_the_page_and_the_link_only_for_who_comes(hers, hour):
    address = reverse("guest_hour", args=[hour])
    page = text(hers.get(address))
    assert "Sells, or is paid for this by" in page
    assert "general information, not advice for you" in page
    assert LINK not in page
    hers.post(reverse("guest_hour_come", args=[hour]))
    assert LINK in text(hers.get(address))
    hers.post(reverse("guest_hour_come", args=[hour]), {"comes": "0"})
    assert LINK not in text(hers.get(address))


def test_asking_loses_nothing_and_is_kept_once(hers, hour):
    address, client_id = reverse("guest_hour_ask", args=[hour]), str(new_id())
    assert hers.post(address, {"words": "", "name": "Ash T."}).status_code == 422
    assert "Ash T." in text(hers.post(address, {"words": "", "name": "Ash T."}))
    for _again in range(2):
        assert hers.post(address, {"words": "How?", "client_id": client_id}).status_code == 303
    question = HourQuestion.objects.get()
    assert "It waits for a first look" in text(hers.get(reverse("guest_hour", args=[hour])))
    assert hers.post(reverse("guest_hour_remove", args=[hour, question.pk])).status_code == 303
    assert not HourQuestion.objects.exists()
    with time_machine.travel(STARTS.replace(hour=20), tick=False):
        assert hers.post(address, {"words": "How?"}).status_code == 404


def test_the_guest_answers_under_a_link_that_is_shown_once(kim, ash, hers, hour):
    theirs = browser(kim)
    step_up(theirs, kim)
    address = reverse("guest_hour_link", args=[hour])
    made = theirs.post(address, {"do": "make"})
    assert made["Cache-Control"] == "no-store"
    (way,) = re.findall(r"<code>http://testserver([^<]+)</code>", text(made))
    assert way not in text(theirs.get(address))
    question, guest = asked(ash, hour), Client()
    page = guest.get(way)
    assert (page["Referrer-Policy"], page["Cache-Control"]) == ("same-origin", "no-store")
    assert guest.post(way, {"question_id": question, "words": " "}).status_code == 422
    assert guest.post(way, {"question_id": new_id(), "words": "x"}).status_code == 404
    said = {"question_id": question, "words": "<b>Little</b> and often.", "is_public": "on"}
    assert guest.post(way, said).status_code == 303
    answered = text(hers.get(reverse("guest_hour", args=[hour])))
    assert "&lt;b&gt;Little&lt;/b&gt; and often." in answered
    theirs.post(address, {"do": "end"})
    assert guest.get(way).status_code == guest.post(way, said).status_code == 404


def test_asking_the_same_by_form(hers, hour):
    question = asked(join("birch"), hour)
    way = reverse("guest_hour_same", args=[hour, question])
    assert hers.post(way).status_code == 303
    assert "Take it back" in text(hers.get(reverse("guest_hour", args=[hour])))
    assert hers.post(way, {"wants": "0"}).status_code == 303
    assert "I would ask this too" in text(hers.get(reverse("guest_hour", args=[hour])))


def test_the_calendar_file_does_not_say_what_it_is_about(hers, hour):
    answer = hers.get(reverse("guest_hour_file", args=[hour]))
    data = answer.content.decode()
    assert answer["Content-Type"].startswith("text/calendar")
    assert "DTSTART:20260612T120000Z" in data
    assert "SUMMARY:Talk" in data
    assert "Sleep" not in data
    assert "meet.example" not in data


def test_a_page_of_many_questions_costs_what_one_of_few_does(hers, hour, django_assert_max_num_queries):
    for number in range(12):
        asked(join(f"asks-{number}"), hour)
    with django_assert_max_num_queries(14):
        page = text(hers.get(reverse("guest_hour", args=[hour])))
    assert page.count("talk-words") == 12
    with django_assert_max_num_queries(16):
        hers.get(reverse("guest_hours"))


def test_an_hour_that_was_called_off_says_so_and_takes_nothing(kim, hers, hour):
    theirs = browser(kim)
    step_up(theirs, kim)
    assert theirs.post(reverse("guest_hour_cancel", args=[hour])).status_code == 303
    assert "This was called off" in text(hers.get(reverse("guest_hour", args=[hour])))
    assert hers.post(reverse("guest_hour_come", args=[hour])).status_code == 404
    assert theirs.get(reverse("guest_hour_change", args=[hour])).status_code == 404


def test_the_list_tells_an_empty_place_from_a_search_without_a_find(hers, hour):
    with time_machine.travel(STARTS.replace(day=20), tick=False):
        assert "Sleep and pain" in text(hers.get(reverse("guest_hours")))
        assert "Nothing fits these words." in text(hers.get(reverse("guest_hours") + "?q=marmalade"))
