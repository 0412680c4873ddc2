"""Ash, whose record it is; Sam, of the team they share decisions with; others who have nothing to do with it."""

import pytest
import time_machine
from django.test import Client

from tests.support.people import NOON, join
from waymark.care.tests.decisions.people import Table, lay_table
from waymark.people.models import Person


@pytest.fixture
def noon():
    """The day of these tests: access is worked out by the clock."""
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def table(db, noon) -> Table:
    return lay_table()


@pytest.fixture
def ash(table: Table) -> Person:
    return table.person


@pytest.fixture
def sam(table: Table) -> Person:
    return table.practitioner


@pytest.fixture
def browser_of():
    """A browser in which somebody is signed in."""

    def opened(person: Person) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return opened


@pytest.fixture
def hers(ash, browser_of):
    return browser_of(ash)


@pytest.fixture
def theirs(sam, browser_of):
    return browser_of(sam)


@pytest.fixture
def stranger(table) -> Person:
    return join("birch-owl-77")
