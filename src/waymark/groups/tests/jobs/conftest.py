"""A group with five people."""

import pytest

from waymark.groups.tests.gathering import gather


@pytest.fixture
def group(db):
    return gather("birch", "cedar", "dogwood", "elder")
