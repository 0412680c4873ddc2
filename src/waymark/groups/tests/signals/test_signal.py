""" "Having a setback, no reply needed": seen by whom it was meant for, gone by itself."""

from datetime import timedelta

import pytest

from waymark.groups import operations, queries
from waymark.groups.models import SetbackSignal
from waymark.groups.operations import AgreementLine
from waymark.groups.terms import SignalTo
from waymark.groups.tests.circle import LATER, browser
from waymark.meetings.terms import hosts

WORDS = "is having a setback. No reply needed."


def seen_by(around, who, at=LATER):
    return [one.name for one in queries.signals_for(around.circle.seat(who), at)]


def tell(around, who, to=SignalTo.GROUP, days=3, at=LATER):
    operations.send_signal(by=who, seat=around.circle.seat(who), to=to, days=days, at=at)


def test_two_taps_are_enough(around):
    client, where = browser(around.kim), f"/groups/{around.circle.slug}/signal/"
    page = client.get(where).content.decode()
    assert page.count("checked") == 2
    assert client.post(where, {"to": "group", "days": "3"}).status_code == 303
    said = browser(around.ann).get(f"/groups/{around.circle.slug}/").content.decode()
    assert f"<strong><bdi>Kim</bdi></strong> {WORDS}" in said


def test_meant_for_coordinators_only_they_see_it(around):
    tell(around, around.kim, SignalTo.COORDINATORS)
    assert seen_by(around, around.rob) == ["Kim"]
    assert seen_by(around, around.kim) == ["Kim"]
    assert seen_by(around, around.ann) == []


@pytest.mark.parametrize("days", [3, 7, 14])
def test_it_goes_by_itself(around, days):
    tell(around, around.kim, days=days)
    assert seen_by(around, around.ann, LATER + timedelta(days=days, seconds=-1)) == ["Kim"]
    assert seen_by(around, around.ann, LATER + timedelta(days=days)) == []


def test_it_is_ended_and_nothing_of_it_is_kept(around):
    tell(around, around.kim)
    client, where = browser(around.kim), f"/groups/{around.circle.slug}/signal/"
    assert client.post(where, {"do": "end"}).status_code == 303
    assert client.post(where, {"do": "end"}).status_code == 303
    assert not SetbackSignal.objects.exists()


def test_a_new_one_takes_the_place_of_the_last(around):
    tell(around, around.kim)
    tell(around, around.kim, SignalTo.COORDINATORS, days=7, at=LATER + timedelta(days=20))
    assert SetbackSignal.objects.count() == 1


def test_it_never_waits_for_a_signature(around):
    around.circle.change_agreement(AgreementLine("We listen."))
    tell(around, around.kim)
    assert seen_by(around, around.rob) == ["Kim"]


def test_what_is_not_offered_is_refused(around):
    where = f"/groups/{around.circle.slug}/signal/"
    assert browser(around.kim).post(where, {"to": "group", "days": "365"}).status_code == 422


def test_pages_for_a_hard_day_can_offer_it(around):
    assert [seat.slug for seat in queries.groups_to_tell(around.kim, LATER)] == [around.circle.slug]
    assert queries.groups_to_tell(around.sid, LATER) == ()
    assert hosts.host_of("group") is not None
