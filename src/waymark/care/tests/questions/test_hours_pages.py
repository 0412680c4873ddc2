"""The pages on which a team says when it reads."""

from datetime import date
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import join
from waymark.care import operations, queries
from waymark.care.models import Leave, ReadingHours, TeamReading
from waymark.care.rules.hours import Spell
from waymark.care.tests.questions.people import BEGAN, MONDAY, WEEK, reads, take_in, team
from waymark.common.writing import Gone
from waymark.people import operations as people

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _monday():
    with time_machine.travel(MONDAY, tick=False):
        yield


def week(**boxes):
    return {f"{side}_{day}": "" for day in range(7) for side in ("from", "to")} | {"cover": ""} | boxes


def hours_page(client, at_table):
    return client.get(reverse("team_hours", args=[at_table.team_id])).content.decode()


def test_it_says_plainly_where_nobody_covers(at_table, browser_of):
    his = browser_of(at_table.sam)
    page = hours_page(his, at_table)
    assert "Monday to Thursday, 09:00 to 17:00" in page
    assert "Nobody covers: what stays unread waits for them alone." in page
    assert "No hours yet: nobody can ask them anything." in page
    reads(at_table.sam, at_table.team_id, at_table.sam_id, cover_id=at_table.alex_id)
    assert "has no hours yet, so nobody covers" in hours_page(his, at_table)
    reads(at_table.sam, at_table.team_id, at_table.alex_id)
    assert "also sees what stays unread too long" in hours_page(his, at_table)


def test_a_week_is_written_by_any_member_for_any_other(at_table, browser_of):
    address = reverse("member_hours", args=[at_table.team_id, at_table.alex_id])
    boxes = week(from_0="09:00", to_0="12:30", from_4="13", to_4="17.00", cover=str(at_table.sam_id))
    response = browser_of(at_table.sam).post(address, boxes)
    assert (response.status_code, response["Location"]) == (303, reverse("team_hours", args=[at_table.team_id]))
    alex = queries.roster_of(at_table.team_id).readers[at_table.alex_id]
    assert [(one.weekday, f"{one.begins:%H:%M}", f"{one.ends:%H:%M}") for one in alex.hours.spells] == [
        (0, "09:00", "12:30"),
        (4, "13:00", "17:00"),
    ]
    assert alex.cover == at_table.sam_id
    page = browser_of(at_table.alex).get(address).content.decode()
    assert 'value="12:30"' in page


@pytest.mark.parametrize(
    ("boxes", "said"),
    [
        ({"from_0": "09:00"}, "Write both times, or neither."),
        ({"to_0": "09:00"}, "Write both times, or neither."),
        ({"from_0": "09:00", "to_0": "09:00"}, "It ends after it begins"),
        ({"from_0": "22:00", "to_0": "02:00"}, "It ends after it begins"),
        ({"from_0": "soon", "to_0": "17:00"}, "Write a time such as 09:00."),
        ({"cover": "00000000-0000-7000-8000-000000000000"}, "Select a valid choice"),
        ({"cover": "me"}, "Select a valid choice"),
    ],
)
def test_a_week_that_is_none_comes_back(at_table, browser_of, boxes, said):
    address = reverse("member_hours", args=[at_table.team_id, at_table.sam_id])
    response = browser_of(at_table.sam).post(address, week(**boxes))
    assert response.status_code == 422
    assert said in response.content.decode()
    assert queries.roster_of(at_table.team_id).readers[at_table.sam_id].hours.spells == WEEK


def test_nobody_covers_for_themselves(at_table, browser_of):
    address = reverse("member_hours", args=[at_table.team_id, at_table.sam_id])
    assert browser_of(at_table.sam).post(address, week(cover=str(at_table.sam_id))).status_code == 422
    with pytest.raises(ValueError, match="themselves"):
        reads(at_table.sam, at_table.team_id, at_table.sam_id, cover_id=at_table.sam_id)


def test_leave_is_written_and_taken_out_again(at_table, browser_of):
    reads(at_table.sam, at_table.team_id, at_table.alex_id)
    address = reverse("member_away", args=[at_table.team_id, at_table.sam_id])
    away = {"first_on": "2026-06-15", "back_on": "2026-06-22", "cover": str(at_table.alex_id)}
    hers = browser_of(at_table.alex)
    for _time in range(2):
        assert hers.post(address, away).status_code == 303
    page = hours_page(hers, at_table)
    assert "Away from Monday 15 June, back on Monday 22 June." in page
    assert "reads from the first day on" in page
    leave = Leave.objects.get()
    assert hers.post(reverse("member_back", args=[at_table.team_id, leave.pk])).status_code == 303
    assert not Leave.objects.exists()


def test_leave_without_cover_says_so(at_table, browser_of):
    at_table.away(date(2026, 6, 15), date(2026, 6, 22))
    assert "Nobody reads in the meantime, and people are told so." in hours_page(browser_of(at_table.sam), at_table)


