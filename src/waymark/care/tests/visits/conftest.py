"""Ash and the hill team; Lee of another team; Birch, who has nothing to do with it."""

import pytest
from django.test import Client

from tests.support.people import join
from waymark.care.tests.visits import visit_people as visits


def browser_of(person) -> Client:
    browser = Client()
    browser.force_login(person)
    return browser


@pytest.fixture
def ash(db):
    return join("ash-heron-42")


@pytest.fixture
def team(db):
    return visits.team()


@pytest.fixture
def sam(team):
    return visits.practitioner("sam", "Sam Okafor", team)


@pytest.fixture
def robin(team):
    return visits.practitioner("robin", "Robin Hale", team)


@pytest.fixture
def lee(db):
    return visits.practitioner("lee", "Lee Marsh", visits.team("Valley team"))


@pytest.fixture
def birch(db):
    return join("birch-owl-77")


@pytest.fixture
def link_id(ash, team):
    return visits.meet(ash, team)
