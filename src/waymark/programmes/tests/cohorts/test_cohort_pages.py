"""Beginning a cohort: its meetings, its windows, its leaders."""

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import NOON
from waymark.common.ids import new_id
from waymark.meetings import queries as meetings
from waymark.programmes import operations, queries
from waymark.programmes.models import Cohort, Leader, ProgrammeSession, Wave
from waymark.programmes.terms import LeaderKind, Shape
from waymark.programmes.terms.programmes import COHORT
from waymark.programmes.tests import folk


def form(team, **more) -> dict:
    said = {
        "client_id": str(new_id()),
        "name": "Spring",
        "team": str(team),
        "starts_on": "2026-09-07",
        "usual": "10:00",
        "zone": "Europe/London",
        "region": "GB-ENG",
        "seats": "8",
        "setting": "hybrid",
        "online_link": "https://meet.example/room",
        "dial_in": "",
        "neutral_title": "Meeting, community hall",
    }
    return {**said, **more}


def test_a_weekly_cohort_is_one_series_made_once(sam, team, programme):
    browser, where = folk.browser_of(sam), reverse("cohort_new", args=[programme.programme_id])
    said = form(team)
    for _twice in range(2):
        answer = browser.post(where, said)
        assert answer.status_code == 303
    row = Cohort.objects.get()
    (series,) = meetings.series_of(COHORT, [row.pk])
    assert (series.rhythm.count, series.neutral_title) == (3, "Meeting, community hall")
    days = list(ProgrammeSession.objects.order_by("number").values_list("on", flat=True))
    assert days == [folk.FIRST + timedelta(days=7 * week) for week in range(3)]
    assert Wave.objects.count() == 4
    leader = Leader.objects.get()
    assert (leader.person_id, leader.kind, leader.name) == (sam.pk, "professional", "Sam Okafor")
    with time_machine.travel(NOON, tick=False):
        page = browser.get(answer["Location"]).content.decode()
    assert "Monday 7 September, 10:00" in page
    assert "Arriving" in page


def test_a_residential_cohort_is_a_meeting_for_each_session(sam, team):
    days = tuple(folk.session_words(day, f"Day {day}") for day in (0, 0, 1))
    seat = folk.cohort(sam, folk.programme(sam, shape=Shape.RESIDENTIAL, sessions=days), team)
    assert len(meetings.series_of(COHORT, [seat.cohort_id])) == 3
    found = ProgrammeSession.objects.order_by("number").values_list("on", flat=True)
    assert list(found) == [date(2026, 9, 7), date(2026, 9, 7), date(2026, 9, 8)]


def test_without_sessions_nothing_begins(sam, team):
    seat = folk.programme(sam, sessions=())
    answer = folk.browser_of(sam).post(reverse("cohort_new", args=[seat.programme_id]), form(team))
    assert answer.status_code == 422
    assert Cohort.objects.count() == 0


@pytest.mark.parametrize(
    "wrong", [{"starts_on": "soon"}, {"starts_on": "1066-10-14"}, {"seats": "0"}, {"zone": "Moon"}]
)
def test_what_cannot_be_is_said(sam, team, programme, wrong):
    answer = folk.browser_of(sam).post(reverse("cohort_new", args=[programme.programme_id]), form(team, **wrong))
    assert answer.status_code == 422
    assert b"Spring" in answer.content


def test_nobody_begins_a_cohort_for_a_team_of_others(sam, lee, programme):
    other = folk.team("Valley service", "Valley team")
    answer = folk.browser_of(sam).post(reverse("cohort_new", args=[programme.programme_id]), form(other))
    assert answer.status_code == 422
    assert Cohort.objects.count() == 0


def test_a_colleague_takes_it_up_and_a_stranger_does_not(sam, robin, lee, cohort):
    where = reverse("cohort_take_up", args=[cohort.cohort_id])
    assert folk.browser_of(robin).post(where).status_code == 303
    assert queries.cohort_seat(cohort.cohort_id, robin).leads_as is LeaderKind.PROFESSIONAL
    assert folk.browser_of(lee).post(where).status_code == 404


def test_somebody_who_lives_with_pain_is_asked_and_says_yes_once(sam, cohort, ash, birch):
    page = folk.browser_of(sam).post(reverse("cohort_leaders", args=[cohort.cohort_id]), {"client_id": str(new_id())})
    code = folk.code_on(page)
    assert code
    assert code.encode() not in folk.browser_of(sam).get(reverse("cohort_leaders", args=[cohort.cohort_id])).content
    answer = folk.browser_of(ash).post(reverse("cohort_lead"), {"code": code, "name": "Ash"})
    assert answer["Location"] == reverse("cohort", args=[cohort.cohort_id])
    assert queries.cohort_seat(cohort.cohort_id, ash).leads_as is LeaderKind.LAY
    again = folk.browser_of(birch).post(reverse("cohort_lead"), {"code": code, "name": "Birch"})
    assert again.status_code == 422
    assert b"opens nothing" in again.content


def test_who_has_a_place_does_not_lead_the_same_cohort(sam, cohort, ash):
    folk.place(ash, sam, cohort)
    code = operations.make_leader_code(by=sam, seat=cohort, client_id=new_id(), at=NOON)
    with pytest.raises(operations.WrongCode):
        operations.accept_leading(by=ash, code=code, name="Ash", at=NOON)


def test_the_last_one_who_leads_stays(sam, robin, cohort):
    where = reverse("cohort_stop_leading", args=[cohort.cohort_id])
    assert folk.browser_of(sam).post(where)["Location"].endswith("/leaders/")
    operations.lead_too(by=robin, cohort_id=cohort.cohort_id, at=NOON)
    folk.browser_of(sam).post(where)
    with pytest.raises(queries.NotThere):
        queries.cohort_seat(cohort.cohort_id, sam)


def test_places_are_changed_but_never_below_what_is_taken(sam, cohort, ash):
    folk.place(ash, sam, cohort)
    where = reverse("cohort_seats", args=[cohort.cohort_id])
    folk.browser_of(sam).post(where, {"seats": "5"})
    assert Cohort.objects.get().seats == 5
    for wrong in ("0", "many"):
        folk.browser_of(sam).post(where, {"seats": wrong})
    assert Cohort.objects.get().seats == 5


def test_it_starts_and_is_called_off(sam, cohort):
    browser, where = folk.browser_of(sam), reverse("cohort_state", args=[cohort.cohort_id])
    for _twice in range(2):
        assert browser.post(where, {"do": "start"}).status_code == 303
    assert Cohort.objects.get().state == "running"
    browser.post(where, {"do": "call-off"})
    assert Cohort.objects.get().state == "called-off"
    assert browser.post(where, {"do": "explode"}).status_code == 404
    assert b"It was called off" in browser.get(reverse("cohort", args=[cohort.cohort_id])).content
