"""What journeys of several people on real boards share."""

import pytest
import time_machine

from tests.journeys.neighbours import gather
from waymark.groups.tests.circle import LATER
from waymark.moderation import queries
from waymark.safety import confirmations
from waymark.safety.terms import Confirmation


@pytest.fixture
def folk(tmp_path, settings):
    """The neighbours at two in the afternoon, with one service that was confirmed as help."""
    settings.DATA = tmp_path
    queries.forget_hold_rules()
    with time_machine.travel(LATER, tick=True) as clock:
        confirmations.put("gb-samaritans", Confirmation(LATER.date(), "keeper", "opened the page of the service"))
        yield gather(clock)
    queries.forget_hold_rules()
