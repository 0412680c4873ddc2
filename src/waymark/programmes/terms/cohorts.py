"""What pages of cohorts are made of: frozen, and exactly what whoever looks may see."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.meetings.terms import Came
from waymark.programmes.rules.waits import Band
from waymark.programmes.terms.content import Content
from waymark.programmes.terms.planning import CohortLine, MySession
from waymark.programmes.terms.programmes import CohortState, Fidelity, LeaderKind, PlaceState

CAME_WORDS: Mapping[Came, Promise] = {
    Came.PRESENT: _("Was there"),
    Came.ONLINE: _("Online"),
    Came.PARTLY: _("For a part of it"),
    Came.BED: _("From bed"),
    Came.APOLOGIES: _("Could not come"),
}

FIDELITY_WORDS: Mapping[Fidelity, Promise] = {
    Fidelity.AS_PLANNED: _("As planned"),
    Fidelity.CHANGED: _("Changed"),
    Fidelity.LEFT_OUT: _("Left out"),
}

# What a hand-over letter says, in this order.
LETTER_PARTS: Mapping[str, Promise] = {
    "did": _("What the programme was, and what was done"),
    "own": _("What the person worked on, and what helps them"),
    "plan": _("What they go on with by themselves"),
    "ask": _("What would help from others now"),
}


@dataclass(frozen=True)
class PartWent:
    """One part of a session, and how it went against the plan."""

    part: str
    how: Fidelity
    words: str = ""


@dataclass(frozen=True)
class MyEnrolment:
    """Where I stand with a programme."""

    id: UUID
    programme_id: UUID
    programme_name: str
    organisation_id: UUID
    organisation_name: str
    state: PlaceState
    waiting_since: datetime
    cohort_id: UUID | None = None
    cohort_name: str = ""
    offer_until: datetime | None = None
    finished_at: datetime | None = None
    left_at: datetime | None = None
    name: str = ""
    is_on_roster: bool = False
    may_contact: bool = False
    passes_given: int = 0


@dataclass(frozen=True)
class WaitingPage:
    """The page of somebody who waits. `band` is None where too few got a place lately to say anything."""

    mine: MyEnrolment
    about: str
    waiting_words: str
    band: Band | None
    starter_skills: tuple[str, ...]
    starts_on: date | None = None


@dataclass(frozen=True)
class LeaderName:
    name: str
    kind: LeaderKind
    is_me: bool = False


@dataclass(frozen=True)
class CohortSession:
    """A session of a cohort. `was_taken`: somebody wrote down who came. `came` is how I came, `made_up` whether I went
    through the short form since.
    """

    id: UUID
    number: int
    title: str
    content: Content
    series_id: UUID
    on: date
    version: int
    was_taken: bool = False
    came: Came | None = None
    made_up: bool = False

    @property
    def was_missed(self) -> bool:
        return self.was_taken and (self.came is None or not self.came.took_part)


@dataclass(frozen=True)
class CohortPage:
    """A cohort as its own page shows it."""

    id: UUID
    programme_id: UUID
    programme_name: str
    organisation_name: str
    name: str
    state: CohortState
    starts_on: date
    zone: str
    seats: int
    taken: int
    offered: int
    waiting: int
    group_slug: str
    leaders: tuple[LeaderName, ...]
    sessions: tuple[CohortSession, ...]

    @property
    def left(self) -> int:
        return max(0, self.seats - self.taken)

    @property
    def is_over(self) -> bool:
        return self.state in (CohortState.FINISHED, CohortState.CALLED_OFF)


@dataclass(frozen=True)
class RosterLine:
    """One person of the cohort as those who lead see them: by the name they chose, or a number.

    `came` says for each session number how they came; a number that is missing was not written down.
    """

    enrolment_id: UUID
    name: str
    state: PlaceState
    may_contact: bool
    came: Mapping[int, Came | None]
    made_up: frozenset[int]
    letters: int
    events: int
    seems_completed: bool

    @property
    def taken_part(self) -> int:
        return sum(1 for came in self.came.values() if came is not None and came.took_part)


@dataclass(frozen=True)
class Event:
    """Something that went wrong for somebody, as the person and those who lead read it."""

    id: UUID
    happened_on: date
    happened: str
    done: str
    by_name: str
    at: datetime
    session_title: str = ""


@dataclass(frozen=True)
class Letter:
    """One version of a hand-over letter. `parts` are by the names of `LETTER_PARTS`."""

    number: int
    parts: Mapping[str, str]
    by_name: str
    at: datetime


@dataclass(frozen=True)
class Overview:
    """The front page of programmes, for one person. `mine` is what they wait for, are in or went through."""

    leads: tuple[CohortLine, ...]
    mine: tuple[MyEnrolment, ...]


__all__ = [
    "CAME_WORDS",
    "FIDELITY_WORDS",
    "LETTER_PARTS",
    "CohortLine",
    "CohortPage",
    "CohortSession",
    "Event",
    "LeaderName",
    "Letter",
    "MyEnrolment",
    "MySession",
    "Overview",
    "PartWent",
    "RosterLine",
    "WaitingPage",
]
