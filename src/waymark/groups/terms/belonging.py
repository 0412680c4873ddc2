"""What the pages around people in a group are made of: frozen, and exactly what whoever looks may see."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from waymark.groups.terms.agreement import Agreement, MarkedLine
from waymark.groups.terms.groups import Eligibility, GroupState, Keep, LeadRole, SignalTo
from waymark.groups.terms.seat import GroupSeat
from waymark.meetings.rules.bands import Band
from waymark.meetings.terms.pages import ComingMeeting, SeriesCard
from waymark.moderation.terms import Shown


@dataclass(frozen=True)
class GroupCard:
    """One of my groups on the list of them. `next` is the next meeting; the rest is what waits for me there."""

    seat: GroupSeat
    next: ComingMeeting | None
    offers: int
    asking: int
    wants_my_word: bool


@dataclass(frozen=True)
class Listed:
    """A group that may be found by anybody who has an account."""

    slug: str
    name: str
    purpose: str
    eligibility: Eligibility


@dataclass(frozen=True)
class MyAsking:
    """That I asked a group. `said` are the words of a no; None while I wait."""

    slug: str
    name: str
    asked_at: datetime
    declined_at: datetime | None = None
    said: str | None = None


@dataclass(frozen=True)
class Outside:
    """What somebody reads of a group they are not in. `asking` is where they stand with it."""

    group_id: UUID
    slug: str
    name: str
    purpose: str
    who_for: str
    eligibility: Eligibility
    questions: tuple[str, ...]
    state: GroupState
    back_on: date | None
    series: tuple[SeriesCard, ...]
    asking: MyAsking | None
    may_ask: bool


@dataclass(frozen=True)
class Leader:
    """Somebody who runs the group or leads meetings."""

    membership_id: UUID
    name: str
    roles: frozenset[LeadRole]
    rests_until: date | None

    @property
    def is_coordinator(self) -> bool:
        return LeadRole.COORDINATOR in self.roles


@dataclass(frozen=True)
class Signal:
    """Somebody has a setback. That is all there is to it."""

    name: str
    to: SignalTo
    until_at: datetime
    is_mine: bool


@dataclass(frozen=True)
class MyJob:
    """A small job that I do at a meeting ahead."""

    name: str
    series_id: UUID
    on: date


@dataclass(frozen=True)
class NextPlan:
    """What the next meeting is built around."""

    plan_id: UUID
    title: str
    on: date


@dataclass(frozen=True)
class Front:
    """The front page of a group for somebody in it."""

    name: str
    purpose: str
    who_for: str
    zone: str
    state: GroupState
    state_words: str
    back_on: date | None
    closes_on: date | None
    is_due: bool
    is_listed: bool
    service: str
    has_welcome: bool
    members: int
    asking: int
    coming: tuple[ComingMeeting, ...]
    series: tuple[SeriesCard, ...]
    leaders: tuple[Leader, ...]
    asked_first: tuple[Leader, ...]
    signals: tuple[Signal, ...]
    jobs: tuple[MyJob, ...]
    plan: NextPlan | None
    offers: int
    keep: Keep | None
    shown: Shown
    shown_why: str


@dataclass(frozen=True)
class AgreementPage:
    """The agreement in force, when I signed which, and what is different since."""

    now: Agreement
    signed_number: int | None
    signed_at: datetime | None
    changes: tuple[MarkedLine, ...]


@dataclass(frozen=True)
class MemberName:
    """One name of the list of members, with what they do for the group."""

    membership_id: UUID
    name: str
    roles: frozenset[LeadRole]


@dataclass(frozen=True)
class MembersPage:
    """Fifty names, and where in the list they are."""

    names: tuple[MemberName, ...]
    number: int
    page: int
    pages: int


@dataclass(frozen=True)
class MyPlace:
    """My own place in a group."""

    name: str
    joined_at: datetime
    signed_at: datetime | None
    wants_buddy: bool
    is_buddy: bool
    buddy: str
    looks_after: tuple[str, ...]
    keep: Keep | None
    is_last_coordinator: bool
    name_before: str
    name_why: str


@dataclass(frozen=True)
class Newcomer:
    """Somebody who would like a buddy, and who that is."""

    membership_id: UUID
    name: str
    buddy_id: UUID | None
    buddy: str


@dataclass(frozen=True)
class Asker:
    """Somebody who asked to be let in, with what they wrote: (question, answer)."""

    membership_id: UUID
    name: str
    asked_at: datetime
    answers: tuple[tuple[str, str], ...] = field(repr=False)


@dataclass(frozen=True)
class Invite:
    """An invitation that still lets people in."""

    id: UUID
    made_at: datetime
    ends_at: datetime
    uses_left: int


@dataclass(frozen=True)
class Offer:
    """A part in running the group that is offered: by whom to whom."""

    id: UUID
    role: LeadRole
    by: str
    to: str
    keeps: bool
    asked_at: datetime


@dataclass(frozen=True)
class Welcome:
    """What newcomers read before a first visit, box by box; `changed_at` is when the group was last written about."""

    group_name: str
    words: dict[str, str]
    greeters: tuple[Leader, ...]
    changed_at: datetime


@dataclass(frozen=True)
class GroupWordsPage:
    """What coordinators may change, as it stands."""

    values: dict[str, object]
    changed_at: datetime


@dataclass(frozen=True)
class ToldGroup:
    """What a service is told of a group: that it lives, its next dates, and how many come, as a band."""

    name: str
    state: GroupState
    back_on: date | None
    closes_on: date | None
    dates: tuple[ComingMeeting, ...]
    band: Band | None