@pytest.mark.parametrize(
    "boxes",
    [
        {"first_on": "2026-06-15", "back_on": "2026-06-15"},
        {"first_on": "2026-06-15", "back_on": "2026-06-01"},
        {"first_on": "", "back_on": "2026-06-01"},
        {"first_on": "2026-02-30", "back_on": "2026-06-01"},
    ],
)
def test_leave_that_is_none_comes_back(at_table, browser_of, boxes):
    address = reverse("member_away", args=[at_table.team_id, at_table.sam_id])
    response = browser_of(at_table.sam).post(address, boxes)
    assert response.status_code == 422
    assert not Leave.objects.exists()


def test_what_holds_for_the_team(at_table, browser_of):
    address = reverse("team_within", args=[at_table.team_id])
    his = browser_of(at_table.sam)
    for wrong in (
        {"within": "0", "zone": "Europe/London"},
        {"within": "11", "zone": "Europe/London"},
        {"within": "2", "zone": "Moon"},
    ):
        assert his.post(address, wrong).status_code == 422
    assert his.post(address, {"within": "5", "zone": "Europe/Paris"}).status_code == 303
    roster = queries.roster_of(at_table.team_id)
    assert (roster.within, roster.zone) == (5, "Europe/Paris")
    assert "by the clock of Europe/Paris" in hours_page(his, at_table)
    assert (
        "Times by the clock of Europe/Paris."
        in browser_of(at_table.ash).get(reverse("thread_new", args=[at_table.link_id])).content.decode()
    )


def test_another_team_stays_out(at_table, browser_of, stranger):
    kim = join("kim")
    other = team("Other team")
    kim_id = take_in(kim, other, "Kim")
    leave_id = at_table.away(date(2026, 6, 15), date(2026, 6, 22))
    people.leave_team(person=at_table.alex, team_id=at_table.team_id, at=MONDAY)
    addresses = [
        ("GET", reverse("team_hours", args=[at_table.team_id])),
        ("GET", reverse("team_within", args=[at_table.team_id])),
        ("POST", reverse("team_within", args=[at_table.team_id])),
        ("POST", reverse("member_hours", args=[at_table.team_id, at_table.sam_id])),
        ("POST", reverse("member_away", args=[at_table.team_id, at_table.sam_id])),
        ("POST", reverse("member_back", args=[at_table.team_id, leave_id])),
    ]
    for who in (kim, stranger, at_table.ash, at_table.alex):
        client = browser_of(who)
        nothing = client.get("/there/is/no/such/page/").content
        for method, address in addresses:
            answer = client.generic(method, address)
            assert (answer.status_code, answer.content) == (404, nothing)
    hers, his = browser_of(kim), browser_of(at_table.sam)
    assert hers.post(reverse("member_back", args=[other, leave_id])).status_code == 404
    for reader_id in (kim_id, uuid4(), at_table.alex_id):
        assert his.get(reverse("member_hours", args=[at_table.team_id, reader_id])).status_code == 404
        assert his.get(reverse("member_away", args=[at_table.team_id, reader_id])).status_code == 404
    assert Leave.objects.count() == 1


def test_who_is_in_no_team_writes_no_hours(at_table, stranger):
    for by in (stranger, at_table.ash):
        with pytest.raises(Gone):
            reads(by, at_table.team_id, at_table.sam_id)
        with pytest.raises(Gone):
            operations.say_within(by=by, team_id=at_table.team_id, zone="Europe/London", within=2, at=BEGAN)
    assert not TeamReading.objects.exists()


@pytest.mark.parametrize("within", [0, 11])
def test_a_team_answers_within_ten_days(at_table, within):
    with pytest.raises(ValueError, match="ten working days"):
        operations.say_within(by=at_table.sam, team_id=at_table.team_id, zone="Europe/London", within=within, at=BEGAN)


def test_hours_that_overlap_are_refused(at_table):
    twice = (Spell(0, WEEK[0].begins, WEEK[0].ends), Spell(0, WEEK[0].begins, WEEK[0].ends))
    with pytest.raises(ValueError, match="overlap"):
        reads(at_table.sam, at_table.team_id, at_table.sam_id, week=twice)


def test_hours_go_with_the_practitioner_and_a_cover_is_let_go(at_table):
    reads(at_table.sam, at_table.team_id, at_table.alex_id, cover_id=at_table.sam_id)
    at_table.sam.delete()
    assert ReadingHours.objects.get().cover_id is None


def test_a_bigger_team_costs_no_more_queries(at_table, django_assert_num_queries):
    for number in range(8):
        kim_id = take_in(join(f"kim-{number}"), at_table.team_id, f"Kim {number}")
        reads(at_table.sam, at_table.team_id, kim_id, cover_id=at_table.sam_id)
    with django_assert_num_queries(4):
        assert len(queries.roster_of(at_table.team_id).readers) == 10
