"""The page of one meeting: what each person sees of it, and what those who lead do with it."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse

from tests.support.people import NOON, join
from waymark.meetings import operations, queries
from waymark.meetings.models import Meeting
from waymark.meetings.terms import Seen, Standing, hosts
from waymark.meetings.terms.hosts import HostCard
from waymark.meetings.tests.hosting import CIRCLE, fortnightly, series
from waymark.meetings.tests.pages.conftest import AFTER, FIRST, browser_of
from waymark.meetings.tests.pages.test_my_meetings import answer, text

LINK = "https://meet.example/room"
SECOND = date(2026, 6, 30)


def page_of(browser, held, on=FIRST):
    return text(browser, "meeting", held, on)


def send(browser, name, held, on=FIRST, **said):
    return browser.post(reverse(name, args=[held, on]), said)


def show_place(circle, **how):
    circle.card = HostCard("Monday circle", "/today/", "Meeting, community hall", **how)


# --- what is seen -----------------------------------------------------------------------------------------------------
def test_when_where_and_what_the_place_is_like(birch, held):
    page = page_of(birch, held)
    for words in ("Tuesday 16 June", "14:00–15:30", "St Mark’s hall", "1 Mill Lane", "120 metres", "With arms."):
        assert words in page
    assert "Confirmed by <bdi>ash</bdi> on 10 June 2026" in page
    assert "2 places left in the room." in page
    assert "You can change this until the last minute" not in page
    assert "For you who lead" not in page


def test_after_answering_it_says_that_nobody_counts(birch, held):
    answer(birch, held, "depends:room", back="meeting")
    page = page_of(birch, held)
    assert "You can change this until the last minute. Nobody counts." in page
    assert "Online instead" in page


def test_a_fact_that_nobody_confirmed_for_over_a_year_says_so(birch, circle, hall, clock):
    held = series(circle, venue_id=hall, rhythm=fortnightly(starts_on=date(2027, 6, 15)))
    clock.move_to(NOON + timedelta(days=365, hours=1))
    page = page_of(browser_of(circle.people[1]), held, date(2027, 6, 15))
    assert page.count("Nobody confirmed this for over a year") == 2


def test_the_link_is_hidden_until_somebody_says_that_they_come_online_or_that_it_depends(birch, held):
    assert LINK not in page_of(birch, held)
    answer(birch, held, "yes:room")
    page = page_of(birch, held)
    assert LINK not in page
    assert "0113 496 0000" not in page
    answer(birch, held, "depends:room")
    assert LINK in page_of(birch, held)
    answer(birch, held, "yes:online")
    page = page_of(birch, held)
    assert LINK in page
    assert "0113 496 0000" in page
    answer(birch, held, "no:online")
    assert LINK not in page_of(birch, held)


def test_the_place_for_those_who_come_alone(birch, held, circle):
    show_place(circle, place_only_for_coming=True)
    page = page_of(birch, held)
    assert "St Mark’s hall" not in page + text(birch)
    assert "Mill Lane" not in page
    assert "120 metres" in page  # a body has to know before it says yes
    answer(birch, held, "depends:room")
    assert "Mill Lane" in page_of(birch, held)
    assert "St Mark’s hall" in text(birch)


def test_the_place_for_those_who_lead_alone(birch, ash, held, circle):
    show_place(circle, shows_place_to=Standing.LEADER)
    answer(birch, held, "yes:room")
    assert "Mill Lane" not in page_of(birch, held)
    assert "Mill Lane" in page_of(ash, held)


def test_somebody_in_another_zone_reads_both_clocks(circle, held):
    circle.people.append(join("far-away", zone="Australia/Sydney"))
    page = page_of(browser_of(circle.people[-1]), held)
    assert "14:00–15:30" in page
    assert "By your own clock: 23:00–00:30." in page


def test_the_host_is_asked_for_parts_of_its_own(birch, held, circle):
    asked = []

    def parts(seen):
        asked.append(seen)
        return []

    hosts.describe(replace(hosts.host_of(CIRCLE), parts=parts))
    page_of(birch, held)
    assert asked == [Seen(circle.id, held, FIRST, circle.people[1].pk, Standing.MEMBER, asked[0].at, is_ahead=True)]


@pytest.mark.parametrize("on", [date(2026, 6, 17), date(2020, 1, 7)])
def test_a_day_that_is_no_date_is_no_page(birch, held, on, missing):
    found = birch.get(reverse("meeting", args=[held, on]))
    assert found.status_code == 404


def test_the_page_costs_the_same_however_many_came_before(circle, held, birch, django_assert_max_num_queries):
    for one in circle.people:
        answer(browser_of(one), held, "yes:online")
    with django_assert_max_num_queries(14):
        page_of(birch, held)


# --- those who lead ---------------------------------------------------------------------------------------------------
LEADING = ["meeting_change", "meeting_following", "meeting_confirm"]


@pytest.mark.parametrize("name", LEADING)
def test_only_those_who_lead(birch, stranger, held, missing, name):
    assert send(stranger, name, held, do="skip").content == missing
    assert send(birch, name, held, do="skip").status_code == 404
    assert not Meeting.objects.filter(state="skipped").exists()


def test_confirming(ash, birch, held, clock):
    clock.move_to(NOON + timedelta(days=5))
    assert "Not yet confirmed" in page_of(birch, held)
    assert send(ash, "meeting_confirm", held).status_code == 303
    assert "Not yet confirmed" not in page_of(birch, held)
    assert send(ash, "meeting_confirm", held).status_code == 303


def test_leaders_see_how_many_said_what(ash, birch, circle, held):
    answer(birch, held, "yes:room")
    answer(browser_of(circle.people[2]), held, "depends:online")
    page = page_of(ash, held)
    assert '<strong class="numbers">1</strong> yes, in the room' in page
    assert '<strong class="numbers">1</strong> it depends' in page
    assert '<strong class="numbers">0</strong> no' in page


def test_moving_keeps_answers_and_the_old_name(ash, birch, held):
    answer(birch, held, "yes:room")
    said = {"move-to_on": "2026-06-18", "move-to_time": "15:30", "move-minutes": "60", "move-reason": "Paint."}
    assert send(ash, "meeting_change", held, do="move", **said).status_code == 303
    page = page_of(birch, held)
    for words in ("Thursday 18 June", "15:30–16:30", "<strong>Moved</strong>: <bdi>Paint.</bdi>", "You said yes"):
        assert words in page
    assert send(ash, "meeting_change", held, do="put-back").status_code == 303
    assert "Tuesday 16 June" in page_of(birch, held)


def test_cancelling_asks_why_and_stays_visible(ash, birch, held):
    wrong = send(ash, "meeting_change", held, do="cancel", **{"cancel-reason": ""})
    assert wrong.status_code == 422
    assert "so that nobody wonders" in wrong.content.decode()
    assert send(ash, "meeting_change", held, do="cancel", **{"cancel-reason": "The hall is shut."}).status_code == 303
    page = page_of(birch, held)
    assert "The hall is shut." in page
    assert "Do you come?" not in page
    assert "Hold it after all" in page_of(ash, held)
    send(ash, "meeting_change", held, do="put-back")
    assert "Do you come?" in page_of(birch, held)


def test_leaving_out_is_for_those_who_lead_alone(ash, birch, held):
    send(ash, "meeting_change", held, do="skip")
    assert birch.get(reverse("meeting", args=[held, FIRST])).status_code == 404
    assert "Left out" in page_of(ash, held)
    assert "16 June" not in text(birch)


def test_another_place_and_other_numbers_for_one_date(ash, birch, held, circle):
    seat = queries.host_seat(CIRCLE, circle.id, circle.people[0])
    words = operations.VenueWords("Library")
    library = operations.make_venue(by=circle.people[0], seat=seat, words=words, client_id=held, at=NOON)
    assert send(ash, "meeting_change", held, do="place", **{"place-venue": str(library)}).status_code == 303
    assert "Library" in page_of(birch, held)
    assert "St Mark’s hall" in page_of(birch, held, SECOND)
    for one in circle.people[1:]:
        answer(browser_of(one), held, "yes:room")
    assert send(ash, "meeting_change", held, do="seats", **{"seats-room": "3"}).status_code == 303
    assert "It is kept for you until" in page_of(browser_of(circle.people[3]), held)
    wrong = send(ash, "meeting_change", held, do="seats", **{"seats-room": "many"})
    assert wrong.status_code == 422


def test_somebody_elses_place_is_refused(ash, held):
    assert send(ash, "meeting_change", held, do="place", **{"place-venue": str(held)}).status_code == 422


def test_what_began_is_not_changed_any_more(circle, held, clock):
    clock.move_to(AFTER)
    ash = browser_of(circle.people[0])
    assert ash.get(reverse("meeting_change", args=[held, FIRST])).status_code == 404
    assert send(ash, "meeting_change", held, do="skip").status_code == 404
    assert send(ash, "meeting_confirm", held).status_code == 404


def test_nothing_known_is_done_and_moving_into_the_past_is_said(ash, held):
    assert send(ash, "meeting_change", held, do="burn").status_code == 422
    said = {"move-to_on": "2026-06-01", "move-to_time": "15:30", "move-minutes": "60"}
    found = send(ash, "meeting_change", held, do="move", **said)
    assert found.status_code == 422
    assert "Choose a day from today on" in found.content.decode()
    assert 'value="2026-06-01"' in found.content.decode()


def test_this_and_all_following(ash, birch, held):
    answer(birch, held, "yes:room", on=SECOND)
    at = reverse("meeting_following", args=[held, SECOND])
    page = ash.get(at).content.decode()
    assert 'value="2026-06-30"' in page
    said = {
        "when_every": "week", "when_interval": "1", "when_weekday": "1", "when_starts_on": "2026-06-30",
        "when_at": "11:00", "when_minutes": "60", "when_zone": "Europe/London", "when_ends": "none",
        "when_holidays": "meet", "setting": "hybrid", "neutral_title": "Meeting",
    }  # fmt: skip
    shown = ash.post(at, {**said, "show-dates": "1"})
    assert shown.status_code == 200
    assert "Tuesday 7 July" in shown.content.decode()
    assert ash.post(at, {**said, "when_minutes": "5"}).status_code == 422
    found = ash.post(at, {**said, "client_id": str(held)})
    again = ash.post(at, {**said, "client_id": str(held)})
    assert found["Location"] == again["Location"]
    page = text(birch)
    words = ["16 June", 'Tuesday 30 June, <span class="numbers" dir="ltr">11:00–12:00', "7 July"]
    assert [page.index(one) for one in words] == sorted(page.index(one) for one in words)
    assert "You said yes, in the room" in page


def test_clocks_that_change_leave_the_hour_on_the_wall(circle):
    held = series(circle, rhythm=fortnightly(starts_on=date(2026, 10, 20)))
    before, after = (
        queries.meeting_page(circle.seat(held, circle.people[1]), on, at=NOON)
        for on in (date(2026, 10, 20), date(2026, 11, 3))
    )
    assert [one.meeting.occurrence.starts_at.hour for one in (before, after)] == [13, 14]
    assert isinstance(before.meeting.occurrence.starts_at, datetime)
