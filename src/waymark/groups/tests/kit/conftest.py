"""Rowan, who makes a group; Birch, who has nothing to do with it."""

import pytest
from django.test import Client

from tests.support.people import join


@pytest.fixture
def rowan(db):
    return join("rowan-heron-42")


@pytest.fixture
def birch(db):
    return join("birch-owl-77")


@pytest.fixture
def hers(client, rowan):
    client.force_login(rowan)
    return client


@pytest.fixture
def theirs(birch):
    browser = Client()
    browser.force_login(birch)
    return browser
