"""An audit with lines in it, written the way lines are written."""

from uuid import UUID

import pytest

from waymark.audit import operations
from waymark.audit.tests.chains import AT, WHO


@pytest.fixture
def lines(db) -> int:
    """Nine lines. Returns how many."""
    for number in range(5):
        operations.record(by_id=WHO, verb="recorded", about_id=WHO, thing="Entry", thing_id=UUID(int=number), at=AT)
    operations.record_looks(
        by_id=WHO, verb="looked", about_id=WHO, things=["diary", "plan", "sleep", "medicines"], at=AT
    )
    return 9
