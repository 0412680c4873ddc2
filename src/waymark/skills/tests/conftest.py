"""Ash, who practises; Birch, who has nothing to do with it."""

import pytest
from django.test import Client

from tests.support.people import join


@pytest.fixture
def ash(db):
    return join("ash-heron-42")


@pytest.fixture
def birch(db):
    return join("birch-owl-77")


@pytest.fixture
def hers(client, ash):
    """Ash's own browser."""
    client.force_login(ash)
    return client


@pytest.fixture
def theirs(birch):
    """Birch's browser."""
    browser = Client()
    browser.force_login(birch)
    return browser
