"""Ash leads the circle; Birch and Cedar belong to it; a stranger does not. It is noon on 10 June 2026."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from tests.support.people import NOON, PASSWORD, join
from waymark.common.ids import new_id
from waymark.meetings import operations, queries
from waymark.meetings.operations import VenueWords
from waymark.meetings.terms import VenueFact
from waymark.meetings.tests.hosting import CIRCLE, Circle, known, series

FIRST = date(2026, 6, 16)  # a Tuesday; the meeting is at 14:00 in London, 13:00 UTC
AFTER = NOON + timedelta(days=6, hours=4)


def browser_of(person, *, confirmed=False):
    client = Client()
    client.force_login(person)
    if confirmed:
        assert client.post("/me/confirm/", {"password": PASSWORD}).status_code == 302
    return client


@pytest.fixture(autouse=True)
def clock():
    cache.clear()
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def circle(db):
    made = Circle([join(name) for name in ("ash", "birch", "cedar", "dogwood")])
    with known(made):
        yield made


@pytest.fixture
def ash(circle):
    return browser_of(circle.people[0])


@pytest.fixture
def birch(circle):
    return browser_of(circle.people[1])


@pytest.fixture
def stranger(db):
    return browser_of(join("stranger"))


@pytest.fixture
def missing(stranger):
    """The bytes of a page that never was, as a stranger sees them."""
    return stranger.get("/there/is/no/such/page/").content


@pytest.fixture
def hall(circle):
    """A venue with two facts, confirmed today."""
    seat = queries.host_seat(CIRCLE, circle.id, circle.people[0])
    ash = circle.people[0]
    words = VenueWords("St Mark’s hall", "1 Mill Lane\nOtley", "Green door, ring twice.")
    made = operations.make_venue(by=ash, seat=seat, words=words, client_id=new_id(), at=NOON)
    for fact, metres, said in ((VenueFact.FROM_BUS, 120, "flat"), (VenueFact.CHAIRS, None, "With arms.")):
        operations.write_fact(by=ash, seat=seat, venue_id=made, fact=fact, metres=metres, words=said, at=NOON)
    return made


@pytest.fixture
def held(circle, hall):
    return series(circle, venue_id=hall, online_link="https://meet.example/room", dial_in="0113 496 0000", room_seats=2)
