"""A group with five people, and browsers for them."""

import pytest
import time_machine
from django.test import Client

from tests.support.people import NOON, join
from waymark.groups.tests.gathering import Gathering, gather


@pytest.fixture
def group(db) -> Gathering:
    return gather("birch", "cedar", "dogwood", "elder")


@pytest.fixture
def browser(group):
    """`browser("birch")` is signed in as birch, `browser("stranger")` as somebody outside, `browser()` as nobody."""

    def opened(name: str = "") -> Client:
        client = Client()
        if name:
            client.force_login(group.people.get(name) or join(name))
        return client

    with time_machine.travel(NOON, tick=False):
        yield opened
