"""Where a page of a long list begins: after a moment and an id, never after a number of rows, so that the last page
costs what the first does.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

_WRITTEN = re.compile(r"(\d{1,17})-([0-9a-f]{32})")
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Place:
    """A place in a list that is ordered by a moment, and by the id where moments are alike."""

    at: datetime
    id: UUID

    def __str__(self) -> str:
        return f"{(self.at - _BEGINNING) // timedelta(microseconds=1)}-{self.id.hex}"


def place_in(text: str) -> Place | None:
    """The place that somebody's address names; None where it names none."""
    found = _WRITTEN.fullmatch(text)
    if not found:
        return None
    return Place(_BEGINNING + timedelta(microseconds=int(found[1])), UUID(found[2]))
