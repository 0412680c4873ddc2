"""A group goes on with another rhythm: what was promised for days that stay goes along, the rest is let go."""

from datetime import time, timedelta

import pytest

from tests.support.people import NOON
from waymark.common.ids import new_id
from waymark.common.words import Edit
from waymark.groups import operations, queries
from waymark.groups.library import PLANS, words_of
from waymark.groups.models import GuestSpeaker, PlannedSession, RoleTaken
from waymark.groups.sentences import rhythms_of
from waymark.groups.terms.guests import GuestWords
from waymark.groups.tests.gathering import FIRST, SECOND
from waymark.meetings import operations as meetings
from waymark.meetings import queries as held
from waymark.meetings.operations import NoSuchDate
from waymark.meetings.terms.rhythm import Rhythm
from waymark.meetings.tests.hosting import fortnightly, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def full(group):
    """Tea and a plan on both of the first dates, and a guest on the second."""
    ash, seat, tea = group.people["ash"], group.seat("ash"), group.job()
    plan_id = operations.make_plan(by=ash, seat=seat, words=words_of(PLANS[0]), edit=Edit.fresh(), at=NOON)
    for on in (FIRST, SECOND):
        group.take("birch", tea, on)
        operations.plan_meeting(by=ash, seat=seat, plan_id=plan_id, series_id=group.series_id, on=on, at=NOON)
    guest = GuestWords("Dr Mehta", "Sleep", series_id=group.series_id, on=SECOND)
    operations.invite_guest(by=ash, seat=seat, words=guest, edit=Edit.fresh(), at=NOON)
    return group


def split(group, rhythm: Rhythm, at=NOON):
    ash = group.people["ash"]
    return meetings.split_series(
        by=ash,
        seat=held.seat_at(group.series_id, ash),
        on=SECOND,
        rhythm=rhythm,
        words=words(),
        client_id=new_id(),
        at=at,
    )


def promised(series_id):
    """The days on which somebody has a job, a plan is followed, and a guest comes."""
    kept = (model.objects.filter(series_id=series_id) for model in (RoleTaken, PlannedSession, GuestSpeaker))
    return [sorted(rows.values_list("on", flat=True)) for rows in kept]


def test_at_another_hour_of_the_same_day_everything_goes_along(full):
    fresh = split(full, fortnightly(at=time(11)))
    assert promised(fresh) == [[SECOND], [SECOND], [SECOND]]
    assert promised(full.series_id) == [[FIRST], [FIRST], []]
    there = queries.jobs_at(full.seat("birch"), fresh, SECOND)
    assert [place.name for one in there if one.job.name == "Tea" for place in one.places] == ["birch"]


def test_on_another_day_nothing_is_promised_any_more_and_the_guest_has_no_date(full):
    fresh = split(full, fortnightly(weekday=3))
    assert promised(fresh) == [[], [], []]
    assert promised(full.series_id) == [[FIRST], [FIRST], []]
    guest = GuestSpeaker.objects.get()
    assert (guest.series_id, guest.on) == (None, None)


def test_what_has_begun_is_not_changed(full):
    with pytest.raises(NoSuchDate):
        split(full, fortnightly(weekday=3), at=NOON + timedelta(days=21))


def test_the_page_of_the_group_tells_the_two_apart_and_shows_jobs_of_dates_that_take_place(full):
    split(full, fortnightly(at=time(15)))
    front = queries.front_of(full.seat("birch"), NOON)
    days = sorted(words.rpartition(", ")[2] for _id, words in rhythms_of(front.series))
    assert days == ["from 30 June 2026", "until 29 June 2026"]
    assert [job.on for job in front.jobs] == [FIRST, SECOND]
    operations.begin_closing(
        by=full.people["ash"], seat=full.seat("ash"), closes_on=SECOND - timedelta(days=1), words="", at=NOON
    )
    assert [job.on for job in queries.front_of(full.seat("birch"), NOON).jobs] == [FIRST]
