"""A cohort goes on on other days: each later session goes to the date in its place."""

from dataclasses import replace
from datetime import date

import pytest

from tests.support.people import NOON
from waymark.common.ids import new_id
from waymark.meetings import operations as meetings
from waymark.meetings import queries as held
from waymark.meetings.operations import SeriesWords
from waymark.meetings.terms import Setting
from waymark.programmes.models import ProgrammeSession
from waymark.programmes.terms.programmes import COHORT
from waymark.programmes.tests.folk import FIRST

pytestmark = pytest.mark.django_db


def test_sessions_keep_their_order_on_other_days(sam, cohort):
    (series,) = held.series_of(COHORT, [cohort.cohort_id])
    rows = ProgrammeSession.objects.filter(cohort_id=cohort.cohort_id).order_by("number")
    first, second, third = (row.on for row in rows)
    assert first == FIRST
    fresh = meetings.split_series(
        by=sam,
        seat=held.seat_at(series.id, sam),
        on=second,
        rhythm=replace(series.rhythm, weekday=2),
        words=SeriesWords(setting=Setting.HYBRID, neutral_title="Meeting, community hall"),
        client_id=new_id(),
        at=NOON,
    )
    assert [(row.series_id, row.on) for row in rows.all()] == [
        (series.id, first),
        (fresh, date.fromordinal(second.toordinal() + 2)),
        (fresh, date.fromordinal(third.toordinal() + 2)),
    ]
