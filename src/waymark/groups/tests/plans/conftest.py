"""A group in which birch facilitates, and browsers for its people."""

import pytest

from waymark.groups.terms import LeadRole
from waymark.groups.tests.gathering import Gathering, gather


@pytest.fixture
def group(db) -> Gathering:
    made = gather("birch", "cedar")
    made.give("birch", LeadRole.FACILITATOR)
    return made
