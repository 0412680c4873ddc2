"""What a group adds to the page of one meeting."""

import re
from datetime import timedelta

import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.support.people import NOON
from waymark.common.ids import new_id
from waymark.common.words import Edit
from waymark.groups import operations
from waymark.groups.models import GuestQuestion
from waymark.groups.terms import GuestState
from waymark.groups.terms.guests import GuestWords
from waymark.groups.tests.gathering import FIRST
from waymark.meetings import operations as meetings
from waymark.meetings import queries as meeting_queries


def page_of(group, client):
    answer = client.get(reverse("meeting", args=[group.series_id, FIRST]))
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def place(group, name, job):
    return reverse(name, args=[group.slug, group.series_id, FIRST, job])


def plan(group):
    ash, seat = group.people["ash"], group.seat("ash")
    plan_id = operations.copy_plan(by=ash, seat=seat, key="best-hopes", client_id=new_id(), at=NOON)
    operations.plan_meeting(by=ash, seat=seat, plan_id=plan_id, series_id=group.series_id, on=FIRST, at=NOON)


def expect(group):
    ash, seat = group.people["ash"], group.seat("ash")
    words = GuestWords("Sam Okafor", "Sleep", series_id=group.series_id, on=FIRST)
    guest_id = operations.invite_guest(by=ash, seat=seat, words=words, edit=Edit(new_id()), at=NOON)
    operations.say_for_guest(by=ash, seat=seat, guest_id=guest_id, state=GuestState.COMING, at=NOON)
    return guest_id


def test_jobs_are_taken_and_given_back_there(group, browser):
    tea, hers = group.job(), browser("birch")
    assert place(group, "rota_take", tea) in page_of(group, hers)
    answer = hers.post(place(group, "rota_take", tea), {"back": "meeting"})
    assert answer["Location"] == reverse("meeting", args=[group.series_id, FIRST])
    page = page_of(group, hers)
    assert place(group, "rota_give_up", tea) in page
    assert "I can’t, I’m having a bad day" in page


def test_the_plan_and_the_guest_with_a_box_for_a_question(group, browser):
    hers = browser("birch")
    assert "The plan" not in page_of(group, hers)
    assert "There is no plan yet" in page_of(group, browser("ash"))
    plan(group)
    guest_id = expect(group)
    page = page_of(group, hers)
    assert "Best hopes and small signs" in page
    assert "Sam Okafor" in page
    said = {"words": "Do you nap?", "client_id": str(new_id()), "back": "meeting"}
    answer = hers.post(reverse("guest", args=[group.slug, guest_id]), said)
    assert answer["Location"] == reverse("meeting", args=[group.series_id, FIRST])
    assert GuestQuestion.objects.get().words == "Do you nap?"
    assert "You have asked 1 thing." in page_of(group, hers)


def test_where_nothing_takes_place_there_is_nothing_to_do(group, browser):
    group.job()
    plan(group)
    expect(group)
    ash = group.people["ash"]
    there = meeting_queries.seat_at(group.series_id, ash)
    meetings.cancel_date(by=ash, seat=there, on=FIRST, reason="Snow", at=NOON)
    page = page_of(group, browser("birch"))
    assert "Who does what" not in page
    assert "Sam Okafor" not in page


def test_afterwards_the_plan_leads_to_what_worked(group, browser):
    plan(group)
    hers = browser("birch")
    with time_machine.travel(NOON + timedelta(days=10), tick=False):
        hers.force_login(group.people["birch"])
        assert "Note what worked" in page_of(group, hers)


def test_ten_jobs_cost_as_much_as_one(group, browser):
    hers = browser("birch")
    plan(group)
    expect(group)

    def cost():
        with CaptureQueriesContext(connection) as asked:
            page_of(group, hers)
        return len(asked)

    group.job()
    few = cost()
    for number in range(9):
        group.take("birch", group.job(f"Job {number}"))
    assert cost() == few
