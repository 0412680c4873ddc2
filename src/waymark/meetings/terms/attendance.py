"""What pages about who came are made of."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from waymark.meetings.terms.answers import Answer, Came, Way
from waymark.meetings.terms.rhythm import Occurrence


@dataclass(frozen=True)
class RollLine:
    """One person of the host at one meeting. `said` is what they answered before."""

    person_id: UUID
    name: str
    said: Answer | None
    way: Way | None
    came: Came | None
    is_late: bool


@dataclass(frozen=True)
class Roll:
    """Everybody of the host: who said that they come first, then the others, each by name."""

    coming: tuple[RollLine, ...]
    others: tuple[RollLine, ...]
    without_account: int
    taken_at: datetime | None


@dataclass(frozen=True)
class MyPast:
    """A meeting of which something about me was written down."""

    series_id: UUID
    occurrence: Occurrence
    zone: str
    title: str
    came: Came
    is_late: bool
