"""Starting the group that stands in the kit: everything at once, once, or nothing."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from tests.support.people import NOON
from waymark.common.words import Edit, Stale
from waymark.common.writing import Gone
from waymark.groups import operations, queries
from waymark.groups.models import GroupAgreement, Job, KitDraft, PeerGroup, PlannedSession, SessionPlan
from waymark.groups.terms import Eligibility, GroupState
from waymark.groups.terms.groups import GROUP
from waymark.groups.terms.kit import Step
from waymark.groups.tests.kit.answers import ONLINE, WHEN, started, written
from waymark.meetings import queries as meetings
from waymark.meetings.operations import WrongRhythm
from waymark.meetings.terms import Setting, VenueFact


@pytest.fixture
def group(rowan):
    return PeerGroup.objects.get(slug=started(rowan))


def test_the_group_says_what_was_written(group):
    assert (group.name, group.neutral_title, group.region) == ("Carry on together", "Meeting, community hall", "GB-ENG")
    assert (group.eligibility, group.state) == (Eligibility.COMPLETED.value, GroupState.LIVING.value)
    assert (group.safeguarding_name, group.place_shown_to) == ("Sam, at the service", "coming")
    assert "carry" not in group.slug


def test_its_maker_coordinates_it_and_has_signed_its_agreement(rowan, group):
    seat = queries.seat_in(group.slug, rowan, NOON)
    assert (seat.name, seat.is_coordinator, seat.needs_to_sign) == ("Rowan", True, False)
    lines = GroupAgreement.objects.get(group=group).lines
    assert [line["words"].split(".")[0] for line in lines] == [
        "What is said here stays here",
        "We speak of our own experience",
        "We end on time",
    ]
    assert [bool(line["easy"]) for line in lines] == [True, True, False]


def test_it_has_its_dates_and_its_place(group):
    (series,) = meetings.series_of(GROUP, [group.pk])
    assert (series.setting, series.room_seats, series.venue_name) == (Setting.HYBRID, 12, "Community hall")
    assert (series.online_link, series.neutral_title) == ("https://meet.example/abc", "Meeting, community hall")
    (venue,) = meetings.venues_of(GROUP, group.pk)
    assert (venue.address, venue.how_to_find) == ("4 Mill Lane, Otherton OT1 2AB", "The green door on the left.")
    facts = {one.fact: (one.metres, one.words, one.by_name) for one in venue.facts}
    assert facts == {
        VenueFact.CHAIRS: (None, "Firm, with arms.", "Rowan"),
        VenueFact.FROM_BUS: (80, "Flat all the way.", "Rowan"),
    }


def test_it_has_jobs_and_plans_for_the_first_meetings(group):
    assert {"Say hello to anybody new", "Tea and water"} <= set(Job.objects.values_list("name", flat=True))
    plans = SessionPlan.objects.filter(group=group).values_list("from_key", flat=True)
    assert sorted(plans) == ["best-hopes", "our-first-meeting"]
    # 31 August 2026 is a bank holiday in England and is left out, so the third date is 14 September.
    planned = PlannedSession.objects.order_by("on").values_list("on", "plan__from_key")
    assert list(planned) == [(date(2026, 8, 3), "our-first-meeting"), (date(2026, 9, 14), "best-hopes")]


def test_the_same_plan_may_be_taken_for_two_meetings(rowan):
    started(rowan, sessions={"first": "best-hopes", "second": "best-hopes", "third": ""})
    assert (SessionPlan.objects.count(), PlannedSession.objects.count()) == (1, 2)


def test_the_draft_is_gone_and_sending_again_leads_to_the_same_group(rowan):
    draft_id = written(rowan)
    version = queries.kit_of(rowan, draft_id).version
    slugs = {operations.start_from_kit(by=rowan, draft_id=draft_id, based_on=version, at=NOON) for _time in range(2)}
    assert len(slugs) == PeerGroup.objects.count() == 1
    assert KitDraft.objects.count() == 0


def test_another_person_learns_nothing_from_the_id_of_a_used_draft(rowan, birch):
    draft_id = written(rowan)
    started(rowan, draft_id)
    with pytest.raises(Gone):
        operations.start_from_kit(by=birch, draft_id=draft_id, based_on=1, at=NOON)


def test_what_was_changed_since_it_was_looked_over_is_looked_over_again(rowan):
    draft_id = written(rowan)
    seen, edit = queries.kit_of(rowan, draft_id).version, Edit.fresh(1)
    operations.write_kit_step(by=rowan, step=Step.WHO, answers={"who_for": "x"}, draft_id=draft_id, edit=edit, at=NOON)
    with pytest.raises(Stale):
        operations.start_from_kit(by=rowan, draft_id=draft_id, based_on=seen, at=NOON)
    assert PeerGroup.objects.count() == 0


def test_without_a_needed_page_nothing_starts(rowan):
    draft_id = written(rowan, without=(Step.AGREEMENT,))
    with pytest.raises(operations.NotReady):
        started(rowan, draft_id)
    assert (PeerGroup.objects.count(), KitDraft.objects.count()) == (0, 1)


def test_only_what_is_needed_is_enough(rowan):
    slug = started(rowan, written(rowan, without=(Step.WHO, Step.PLACE, Step.SESSIONS, Step.SAFETY)))
    assert queries.seat_in(slug, rowan, NOON).is_coordinator
    assert PlannedSession.objects.count() == 0


def test_where_a_part_fails_nothing_is_there_and_the_draft_stays(rowan):
    draft_id = written(rowan, when={**WHEN, "when_interval": 99})
    with pytest.raises(WrongRhythm):
        started(rowan, draft_id)
    assert (PeerGroup.objects.count(), KitDraft.objects.count()) == (0, 1)


def test_a_group_that_meets_online_keeps_no_place_that_was_written_before(rowan):
    group = PeerGroup.objects.get(slug=started(rowan, how={**ONLINE, "room_seats": 12}))
    (series,) = meetings.series_of(GROUP, [group.pk])
    assert (series.venue_name, series.room_seats, meetings.venues_of(GROUP, group.pk)) == ("", None, [])
    assert "Look after those online" in Job.objects.values_list("name", flat=True)


def test_questions_and_the_organisation_go_only_with_their_way_in(rowan):
    asking = {"eligibility": "request", "questions": "What brings you?", "pass_from": "", "is_listed": True}
    group = PeerGroup.objects.get(slug=started(rowan, way_in=asking))
    assert (group.join_questions, group.is_listed) == (["What brings you?"], True)
    opened = {"eligibility": "open", "questions": "What brings you?", "pass_from": str(uuid4()), "is_listed": True}
    group = PeerGroup.objects.get(slug=started(rowan, way_in=opened))
    assert (group.join_questions, group.pass_from_id) == ([], None)


def test_a_series_with_few_dates_has_fewer_planned_meetings(rowan):
    two = {**WHEN, "when_ends": "count", "when_count": 2}
    started(rowan, when=two, at=NOON + timedelta(days=1))
    assert PlannedSession.objects.count() == 1
