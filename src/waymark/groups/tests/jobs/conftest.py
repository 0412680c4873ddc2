"""A group with five people, and browsers for them."""

import pytest

from waymark.groups.tests.gathering import Gathering, gather


@pytest.fixture
def group(db) -> Gathering:
    return gather("birch", "cedar", "dogwood", "elder")
