"""A group with three people, another group next door, and browsers for them."""

import pytest

from waymark.groups.tests.gathering import Gathering, gather


@pytest.fixture
def group(db) -> Gathering:
    return gather("birch", "cedar")
