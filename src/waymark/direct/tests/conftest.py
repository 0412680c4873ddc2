import pytest
import time_machine
from django.core.cache import cache

from waymark.direct.tests.letters import TODAY, Two, on_duty, two


@pytest.fixture
def closed(db):
    """Nobody has chosen anything yet; nobody is on duty."""
    cache.clear()
    with time_machine.travel(TODAY, tick=False):
        yield two()


@pytest.fixture
def both(closed: Two) -> Two:
    """Both want messages, and somebody is on duty."""
    on_duty()
    closed.choose(closed.ann, closed.kim)
    return closed
