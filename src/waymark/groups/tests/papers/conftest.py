"""Rowan coordinates a group of the kit, Ash is a member of it, Birch has nothing to do with it."""

import pytest
from django.test import Client

from tests.support.people import NOON, join
from waymark.groups import queries
from waymark.groups.models import PeerGroup
from waymark.groups.operations.admitting import admit
from waymark.groups.terms import CameBy
from waymark.groups.tests.kit.answers import started


@pytest.fixture
def rowan(db):
    return join("rowan-heron-42")


@pytest.fixture
def ash(db):
    return join("ash-otter-11")


@pytest.fixture
def group(rowan, ash):
    group = PeerGroup.objects.get(slug=started(rowan))
    admit(group, ash, "Ash", CameBy.CODE, NOON)
    return group


@pytest.fixture
def seat(group, rowan):
    return queries.seat_in(group.slug, rowan, NOON)


@pytest.fixture
def her_seat(group, ash):
    """Ash's seat."""
    return queries.seat_in(group.slug, ash, NOON)


def browser(person):
    made = Client()
    made.force_login(person)
    return made


@pytest.fixture
def rowans(rowan):
    return browser(rowan)


@pytest.fixture
def hers(ash):
    return browser(ash)


@pytest.fixture
def theirs(db):
    return browser(join("birch-owl-77"))
