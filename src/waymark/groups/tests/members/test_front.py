"""The front page of a group, the list of my groups, and what people outside read."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.support.people import join
from waymark.groups import operations
from waymark.groups.models import Membership, PeerGroup
from waymark.groups.operations import AgreementLine
from waymark.groups.terms import Eligibility
from waymark.groups.tests.circle import LATER, NAME, browser, offer, start
from waymark.meetings.models import Attendance, Meeting, Series
from waymark.people.models import Person


def text(answer):
    return answer.content.decode()


def queries_for(person, where):
    client = browser(person)
    client.get(where)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(where).status_code == 200
    return len(seen)


def test_members_read_what_is_ahead_and_who_runs_it(around):
    around.circle.meet()
    said = text(browser(around.ann).get(f"/groups/{around.circle.slug}/"))
    assert "Tuesday 16 June" in said
    assert "Rob" in said
    assert "Who asks to come in" not in said


def test_a_thousand_members_and_two_hundred_meetings_cost_what_one_costs(around):
    """Issue: the page of a group with 1,000 members, 200 past meetings and 8 coming draws with bounded queries."""
    small = start(rob=join("bea"))
    small.meet()
    large = around.circle
    fill(large)
    for page in ("", "members/"):
        few = queries_for(small.rob, f"/groups/{small.slug}/{page}")
        many = queries_for(large.rob, f"/groups/{large.slug}/{page}")
        assert few == many
        assert many <= 24


def fill(circle):
    """999 more people, 200 weekly meetings over and 8 ahead, each with somebody who came."""
    people = Person.objects.bulk_create(Person(username=f"member-{number}", joined_at=LATER) for number in range(997))
    Membership.objects.bulk_create(
        Membership(
            group_id=circle.id,
            person=person,
            name=f"Member {number}",
            state="in",
            came_by="open",
            asked_at=LATER,
            joined_at=LATER,
        )
        for number, person in enumerate(people)
    )
    series_id = circle.meet(starts_on=(LATER - timedelta(days=2800)).date())
    Series.objects.filter(pk=series_id).update(holidays="meet")
    first = LATER.date() - timedelta(days=2800)
    days = [first + timedelta(days=14 * number + (1 - first.weekday()) % 7) for number in range(208)]
    rows = Meeting.objects.bulk_create(
        Meeting(series_id=series_id, on=day, changed_at=LATER, attendance_taken_at=LATER) for day in days
    )
    Attendance.objects.bulk_create(
        Attendance(meeting=row, person=people[0], came="present", by_id=circle.rob.pk, at=LATER) for row in rows[:200]
    )


def test_names_come_fifty_at_a_time(around):
    fill(around.circle)
    client = browser(around.ann)
    first = text(client.get(f"/groups/{around.circle.slug}/members/"))
    assert first.count("<li><bdi>") == 50
    assert "Page 1 of 20" in first
    assert "Page 20 of 20" in text(client.get(f"/groups/{around.circle.slug}/members/?page=99"))
    assert "Page 1 of 20" in text(client.get(f"/groups/{around.circle.slug}/members/?page=x"))


def test_the_list_says_what_waits(around):
    circle, ann = around.circle, around.ann
    circle.meet()
    offer(circle, around.rob, ann)
    circle.change_agreement(AgreementLine("We listen."))
    said = text(browser(ann).get("/groups/"))
    assert "Next:" in said
    assert "You are asked to help run it" in said
    assert "Read and sign the agreement" in said


def test_the_list_costs_the_same_for_one_group_and_for_many(around):
    around.circle.meet()
    one = queries_for(around.ann, "/groups/")
    for number in range(4):
        more = start(rob=join(f"bea-{number}"))
        more.meet()
        more.take_in("Ann", person=around.ann)
    assert queries_for(around.ann, "/groups/") == one


def test_a_group_that_is_not_listed_is_named_to_nobody_outside(around):
    PeerGroup.objects.update(is_listed=False)
    assert NAME not in text(browser(around.sid).get("/groups/"))


def test_a_listed_group_shows_its_purpose_and_rhythm_and_nobody(around):
    around.circle.meet()
    said = text(browser(around.sid).get(f"/groups/{around.circle.slug}/"))
    assert "We keep practising together." in said
    assert "every second Tuesday" in said
    assert "Rob" not in said
    assert "Ann" not in said
    assert "June" not in said


def test_a_group_that_closes_or_closed_is_no_more_found(around):
    for state in ("closing", "closed"):
        PeerGroup.objects.update(state=state)
        assert browser(around.sid).get(f"/groups/{around.circle.slug}/").status_code == 404
        assert NAME not in text(browser(around.sid).get("/groups/"))


def test_whoever_asked_a_group_reads_where_it_stands_even_when_it_is_listed_no_more(around):
    circle = start(eligibility=Eligibility.REQUEST, rob=join("bea"))
    operations.ask_to_join(
        by=around.sid, group_id=circle.id, name="Sid", answers=(), agreement_id=circle.agreement_id(), at=LATER
    )
    PeerGroup.objects.update(is_listed=False)
    assert "You have asked to come in" in text(browser(around.sid).get(f"/groups/{circle.slug}/"))
    assert circle.slug in text(browser(around.sid).get("/groups/"))
