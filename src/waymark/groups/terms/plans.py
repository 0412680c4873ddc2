"""What a plan for a meeting is made of, in the library and in a group."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.groups.terms.groups import PlanKind
from waymark.meetings.terms.pages import ComingMeeting

Words = str | Promise


@dataclass(frozen=True)
class PlanPart:
    """One part of a meeting. `is_break`: everybody may stand up, walk about or lie down, and nothing is asked."""

    minutes: int
    words: Words
    is_break: bool = False


@dataclass(frozen=True)
class PlanSource:
    """Where something in a plan comes from, in our words. `url` is empty where we know no address that lasts."""

    text: Words
    url: str = ""


@dataclass(frozen=True)
class LibraryPlan:
    """A plan that every group may take and change. `skill` is the slug of a skill of this site, or empty."""

    key: str
    title: Words
    kind: PlanKind
    why: Words
    parts: tuple[PlanPart, ...]
    materials: tuple[Words, ...]
    sources: tuple[PlanSource, ...]
    skill: str = ""

    @property
    def minutes(self) -> int:
        return sum(part.minutes for part in self.parts)


KIND_WORDS: Mapping[PlanKind, Words] = {
    PlanKind.SKILL: _("A skill to practise"),
    PlanKind.ROUND: _("A round"),
    PlanKind.DISCUSSION: _("Something to talk about"),
    PlanKind.GUEST: _("A guest"),
    PlanKind.SOCIAL: _("Being together"),
    PlanKind.BEST_HOPES: _("Best hopes and small signs"),
}


@dataclass(frozen=True)
class PlanWords:
    """What a plan of a group says. `skill` is the slug of a skill of this site, or empty."""

    title: str
    kind: PlanKind
    parts: tuple[PlanPart, ...]
    why: str = ""
    materials: tuple[str, ...] = ()
    skill: str = ""

    @property
    def minutes(self) -> int:
        return sum(part.minutes for part in self.parts)


@dataclass(frozen=True)
class WorkedWords:
    """What somebody wrote about how a plan went. `name` is empty where they left the group."""

    id: UUID
    name: str
    words: str
    at: datetime
    is_mine: bool


@dataclass(frozen=True)
class OwnPlan:
    """A plan of the group, as its page shows it."""

    id: UUID
    version: int
    words: PlanWords
    from_key: str
    changed_at: datetime
    is_aside: bool
    notes: tuple[WorkedWords, ...] = ()


@dataclass(frozen=True)
class PlannedFor:
    """Which plan a meeting ahead follows; None where nothing is planned yet."""

    meeting: ComingMeeting
    plan_id: UUID | None
    title: str


@dataclass(frozen=True)
class AgendaLine:
    """One part with the time on the clock of the place where they meet."""

    at: time
    part: PlanPart


@dataclass(frozen=True)
class AgendaJob:
    """A job with the names of who does it; none where it is open."""

    name: Words
    people: tuple[str, ...]


@dataclass(frozen=True)
class Agenda:
    """All that a printed agenda needs. `starts_at` is in the zone of the meeting. Without a plan there are no lines.

    `guest` and `topic` are empty where nobody who said yes is expected.
    """

    group_name: str
    starts_at: datetime
    title: str
    why: str
    lines: tuple[AgendaLine, ...]
    materials: tuple[str, ...]
    jobs: tuple[AgendaJob, ...]
    guest: str = ""
    topic: str = ""

    @property
    def minutes(self) -> int:
        return sum(line.part.minutes for line in self.lines)
