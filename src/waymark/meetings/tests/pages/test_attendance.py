"""Who came: written down by those who lead, read by each about themselves, and a band for everybody else."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.support.people import NOON
from waymark.audit.models import AuditLine
from waymark.meetings import operations, queries
from waymark.meetings.models import Attendance, Meeting
from waymark.meetings.operations import Mark, NotAllowed, NotYet, Sending, TakenSince
from waymark.meetings.rules.bands import Band, band_of
from waymark.meetings.terms import Answer, Came, Way, hosts
from waymark.meetings.tests.hosting import CIRCLE
from waymark.meetings.tests.pages.conftest import AFTER, FIRST, browser_of
from waymark.meetings.tests.pages.test_my_meetings import text


@pytest.fixture
def ash(circle, clock, held):
    """After the meeting."""
    clock.move_to(AFTER)
    return browser_of(circle.people[0])


def ticks(circle, **more):
    birch, cedar = (person.pk for person in circle.people[1:3])
    return {f"came_{birch}": "present", f"came_{cedar}": "bed", f"late_{cedar}": "on", "others": "2", **more}


def kept():
    rows = Attendance.objects.order_by("person__username").values_list("person__username", "came", "is_late")
    return {name: (came, late) for name, came, late in rows}


def take(circle, held, marks, *, form=None, seen=None, at=AFTER, who=0, on=FIRST):
    person = circle.people[who]
    operations.take_attendance(
        by=person,
        seat=circle.seat(held, person),
        on=on,
        marks=marks,
        others=0,
        sending=Sending(form or uuid4(), seen),
        at=at,
    )


def test_who_said_that_they_come_stands_first(circle, held, ash):
    cedar = circle.people[2]
    said = {"seat": circle.seat(held, cedar), "on": FIRST, "answer": Answer.DEPENDS, "way": Way.ONLINE}
    operations.answer_meeting(by=cedar, **said, at=NOON)
    page = text(ash, "attendance", held, FIRST)
    assert page.index("<bdi>cedar</bdi>") < page.index("<bdi>ash</bdi>") < page.index("<bdi>birch</bdi>")
    assert "said: it depends" in page


def test_one_screen_writes_it_down_and_again_corrects(circle, held, ash):
    at = reverse("attendance", args=[held, FIRST])
    assert ash.post(at, ticks(circle)).status_code == 303
    assert kept() == {"birch": ("present", False), "cedar": ("bed", True)}
    row = Meeting.objects.get()
    assert (row.others_came, row.attendance_taken_at) == (2, AFTER)
    seen = row.attendance_taken_at.isoformat()
    again = ticks(circle, seen=seen, **{f"came_{circle.people[1].pk}": "", f"came_{circle.people[0].pk}": "online"})
    assert ash.post(at, again).status_code == 303
    assert kept() == {"ash": ("online", False), "cedar": ("bed", True)}


def test_the_same_form_may_arrive_twice_and_late(circle, held, ash):
    at = reverse("attendance", args=[held, FIRST])
    said = ticks(circle, client_id=str(uuid4()))
    assert ash.post(at, {**said, "quiet": "1"}).status_code == 204
    lines = AuditLine.objects.count()
    assert ash.post(at, said).status_code == 303
    assert AuditLine.objects.count() == lines
    assert ash.post(at, {**said, "others": "5"}).status_code == 303
    assert Meeting.objects.get().others_came == 5


def test_what_somebody_else_wrote_since_is_not_written_over_unseen(circle, held, ash, clock):
    take(circle, held, {circle.people[1].pk: Mark(Came.ONLINE)})
    found = ash.post(reverse("attendance", args=[held, FIRST]), ticks(circle))
    assert found.status_code == 409
    assert "Somebody wrote this down since you opened it" in found.content.decode()
    assert kept() == {"birch": ("online", False)}
    again = ticks(circle, seen=Meeting.objects.get().attendance_taken_at.isoformat())
    assert ash.post(reverse("attendance", args=[held, FIRST]), again).status_code == 303
    assert kept()["birch"] == ("present", False)
    with pytest.raises(TakenSince):
        take(circle, held, {circle.people[1].pk: None})


def test_what_is_wrong_is_said_and_nothing_is_lost(circle, held, ash):
    found = ash.post(reverse("attendance", args=[held, FIRST]), ticks(circle, others="lots"))
    assert found.status_code == 422
    assert 'value="lots"' in found.content.decode()
    assert kept() == {}


def test_only_those_who_lead_and_only_once_it_began(circle, held, birch, stranger, missing, clock):
    at = reverse("attendance", args=[held, FIRST])
    early = browser_of(circle.people[0])
    assert early.get(at).status_code == 404
    with pytest.raises(NotYet):
        take(circle, held, {}, at=NOON)
    clock.move_to(AFTER)
    assert birch.get(at).status_code == 404
    assert stranger.post(at).content == missing
    with pytest.raises(NotAllowed):
        take(circle, held, {}, who=1)


def test_a_stranger_is_never_written_down(circle, held, ash):
    take(circle, held, {uuid4(): Mark(Came.PRESENT)})
    assert kept() == {}


def test_everybody_reads_their_own_and_nobody_elses(circle, held, ash):
    take(circle, held, {circle.people[2].pk: Mark(Came.BED), circle.people[1].pk: Mark(Came.PARTLY)})
    cedar = text(browser_of(circle.people[2]), "meetings_past")
    assert "From bed" in cedar
    assert "Part of the time" not in cedar
    assert "From bed" in text(browser_of(circle.people[2]), "meeting", held, FIRST)
    assert "Nothing has been written down" in text(browser_of(circle.people[3]), "meetings_past")
    about = AuditLine.objects.filter(about_id=circle.people[2].pk, thing="Attendance")
    assert about.get().by_id == circle.people[0].pk


@pytest.mark.parametrize(
    ("meetings", "came", "band"),
    [
        (0, 0, None),
        (2, 60, None),
        (3, 0, Band.FEW),
        (3, 13, Band.FEW),
        (3, 14, Band.FIVE),
        (4, 38, Band.TEN),
        (3, 59, Band.MANY),
    ],
)
def test_bands(meetings, came, band):
    assert band_of(meetings, came) is band


def test_a_service_hears_a_band_and_only_of_three_meetings(circle, held, ash):
    days = {"first_on": date(2026, 6, 1), "last_on": date(2026, 8, 1)}
    everybody = {person.pk: Mark(Came.PRESENT) for person in circle.people}
    for number in range(3):
        assert queries.attendance_band(CIRCLE, [circle.id], **days) is None
        on = FIRST + timedelta(weeks=2 * number)
        take(circle, held, everybody, on=on, at=AFTER + timedelta(weeks=2 * number))
    assert queries.attendance_band(CIRCLE, [circle.id], **days) is Band.FEW


def test_a_group_of_a_thousand_fits_into_one_form(circle, held, ash):
    many = {person.pk: person.username for person in circle.people} | {uuid4(): f"member {n}" for n in range(1000)}
    hosts.describe(replace(hosts.host_of(CIRCLE), people_of=lambda _host_id: many))
    said = {f"came_{pk}": "" for pk in many} | {f"late_{pk}": "on" for pk in many}
    found = ash.post(reverse("attendance", args=[held, FIRST]), said | ticks(circle))
    assert found.status_code == 303
    assert kept()["birch"] == ("present", True)


def test_the_screen_costs_the_same_however_many_there_are(circle, held, ash, django_assert_max_num_queries):
    with django_assert_max_num_queries(14):
        text(ash, "attendance", held, FIRST)
