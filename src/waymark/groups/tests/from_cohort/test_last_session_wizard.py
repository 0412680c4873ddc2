"""The last session: a cohort becomes a group, and only those whose group it is begin it, join it and read it."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import NOON, join
from waymark.groups import operations, queries
from waymark.groups.kinds.cohorts import may_still_be_asked
from waymark.groups.models import GroupAgreement, Job, Membership, PeerGroup, RoleHeld, RoleTaken
from waymark.groups.operations.from_cohort import JobThen
from waymark.groups.terms.groups import GROUP
from waymark.meetings import queries as meetings
from waymark.notices.models import Notice
from waymark.programmes import operations as programmes
from waymark.programmes import queries as cohorts
from waymark.programmes.models import Cohort, Enrolment
from waymark.programmes.tests import folk


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def people(db):
    """Sam led Ash, Kit and Rue through a programme with Jo; Rue did not complete it. Birch was never there."""
    team = folk.team()
    sam = folk.practitioner("sam", "Sam Okafor", team)
    plan = folk.programme(sam)
    cohort = folk.cohort(sam, plan, team, seats=5)
    ash, kit, rue, jo, birch = (join(f"{name}-1") for name in ("ash", "kit", "rue", "jo", "birch"))
    placed = [
        folk.place(one, sam, cohort, name="Ash" if one is ash else "", may_contact=one is kit)
        for one in (ash, kit, rue)
    ]
    code = programmes.make_leader_code(by=sam, seat=cohort, client_id=uuid4(), at=NOON)
    programmes.accept_leading(by=jo, code=code, name="Jo", at=NOON)
    return {
        "sam": sam,
        "ash": ash,
        "kit": kit,
        "rue": rue,
        "jo": jo,
        "birch": birch,
        "cohort": cohort,
        "placed": placed,
    }


def finish(people) -> None:
    completed = {people["placed"][0].enrolment_id, people["placed"][1].enrolment_id}
    programmes.finish_cohort(by=people["sam"], seat=people["cohort"], completed=completed, at=NOON + timedelta(hours=2))


@pytest.fixture
def over(people):
    finish(people)
    return people


def where(people) -> str:
    return reverse("group_from_cohort", args=[people["cohort"].cohort_id])


def form(**more) -> dict:
    said = {
        "client_id": str(uuid4()),
        "name": "Tuesday circle",
        "purpose": "Going on together.",
        "neutral_title": "Meeting, community hall",
        "first_on": "2026-06-16",
        "at": "14:00",
        "minutes": "90",
        "weeks": "2",
        "setting": "hybrid",
        "my_name": "Ash H",
        "agree": "on",
    }
    return {**said, **more}


def test_whoever_finished_begins_it_once_with_its_dates(over):
    browser, said = folk.browser_of(over["ash"]), form()
    looked = browser.post(where(over), said | {"do": "look"})
    assert b"Tuesday 30 June 2026" in looked.content
    assert PeerGroup.objects.count() == 0
    for _twice in range(2):
        assert browser.post(where(over), said).status_code in {303, 302}
    group = PeerGroup.objects.get()
    assert (group.eligibility, group.organisation_id, group.pass_from_id) == ("completed", None, None)
    coming = meetings.coming([(GROUP, group.pk)], person_id=over["ash"].pk, at=NOON, limit=3)
    assert [one.on.isoformat() for one in coming] == ["2026-06-16", "2026-06-30", "2026-07-14"]
    assert Cohort.objects.get().group_slug == group.slug
    assert queries.seat_in(group.slug, over["ash"], NOON).is_coordinator


def begun(people) -> str:
    folk.browser_of(people["ash"]).post(where(people), form())
    return PeerGroup.objects.get().slug


def test_the_others_are_invited_on_their_page_and_join_under_another_name(over):
    slug = begun(over)
    kit = folk.browser_of(over["kit"])
    page = kit.get(reverse("cohort", args=[over["cohort"].cohort_id])).content.decode()
    assert where(over) in page
    invited = kit.get(where(over)).content.decode()
    assert "Your group starts on Tuesday 16 June" in invited
    agreement = GroupAgreement.objects.get()
    said = {"name": "Kit W", "agree": "on", "agreement": str(agreement.pk), "coordinates": "on"}
    assert kit.post(where(over), {**said, "agree": ""}).status_code == 422
    assert kit.post(where(over), {**said, "name": "ash h"}).status_code == 422
    answer = kit.post(where(over), said)
    assert answer["Location"] == reverse("group", args=[slug])
    row = Membership.objects.get(person=over["kit"])
    assert (row.came_by, row.name, row.signed_id) == ("cohort", "Kit W", agreement.pk)
    assert queries.seat_in(slug, over["kit"], NOON).is_coordinator
    assert kit.get(where(over))["Location"] == reverse("group", args=[slug])


def test_two_coordinate_and_a_third_is_a_member(over):
    slug, agreement = begun(over), GroupAgreement.objects.get().pk
    for who in ("kit", "jo"):
        seat = cohorts.cohort_seat(over["cohort"].cohort_id, over[who])
        operations.join_from_cohort(
            by=over[who], seat=seat, slug=slug, name=who, agreement_id=agreement, coordinates=True, at=NOON
        )
    assert RoleHeld.objects.filter(until_at=None).count() == 2
    assert not queries.seat_in(slug, over["jo"], NOON).is_coordinator


def test_of_two_who_begin_at_once_one_group_comes(over):
    first = begun(over)
    seat = cohorts.cohort_seat(over["cohort"].cohort_id, over["kit"])
    answer = folk.browser_of(over["kit"]).post(where(over), form(my_name="Kit"))
    assert answer.status_code == 422
    assert PeerGroup.objects.get().slug == first
    assert seat.state == "finished"


def test_it_exists_for_nobody_else(over):
    begun(over)
    missing = folk.browser_of(over["birch"]).get("/nowhere/").content
    for who in ("birch", "rue"):
        for answer in (
            folk.browser_of(over[who]).get(where(over)),
            folk.browser_of(over[who]).post(where(over), form()),
        ):
            assert (answer.status_code, answer.content) == (404, missing)
    assert folk.browser_of(over["ash"]).delete(where(over)).status_code == 405


def test_before_the_end_nobody_begins(people):
    assert folk.browser_of(people["ash"]).get(where(people)).status_code == 404
    assert folk.browser_of(people["ash"]).post(where(people), form()).status_code == 404
    assert PeerGroup.objects.count() == 0


@pytest.fixture
def second_step_given(monkeypatch):
    from waymark.people import second_step

    monkeypatch.setattr(second_step, "is_wanting", lambda _request: False)


def test_a_professional_reads_how_it_begins_and_begins_none(over, second_step_given):
    sam = folk.browser_of(over["sam"])
    page = sam.get(where(over)).content.decode()
    assert "One of them said that they may be asked" in page
    assert sam.post(where(over), form()).status_code == 404
    begun(over)
    page = sam.get(where(over)).content.decode()
    assert "began a group" in page
    assert "Tuesday circle" not in page


def test_what_is_missing_is_said_and_kept(over):
    answer = folk.browser_of(over["ash"]).post(where(over), form(name="", first_on="2026-06-01"))
    assert answer.status_code == 422
    assert b"Going on together." in answer.content
    assert b"from today on" in answer.content


def test_an_agreement_changed_meanwhile_is_read_again(over):
    begun(over)
    answer = folk.browser_of(over["kit"]).post(where(over), {"name": "Kit", "agree": "on", "agreement": str(uuid4())})
    assert answer.status_code == 409
    assert b"Kit" in answer.content


def test_small_jobs_are_shared_out_at_the_first_date(over):
    folk.browser_of(over["ash"]).post(where(over), form(jobs=["tea", "online"]))
    kit, agreement = folk.browser_of(over["kit"]), GroupAgreement.objects.get()
    tea = Job.objects.get(name="Tea and water")
    assert list(Job.objects.filter(is_leading=False).values_list("energy", flat=True)) == ["on-feet", "at-home"]
    page = kit.get(where(over)).content.decode()
    assert "On your feet" in page
    assert "Lead the meeting" not in page
    said = {"name": "Kit W", "agree": "on", "agreement": str(agreement.pk), "job": str(tea.pk)}
    assert kit.post(where(over), {**said, "agree": ""}).status_code == 422
    assert kit.post(where(over), said).status_code == 303
    taken = RoleTaken.objects.get()
    assert (taken.job_id, taken.membership.name, taken.on.isoformat()) == (tea.pk, "Kit W", "2026-06-16")


def test_a_job_that_somebody_else_took_keeps_nobody_out(over):
    folk.browser_of(over["ash"]).post(where(over), form(jobs=["online"]))
    group, job = PeerGroup.objects.get(), Job.objects.get(is_leading=False)
    ash = queries.seat_in(group.slug, over["ash"], NOON)
    one = meetings.coming([(GROUP, group.pk)], person_id=over["ash"].pk, at=NOON, limit=1)[0]
    operations.take_job(by=over["ash"], seat=ash, job_id=job.pk, series_id=one.series_id, on=one.on, at=NOON)
    seat = cohorts.cohort_seat(over["cohort"].cohort_id, over["kit"])
    then = JobThen(job.pk, one.series_id, one.on)
    agreement = GroupAgreement.objects.get().pk
    operations.join_from_cohort(
        by=over["kit"],
        seat=seat,
        slug=group.slug,
        name="Kit",
        agreement_id=agreement,
        coordinates=False,
        at=NOON,
        job=then,
    )
    assert RoleTaken.objects.get().membership.name == "Ash H"
    assert queries.invited_to(group.slug, over["jo"], NOON).jobs == ()


def test_only_who_said_that_they_may_be_asked_is_told(over):
    begun(over)
    told = Notice.objects.filter(kind="groups.cohort_group_began")
    assert list(told.values_list("person__username", flat=True)) == ["kit-1"]
    kit = folk.browser_of(over["kit"]).get("/notices/").content.decode()
    assert "A group of your programme begins" in kit


def test_who_takes_the_yes_back_is_not_sent_it(over):
    assert may_still_be_asked(over["kit"].pk, str(over["cohort"].cohort_id), NOON)
    Enrolment.objects.filter(person=over["kit"]).update(contact_at=None)
    assert not may_still_be_asked(over["kit"].pk, str(over["cohort"].cohort_id), NOON)
    assert not may_still_be_asked(over["birch"].pk, str(over["cohort"].cohort_id), NOON)
