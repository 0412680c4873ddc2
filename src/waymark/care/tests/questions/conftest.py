"""The table that these tests sit at, and the browsers of those who sit there or do not."""

from collections.abc import Callable

import pytest
from django.core.cache import cache
from django.test import Client

from tests.support.people import join
from waymark.care.tests.questions.people import Table, table
from waymark.people.models import Person


@pytest.fixture
def at_table(db) -> Table:
    cache.clear()
    return table()


@pytest.fixture
def browser_of() -> Callable[[Person], Client]:
    """A browser of their own for anybody."""

    def signed_in(person: Person) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return signed_in


@pytest.fixture
def stranger(db) -> Person:
    return join("stranger")
