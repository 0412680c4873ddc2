"""Meetings in somebody's own calendar: what a program reads there, and what nobody ever reads there."""

from datetime import date, timedelta

import pytest
import recurring_ical_events
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from tests.support.people import NOON
from waymark.meetings import operations
from waymark.meetings.models import CalendarFeed
from waymark.meetings.terms import Answer, Way
from waymark.meetings.tests.hosting import fortnightly, series
from waymark.meetings.tests.pages.conftest import FIRST, browser_of
from waymark.meetings.tests.pages.test_my_meetings import text

SECOND, THIRD, FOURTH = (FIRST + timedelta(weeks=2 * number) for number in (1, 2, 3))
# Every word that must stay here.
SECRET = ["Monday circle", "circle", "Mark", "Mill Lane", "meet.example", "birch", "ash", "shut", "0113"]


@pytest.fixture
def token(circle, held):
    return operations.make_feed(by=circle.people[1], name="My phone", at=NOON)


def read(token, **headers):
    return Client().get(reverse("calendar_feed", args=[token]), headers=headers)


def dates(token, until=date(2026, 8, 1)):
    calendar = Calendar.from_ical(read(token).content)
    found = recurring_ical_events.of(calendar).between(NOON.date(), until)
    return {str(one["dtstart"].dt.date()): str(one["status"]) for one in found}


def say(circle, held, answer, *days):
    birch = circle.people[1]
    for on in days:
        said = {"seat": circle.seat(held, birch), "on": on, "answer": answer, "way": Way.ROOM}
        operations.answer_meeting(by=birch, **said, at=NOON)


def test_what_a_program_reads(circle, held, token):
    ash = circle.people[0]
    lead = circle.seat(held, ash)
    operations.cancel_date(by=ash, seat=lead, on=SECOND, reason="The hall is shut.", at=NOON)
    operations.skip_date(by=ash, seat=lead, on=THIRD, at=NOON)
    say(circle, held, Answer.NO, FOURTH)
    assert dates(token) == {"2026-06-16": "CONFIRMED", "2026-06-30": "CANCELLED"}
    answer = read(token)
    assert answer["Content-Type"].startswith("text/calendar")
    assert answer["Cache-Control"] == "no-store"
    said = answer.content.decode()
    assert not [word for word in SECRET if word in said]
    assert "SUMMARY:Meeting\\, community hall" in said
    say(circle, held, Answer.DEPENDS, FOURTH)
    assert "2026-07-28" in dates(token)


def test_a_no_for_all_leaves_the_dates_with_another_answer(circle, held, token):
    birch = circle.people[1]
    seat = circle.seat(held, birch)
    operations.answer_series(by=birch, seat=seat, answer=Answer.NO, way=Way.ROOM, at=NOON)
    assert dates(token) == {}
    say(circle, held, Answer.YES, SECOND)
    assert dates(token) == {"2026-06-30": "CONFIRMED"}


def test_who_left_has_an_empty_calendar(circle, held, token):
    circle.people.pop(1)
    assert dates(token) == {}


def test_it_is_the_same_until_something_changes(circle, held, token, clock):
    first = read(token)
    clock.move_to(NOON + timedelta(days=3))
    assert read(token, if_none_match=first["ETag"]).status_code == 304
    say(circle, held, Answer.NO, SECOND)
    assert read(token, if_none_match=first["ETag"]).status_code == 200


def test_unknown_ended_and_closed_are_the_same_missing_page(circle, held, token):
    row = CalendarFeed.objects.get()
    assert token not in row.digest
    missing = Client().get("/there/is/no/such/page/").content
    operations.end_feed(by=circle.people[1], feed_id=row.pk, at=NOON)
    for one in (token, "x" * 43):
        assert (read(one).status_code, read(one).content) == (404, missing)
    other = operations.make_feed(by=circle.people[1], name="", at=NOON)
    circle.people[1].is_active = False
    circle.people[1].save()
    assert read(other).content == missing
    assert Client().post(reverse("calendar_feed", args=[other])).status_code == 405


def test_an_address_is_made_after_the_password_and_shown_once(circle, held):
    asked = browser_of(circle.people[1]).post(reverse("calendar_new"), {"name": "Phone"})
    assert asked.status_code == 403
    assert "/me/confirm/" in asked.content.decode()
    assert not CalendarFeed.objects.exists()
    birch = browser_of(circle.people[1], confirmed=True)
    assert birch.get(reverse("calendar_new")).status_code == 200
    assert birch.post(reverse("calendar_new"), {"name": "x" * 61}).status_code == 422
    made = birch.post(reverse("calendar_new"), {"name": "Phone"})
    assert made["Cache-Control"].startswith("no-store")
    address = made.content.decode().split(">http://testserver")[1].split("<")[0]
    assert Client().get(address).status_code == 200
    assert address not in text(birch, "calendars")
    assert "Phone" in text(birch, "calendars")


def test_ending_is_for_the_person_alone(circle, held, token):
    at = reverse("calendar_end", args=[CalendarFeed.objects.get().pk])
    assert browser_of(circle.people[2]).post(at).status_code == 404
    assert browser_of(circle.people[1]).post(at).status_code == 303
    assert read(token).status_code == 404


def test_one_date_as_a_file(circle, held, birch, stranger, missing):
    at = reverse("meeting_file", args=[held, FIRST])
    answer = birch.get(at)
    assert answer["Content-Disposition"] == 'attachment; filename="meeting-2026-06-16.ics"'
    said = answer.content.decode()
    assert not [word for word in SECRET if word in said]
    assert "DTSTART:20260616T130000Z" in said
    assert stranger.get(at).content == missing
    assert birch.get(reverse("meeting_file", args=[held, date(2026, 6, 17)])).status_code == 404


def test_a_calendar_costs_the_same_whatever_is_in_it(circle, held, token, django_assert_max_num_queries):
    series(circle, rhythm=fortnightly(weekday=3))
    say(circle, held, Answer.NO, SECOND, THIRD)
    with django_assert_max_num_queries(8):
        read(token)
