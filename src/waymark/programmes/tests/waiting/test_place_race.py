"""Thirty people wait for ten places, and many hands offer, take and decline at the same moment: never an eleventh."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection

from tests.support.people import NOON, join
from waymark.programmes import operations
from waymark.programmes.models import Cohort, Enrolment
from waymark.programmes.tests import folk

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
WAITING, SEATS, AT_ONCE = 30, 10, 12


def test_ten_places_are_never_sold_eleven_times():
    team = folk.team()
    sam = folk.practitioner("sam", "Sam Okafor", team)
    programme = folk.programme(sam)
    cohort = folk.cohort(sam, programme, team, seats=SEATS)
    folks = [join(f"racer-{number}") for number in range(WAITING)]
    ids = [folk.wait(one, sam, programme, at=NOON + timedelta(minutes=at)) for at, one in enumerate(folks)]
    together = Barrier(AT_ONCE)

    def race(number: int) -> None:
        try:
            if number < AT_ONCE:
                together.wait()
            operations.offer_places(by=sam, seat=cohort, at=NOON)
            if number % 3 == 0:
                operations.decline_offer(by=folks[number], enrolment_id=ids[number], at=NOON)
            elif number % 3 == 1:
                operations.leave(by=folks[number], enrolment_id=ids[number], at=NOON)
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(race, range(WAITING)))
    operations.offer_places(by=sam, seat=cohort, at=NOON)
    held = Enrolment.objects.filter(cohort_id=cohort.cohort_id, state__in=["offered", "placed"]).count()
    assert held == Cohort.objects.get().taken == SEATS
