"""What a programme and its sessions say of themselves: the words that operations take and pages show."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID

from waymark.meetings.terms import Setting
from waymark.programmes.terms.content import Content
from waymark.programmes.terms.programmes import CohortState, Shape

MOST_SESSIONS = 60
MOST_DAYS = 730


@dataclass(frozen=True)
class ProgrammeWords:
    """A programme as it is planned. `starter_skills` are names in the library of skills."""

    name: str
    about: str
    shape: Shape
    seats: int
    starter_skills: tuple[str, ...] = ()
    waiting_words: str = ""


@dataclass(frozen=True)
class SessionWords:
    """One session as planned. `day` counts days from the first (0); without `at_time` the cohort says when."""

    title: str
    day: int
    minutes: int
    at_time: time | None = None
    content: Content = field(default_factory=Content)


@dataclass(frozen=True)
class CohortWords:
    """A cohort to begin. `usual` is when a session begins whose plan says no time."""

    name: str
    neutral_title: str
    team_id: UUID
    starts_on: date
    usual: time
    zone: str
    seats: int
    setting: Setting
    region: str = ""
    online_link: str = ""
    dial_in: str = ""


@dataclass(frozen=True)
class MySession:
    """A session of a template, as its page shows it."""

    id: UUID
    number: int
    words: SessionWords
    version: int


@dataclass(frozen=True)
class CohortLine:
    """A cohort in a list."""

    id: UUID
    programme_id: UUID
    name: str
    state: CohortState
    starts_on: date
    seats: int
    taken: int
    team_id: UUID

    @property
    def left(self) -> int:
        return max(0, self.seats - self.taken)


@dataclass(frozen=True)
class MyProgramme:
    """A programme with its sessions and cohorts. `waiting` is how many wait, `longest_since` since when at most."""

    id: UUID
    organisation_id: UUID
    organisation_name: str
    words: ProgrammeWords
    version: int
    is_aside: bool = False
    sessions: tuple[MySession, ...] = ()
    cohorts: tuple[CohortLine, ...] = ()
    waiting: int = 0
    longest_since: datetime | None = None
