"""Running the group: sharing it, handing it over, resting, and who did how much."""

import re
from datetime import timedelta
from html import unescape

import pytest

from waymark.common.writing import Gone
from waymark.groups import operations, queries
from waymark.groups.models import HandOver
from waymark.groups.operations import AgreementLine, LastCoordinator
from waymark.groups.permits import NotAllowed
from waymark.groups.terms import LeadRole
from waymark.groups.tests.circle import LATER, browser, offer
from waymark.meetings import queries as meetings
from waymark.meetings.models import Meeting


def text(answer):
    return re.sub(r"</?bdi>", "", unescape(answer.content.decode()))


def send(around, who, **data):
    return browser(who).post(f"/groups/{around.circle.slug}/roles/", data)


def page(around, who):
    return text(browser(who).get(f"/groups/{around.circle.slug}/roles/"))


def offer_id(around, who):
    return str(queries.offers_to(around.circle.seat(who))[0].id)


def test_it_is_offered_and_shared(around):
    assert "Two are better" in page(around, around.rob)
    ann_id = str(around.circle.member_id(around.ann))
    answer = send(around, around.rob, do="offer", member=ann_id, keeps="share", role="coordinator")
    assert answer.status_code == 303
    assert "Rob asks you" in page(around, around.ann)
    assert send(around, around.ann, do="answer", offer=offer_id(around, around.ann), answer="yes").status_code == 303
    assert around.circle.seat(around.ann).is_coordinator
    assert around.circle.seat(around.rob).is_coordinator
    assert "Two are better" not in page(around, around.rob)


def test_it_is_handed_over_and_whoever_handed_it_over_is_free(around):
    offer(around.circle, around.rob, around.ann)
    send(around, around.ann, do="answer", offer=offer_id(around, around.ann), answer="yes")
    assert around.circle.seat(around.ann).is_coordinator
    assert not around.circle.seat(around.rob).leads


def test_a_no_changes_nothing_and_is_no_longer_asked(around):
    offer(around.circle, around.rob, around.ann)
    send(around, around.ann, do="answer", offer=offer_id(around, around.ann), answer="no")
    assert not around.circle.seat(around.ann).leads
    assert queries.offers_by(around.circle.seat(around.rob)) == ()


def test_it_can_be_taken_back_and_is_answered_by_nobody_else(around):
    offer(around.circle, around.rob, around.ann)
    pk = offer_id(around, around.ann)
    assert send(around, around.kim, do="answer", offer=pk, answer="yes").status_code == 404
    assert send(around, around.kim, do="take-back", offer=pk).status_code == 404
    assert send(around, around.rob, do="take-back", offer=pk).status_code == 303
    assert send(around, around.ann, do="answer", offer=pk, answer="yes").status_code == 404


def test_asking_twice_asks_once(around):
    offer(around.circle, around.rob, around.ann)
    offer(around.circle, around.rob, around.ann, keeps=True)
    assert [row.keeps for row in HandOver.objects.all()] == [True]


def test_the_last_coordinator_hands_over_before_they_leave_or_lay_it_down(around):
    seat = around.circle.seat(around.rob)
    with pytest.raises(LastCoordinator):
        operations.lay_down(by=around.rob, seat=seat, role=LeadRole.COORDINATOR, at=LATER)
    with pytest.raises(LastCoordinator):
        operations.leave_group(by=around.rob, seat=seat, at=LATER)
    assert "hand it over first" in text(browser(around.rob).get(f"/groups/{around.circle.slug}/leave/"))
    assert browser(around.rob).post(f"/groups/{around.circle.slug}/leave/").status_code == 303
    assert around.circle.seat(around.rob).is_coordinator


def test_a_group_that_nobody_runs_any_more_is_taken_up_by_a_member(around):
    assert send(around, around.ann, do="step-up").status_code == 404
    around.rob.delete()
    assert "Nobody runs the group" in page(around, around.ann)
    assert send(around, around.ann, do="step-up").status_code == 303
    assert around.circle.seat(around.ann).is_coordinator


def test_coordinators_let_somebody_lead_and_members_do_not(around):
    kim_id = str(around.circle.member_id(around.kim))
    assert send(around, around.ann, do="facilitator", member=kim_id).status_code == 404
    assert send(around, around.rob, do="facilitator", member=kim_id).status_code == 303
    assert around.circle.seat(around.kim).roles == {LeadRole.FACILITATOR}
    assert send(around, around.rob, do="end-facilitator", member=kim_id).status_code == 303
    assert not around.circle.seat(around.kim).leads


def test_nobody_chosen_is_said(around):
    assert send(around, around.rob, do="facilitator", member="").status_code == 422
    assert send(around, around.rob, do="dance").status_code == 404


def test_who_rests_is_asked_last_until_the_day(around):
    around.circle.second(around.ann)
    send(around, around.rob, do="rest", until=(LATER + timedelta(days=9)).date().isoformat())
    front = text(browser(around.kim).get(f"/groups/{around.circle.slug}/"))
    assert "At the moment ask Ann first." in front
    assert send(around, around.rob, do="back").status_code == 303
    assert "At the moment ask" not in text(browser(around.kim).get(f"/groups/{around.circle.slug}/"))


def test_the_load_is_said_in_words_to_those_who_lead_alone(around):
    series_id = around.circle.meet(starts_on=(LATER - timedelta(days=16 * 7)).date())
    seat = around.circle.seat(around.rob)
    around.circle.second(around.ann)
    load, _names = queries.load_of(seat, LATER)
    assert load.meetings == 8
    for each in meetings.lately([("group", around.circle.id)], at=LATER, limit=8)[around.circle.id][:6]:
        Meeting.objects.create(series_id=series_id, on=each.on, changed_at=LATER, confirmed_by_id=around.rob.pk)
    assert "Rob led 6 of the last 8. It may be somebody else’s turn." in page(around, around.ann)
    assert "How the work was spread" not in page(around, around.kim)
    with pytest.raises(NotAllowed):
        queries.load_of(around.circle.seat(around.kim), LATER)


def test_new_parts_wait_for_the_signature(around):
    circle = around.circle
    offer(circle, around.rob, around.ann)
    circle.change_agreement(AgreementLine("We listen."))
    with pytest.raises(NotAllowed):
        operations.answer_offer(
            by=around.ann, seat=circle.seat(around.ann), offer_id=offer_id(around, around.ann), takes=True, at=LATER
        )


def test_a_part_nobody_has_is_not_handed_over(around):
    with pytest.raises(Gone):
        offer(around.circle, around.rob, around.ann, role="facilitator")
