"""Who looks at cases, and what they see of them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from waymark.moderation.terms.cases import CaseKind, CaseState, HoldReason, Outcome, Step, Worry
from waymark.moderation.terms.things import Snapshot, Words

DECISION = "decision"
"""The kind of thing that an appeal is about. No app describes it: it is a decision of this app."""

QUEUE_KINDS = (CaseKind.WORRY, CaseKind.REPORT, CaseKind.FIRST_LOOK, CaseKind.APPEAL)
"""What waits in the queue. Claims wait for professionals."""


@dataclass(frozen=True)
class Desk:
    """Where somebody sits who looks at cases: for the whole site, or for the places (kind, id) that they run.

    `themselves`: the same places as a whole. What is said about those somebody else looks at.
    """

    person_id: UUID
    is_moderator: bool
    leads: frozenset[tuple[str, UUID]] = frozenset()
    themselves: frozenset[tuple[str, UUID]] = frozenset()


@dataclass(frozen=True)
class CaseFacts:
    """What decides who may look at a case. `deciders`: who decided what an appeal is about."""

    kind: CaseKind
    place: tuple[str, UUID | None]
    about_id: UUID | None
    reporters: frozenset[UUID] = frozenset()
    deciders: frozenset[UUID] = frozenset()


@dataclass(frozen=True)
class QueueRow:
    """One case in the queue. `title` and `place` are empty where its words are not here any more.

    `is_spared`: it seems to be about something that whoever looks asked to be spared. Its words are not shown then.
    """

    id: UUID
    kind: CaseKind
    state: CaseState
    level: Worry
    title: str
    place: str
    reports: int
    opened_at: datetime
    due_at: datetime
    looked_at: datetime | None
    decided_at: datetime | None
    assignee: str
    is_mine: bool
    is_late: bool
    is_spared: bool = False


@dataclass(frozen=True)
class QueuePage:
    rows: tuple[QueueRow, ...]
    counts: dict[CaseState, int]
    page: int
    pages: int


@dataclass(frozen=True)
class SaidReport:
    """What one member said. Nobody reads here who they are."""

    cites: str
    words: str
    level: Worry
    at: datetime


@dataclass(frozen=True)
class SaidWords:
    """A note or a reply: what, by whom in words, when."""

    words: str
    by: str
    at: datetime
    is_from_author: bool = False


@dataclass(frozen=True)
class MadeDecision:
    """A decision. `is_pending`: for good, and a second person has not said yet. `is_undone`: it does not hold."""

    id: UUID
    outcome: Outcome
    step: Step
    cites: str
    words: str
    note: str
    by: str
    at: datetime
    is_mine: bool = False
    is_pending: bool = False
    is_undone: bool = False
    until_at: datetime | None = None


@dataclass(frozen=True)
class ShownPicture:
    """A picture as it was reported, by its number in the case."""

    number: int
    alt: str


@dataclass(frozen=True)
class CasePage:
    """A case, whole. `snapshot` is None where its words are not here any more: they went with who wrote them,
    or before a report about them was sent. `now`: how the thing stands today,
    "same", "changed" or "gone". `before`: earlier steps about the same person, newest first.
    """

    id: UUID
    kind: CaseKind
    state: CaseState
    level: Worry
    reasons: tuple[HoldReason, ...]
    thing: Words
    is_private: bool
    snapshot: Snapshot | None
    now: str
    address: str
    opened_at: datetime
    due_at: datetime
    decided_at: datetime | None
    assignee: str
    is_mine: bool
    is_taken: bool
    has_author: bool
    may_decide: bool
    reports: tuple[SaidReport, ...]
    notes: tuple[SaidWords, ...]
    replies: tuple[SaidWords, ...]
    decisions: tuple[MadeDecision, ...]
    before: tuple[tuple[Step, datetime], ...]
    steps: tuple[Step, ...]
    appeal: str = ""
    appealed: MadeDecision | None = None
    pictures: tuple[ShownPicture, ...] = ()
    digest: str = ""

    @property
    def pending(self) -> MadeDecision | None:
        """The decision for good that waits for a second person."""
        return next((one for one in self.decisions if one.is_pending), None)
