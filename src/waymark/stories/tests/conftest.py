import pytest
from django.test import Client

from tests.support.people import join, step_up
from waymark.stories.tests.people import an_editor


@pytest.fixture
def ash(db):
    return join("ash-heron-42")


@pytest.fixture
def editor(db):
    return an_editor()


@pytest.fixture
def hers(ash):
    """The browser of Ash."""
    client = Client()
    client.force_login(ash)
    return client


@pytest.fixture
def theirs(db):
    """The browser of somebody else."""
    client = Client()
    client.force_login(join("birch-owl-7"))
    return client


@pytest.fixture
def eds(editor):
    """The browser of the editor, with the second step given."""
    client = Client()
    client.force_login(editor)
    step_up(client, editor)
    return client
