"""Two want the last place at the same moment, and two fall ill at the same moment: no place is ever filled twice."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection

from tests.support.people import NOON
from waymark.groups import operations
from waymark.groups.models import RoleTaken
from waymark.groups.operations import AllTaken
from waymark.groups.tests.gathering import FIRST, gather

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
ROUNDS = 8


def _together(calls):
    """Do these at the same moment. Returns what each gave, or what it raised."""
    barrier = Barrier(len(calls))

    def one(call):
        barrier.wait()
        try:
            return call()
        except AllTaken as taken:
            return taken
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(one, calls))


def test_the_last_place_is_taken_once():
    group = gather("birch", "cedar", "dogwood", "elder")
    tea = group.job(per_meeting=2)
    names = ("birch", "cedar", "dogwood", "elder")
    for number in range(ROUNDS):
        on = FIRST + timedelta(weeks=2 * number)
        group.take("ash", tea, on)
        got = _together([lambda name=name, on=on: group.take(name, tea, on) for name in names])
        assert [type(one) for one in got].count(AllTaken) == len(names) - 1
        assert RoleTaken.objects.filter(job=tea, on=on, released_at=None).count() == 2


def test_two_bad_days_at_once_put_a_stand_in_into_one_job_only():
    group = gather("birch", "cedar", "dogwood")
    tea, clock = group.job(), group.job("Clock")
    for job in (tea, clock):
        group.volunteer("dogwood", job)
    for number in range(ROUNDS):
        on = FIRST + timedelta(weeks=2 * number)
        group.take("birch", tea, on)
        group.take("cedar", clock, on)

        def bad_day(name, on=on):
            seat = group.seat(name)
            return operations.let_all_go(
                by=group.people[name], seat=seat, series_id=group.series_id, on=on, at=NOON
            ).put_in

        assert sorted(_together([lambda: bad_day("birch"), lambda: bad_day("cedar")])) == [0, 1]
        assert RoleTaken.objects.filter(on=on, released_at=None).count() == 1
