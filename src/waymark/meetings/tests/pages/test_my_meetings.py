"""My meetings over all hosts, and the answer in one tap."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from tests.support.people import NOON, join
from waymark.meetings import operations
from waymark.meetings.models import MeetingAnswer
from waymark.meetings.terms import Answer, Way
from waymark.meetings.terms.rhythm import HolidayRule
from waymark.meetings.tests.hosting import Circle, fortnightly, known, series
from waymark.meetings.tests.pages.conftest import FIRST, browser_of


def answer(browser, held, said, on=FIRST, back="meetings"):
    return browser.post(reverse("meeting_answer", args=[held, on]), {"said": said, "back": back})


def text(browser, name="meetings", *args):
    found = browser.get(reverse(name, args=args))
    assert found.status_code == 200
    return found.content.decode()


def test_signed_out_it_leads_to_signing_in(client, db):
    for name in ("meetings", "meetings_past", "calendars"):
        assert client.get(reverse(name)).status_code == 302


def test_who_belongs_to_nothing_is_told_what_will_be_here(stranger):
    assert "No meetings yet" in text(stranger)


def test_who_belongs_and_has_no_dates_is_told_so(birch):
    assert "Nothing is planned at the moment" in text(birch)


def test_the_next_dates_of_all_hosts_stand_in_order(birch, circle, held):
    other = Circle([join("elder"), circle.people[1]])
    with known(circle, other):
        series(other, rhythm=fortnightly(weekday=2, starts_on=date(2026, 6, 17)))
        page = text(birch)
    assert page.index("Tuesday 16 June") < page.index("Wednesday 17 June") < page.index("Tuesday 30 June")
    assert "St Mark’s hall" in page


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("yes:room", "You said yes, in the room. Your place is kept."),
        ("yes:online", "You said yes, online. Your place is kept."),
        ("depends:room", "You said that it depends on the day. Your place is kept."),
        ("no:room", "You said no."),
    ],
)
def test_one_tap_answers_and_leads_back(birch, held, said, sentence):
    found = answer(birch, held, said)
    assert (found.status_code, found["Location"]) == (303, f"/meetings/#meeting-{held}-2026-06-16")
    assert sentence in text(birch)


def test_who_waits_reads_how_many_wait_before_them_and_what_became_of_an_offer(circle, held, ash, birch, clock):
    cedar, dogwood = browser_of(circle.people[2]), browser_of(circle.people[3])
    for minute, one in enumerate((ash, birch, cedar, dogwood)):
        clock.move_to(NOON + timedelta(minutes=minute))
        answer(one, held, "yes:room")
    assert "You are the next on the waiting list" in text(cedar)
    assert "1 person waits before you" in text(dogwood)
    assert "The room is full." in text(cedar)
    answer(ash, held, "no:room")
    page = text(cedar)
    assert "It is kept for you until Thursday 11 June, 13:03." in page
    assert "Yes, take the place" in page
    clock.move_to(NOON + timedelta(days=2))
    operations.let_offers_go(at=NOON + timedelta(days=2))
    page = text(cedar)
    assert "It has gone to the next person" in page
    assert "Ask for a place again" in page
    answer(cedar, held, "yes:room")
    assert "You are the next on the waiting list" in text(cedar)


def test_cancelled_and_bank_holidays_and_not_yet_confirmed_are_said(circle, birch, clock):
    ash = circle.people[0]
    held = series(circle, rhythm=fortnightly(weekday=0, starts_on=date(2026, 8, 17), holidays=HolidayRule.ASK))
    lead = circle.seat(held, ash)
    operations.cancel_date(by=ash, seat=lead, on=date(2026, 9, 14), reason="The hall is shut.", at=NOON)
    clock.move_to(NOON.replace(month=8, day=16))
    birch = browser_of(circle.people[1])
    page = text(birch)
    assert "Bank holiday: Summer Bank Holiday" in page or "Bank holiday: Late Summer Bank Holiday" in page
    assert "<strong>Cancelled</strong>: <bdi>The hall is shut.</bdi>" in page
    assert page.count("Not yet confirmed") == 1


@pytest.mark.parametrize("said", ["", "maybe:room", "yes:bus"])
def test_what_is_no_answer_is_422_and_keeps_nothing(birch, held, said):
    found = answer(birch, held, said)
    assert found.status_code == 422
    assert "Choose one of the answers." in found.content.decode()
    assert not MeetingAnswer.objects.exists()


def test_what_is_over_or_cancelled_meanwhile_is_said_kindly(circle, birch, held, clock):
    operations.cancel_date(
        by=circle.people[0], seat=circle.seat(held, circle.people[0]), on=FIRST, reason="Snow.", at=NOON
    )
    assert answer(birch, held, "yes:room").status_code == 422
    clock.move_to(NOON + timedelta(days=21))
    assert answer(birch, held, "yes:room", on=date(2026, 6, 30)).status_code == 422


def test_a_stranger_meets_nothing(stranger, held, missing):
    for answered in (answer(stranger, held, "yes:room"), stranger.get(reverse("meeting", args=[held, FIRST]))):
        assert (answered.status_code, answered.content) == (404, missing)


def test_only_sending_answers(birch, held):
    assert birch.get(reverse("meeting_answer", args=[held, FIRST])).status_code == 405
    assert birch.post(reverse("meetings")).status_code == 405


def test_two_hundred_past_and_eight_coming_cost_what_one_costs(circle, birch, django_assert_max_num_queries):
    held = series(circle, rhythm=fortnightly(starts_on=date(2018, 6, 12)), room_seats=1)
    ahead = [date(2026, 6, 16) + timedelta(weeks=2 * number) for number in range(8)]
    for on in ahead:
        for one in circle.people:
            said = {"by": one, "seat": circle.seat(held, one), "on": on, "answer": Answer.YES, "way": Way.ROOM}
            operations.answer_meeting(**said, at=NOON)
    birch.get(reverse("meetings"))
    with django_assert_max_num_queries(13):
        page = text(birch)
    assert page.count('class="answers"') >= 8


def test_a_list_of_a_host_leads_back_to_it(birch, held, circle):
    found = answer(birch, held, "yes:room", back="host")
    assert found["Location"].startswith(circle.card.address + "#meeting-")
