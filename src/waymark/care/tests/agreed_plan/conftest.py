"""Ash and Sam at the same table; their browsers."""

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from tests.support.people import NOON
from waymark.care.tests.agreed_plan import plan_people


@pytest.fixture
def table(db):
    return plan_people.table()


@pytest.fixture
def noon():
    """The clock of the views stands at the noon of these people."""
    cache.clear()
    with time_machine.travel(NOON, tick=False):
        yield NOON


@pytest.fixture
def hers(table, noon):
    """Ash's browser."""
    return _browser(table.ash)


@pytest.fixture
def theirs(table, noon):
    """Sam's browser."""
    return _browser(table.sam)


def _browser(person):
    browser = Client()
    browser.force_login(person)
    return browser
