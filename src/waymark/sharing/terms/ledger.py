"""The vocabulary of consent."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from waymark.sharing.terms.topics import Topic


class ToKind(StrEnum):
    """To whom something is shown. `to_id` is the id of a supporter's invitation, a care team, a group or a link."""

    SUPPORTER = "supporter"
    TEAM = "team"
    GROUP = "group"
    LINK = "link"


class Purpose(StrEnum):
    """What it is shown for."""

    SUPPORT = "support"
    CARE = "care"
    VISIT = "visit"


class Decided(StrEnum):
    GIVEN = "given"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class To:
    """To whom: the kind and the id."""

    kind: ToKind
    id: UUID


@dataclass(frozen=True)
class Event:
    """One line of the ledger. `number` counts the events between these two, from 1."""

    id: UUID
    to: To
    number: int
    decided: Decided
    scope: frozenset[str]
    purpose: Purpose
    wording: str
    language: str
    at: datetime
    until: datetime | None
    by_id: UUID


@dataclass(frozen=True)
class Grant:
    """What is shared now, as the ledger says: the last event, where it was given and has not run out."""

    consent_id: UUID
    subject_id: UUID
    to: To
    number: int
    scope: frozenset[str]
    at: datetime
    until: datetime | None

    @property
    def topics(self) -> frozenset[Topic]:
        return frozenset(Topic(entry.partition(":")[0]) for entry in self.scope)
