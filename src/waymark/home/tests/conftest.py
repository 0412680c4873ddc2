"""Ash, at home."""

import pytest

from tests.support.people import join


@pytest.fixture
def ash(db):
    return join("ash-heron-42")


@pytest.fixture
def hers(client, ash):
    """Ash's own browser."""
    client.force_login(ash)
    return client
