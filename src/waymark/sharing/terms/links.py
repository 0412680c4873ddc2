"""The vocabulary of links."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class NewLink:
    """What making a link gives back once and never again."""

    id: UUID
    token: str = field(repr=False)
    passcode: str = field(repr=False)
    until: datetime


@dataclass(frozen=True)
class LinkKey:
    """What somebody brings who wants to open a link."""

    token: str = field(repr=False)
    passcode: str = field(repr=False)


@dataclass(frozen=True)
class MyLink:
    """A link as the person sees it. `until` is None where it shows nothing any more."""

    id: UUID
    label: str
    entry: str
    made_at: datetime
    until: datetime | None
    tries_left: int
    looked_at: tuple[datetime, ...]


@dataclass(frozen=True)
class OpenLink:
    """A link that would open with its passcode. `tries_left` is 0 where too many were wrong."""

    id: UUID
    person_id: UUID
    tries_left: int
