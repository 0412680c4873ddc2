"""Sam and Robin of the hill team; Lee of another service; Ash, who lives with pain; Birch, a stranger."""

import pytest

from tests.support.people import join
from waymark.people import second_step
from waymark.programmes.tests import folk


@pytest.fixture(autouse=True)
def _second_step_given(request, monkeypatch):
    """`test_second_step.py` and the pages that name the fixture try those who have not."""
    if "second_step_is_asked" not in request.fixturenames:
        monkeypatch.setattr(second_step, "is_wanting", lambda _request: False)


@pytest.fixture
def second_step_is_asked():
    """As everywhere outside of these tests."""


@pytest.fixture
def team(db):
    return folk.team()


@pytest.fixture
def sam(team):
    return folk.practitioner("sam", "Sam Okafor", team)


@pytest.fixture
def robin(team):
    return folk.practitioner("robin", "Robin Hale", team)


@pytest.fixture
def lee(db):
    return folk.practitioner("lee", "Lee Marsh", folk.team("Valley service", "Valley team"))


@pytest.fixture
def ash(db):
    return join("ash-heron-42")


@pytest.fixture
def birch(db):
    return join("birch-owl-77")


@pytest.fixture
def programme(sam):
    """The seat of Sam in a weekly programme of three sessions."""
    return folk.programme(sam)


@pytest.fixture
def cohort(sam, programme, team):
    """The seat of Sam, who leads it: two places."""
    return folk.cohort(sam, programme, team)
