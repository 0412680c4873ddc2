"""What members see of what they reported, and of what was decided about them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from waymark.moderation.terms.cases import CaseKind, CaseState, HoldReason, Worry
from waymark.moderation.terms.desk import MadeDecision, SaidWords
from waymark.moderation.terms.standing import Standing
from waymark.moderation.terms.things import Words


@dataclass(frozen=True)
class MyReport:
    """Something I reported, and how it stands."""

    id: UUID
    kind: CaseKind
    thing: Words
    title: str
    place: str
    cites: str
    words: str
    level: Worry
    at: datetime
    state: CaseState
    due_at: datetime
    reply: str
    replied_at: datetime | None
    answer: "ClaimNote | None" = None


@dataclass(frozen=True)
class ClaimNote:
    """What a professional says of a claim."""

    words: str
    by_name: str
    source: str
    at: datetime


@dataclass(frozen=True)
class FiledCase:
    """A case about something I wrote, as it stands in my own file. `words` are mine, as they were looked at."""

    id: UUID
    kind: CaseKind
    thing: Words
    title: str
    words: str
    state: CaseState
    reasons: tuple[HoldReason, ...]
    opened_at: datetime
    notes: tuple[SaidWords, ...]
    decisions: tuple["FiledDecision", ...]


@dataclass(frozen=True)
class FiledDecision:
    """`may_appeal`: once, and only what took something away or said something to me."""

    made: MadeDecision
    may_appeal: bool
    appeal: str
    appealed_at: datetime | None
    answer: MadeDecision | None


@dataclass(frozen=True)
class MyFile:
    """Everything that moderation keeps about me."""

    standing: Standing
    cases: tuple[FiledCase, ...]


@dataclass(frozen=True)
class MyCase:
    """That somebody is worried about me, and what was said since."""

    id: UUID
    thing: Words
    title: str
    words: str
    is_hidden: bool
    opened_at: datetime
    is_decided: bool
    replies: tuple[SaidWords, ...]
