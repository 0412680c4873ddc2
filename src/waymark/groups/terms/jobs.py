"""The words of small jobs and of the rota."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.groups.terms.groups import Energy
from waymark.meetings.terms.pages import ComingMeeting

Words = str | Promise

MOST_AT_ONE_MEETING = 6
LEADING = _("Lead the meeting")
LEADING_WHAT = _("Open it, keep the plan in hand, close it. For who coordinates or facilitates.")

ENERGY_WORDS: Mapping[Energy, Words] = {
    Energy.FIVE_MINUTES: _("Five minutes"),
    Energy.SEATED: _("Sitting down"),
    Energy.AT_HOME: _("From home"),
    Energy.ON_FEET: _("On your feet"),
}


@dataclass(frozen=True)
class JobCard:
    """A job as pages show it. `stands_in`: whoever looks is on its list of stand-ins; `stand_ins` is how many are."""

    id: UUID
    name: Words
    what: Words
    energy: Energy
    per_meeting: int
    is_leading: bool = False
    stands_in: bool = False
    stand_ins: int = 0

    @property
    def takes(self) -> Words:
        """What it takes, in words."""
        return ENERGY_WORDS[self.energy]


@dataclass(frozen=True)
class Place:
    """One place of a job at one meeting that somebody has."""

    name: str
    is_mine: bool
    wants_swap: bool
    is_stand_in: bool


@dataclass(frozen=True)
class JobAtMeeting:
    """A job at one meeting. `may_take`: whoever looks could have it at all."""

    job: JobCard
    places: tuple[Place, ...]
    may_take: bool

    @property
    def free(self) -> int:
        """How many more it takes."""
        return max(0, self.job.per_meeting - len(self.places))

    @property
    def mine(self) -> Place | None:
        return next((place for place in self.places if place.is_mine), None)

    @property
    def offered(self) -> bool:
        """Whether somebody would be glad if it were taken over."""
        return any(place.wants_swap and not place.is_mine for place in self.places)

    @property
    def can_take(self) -> bool:
        return self.may_take and self.mine is None and (self.free > 0 or self.offered)


@dataclass(frozen=True)
class RotaMeeting:
    """One meeting of the rota. `nobody_leads` holds also where the list was narrowed to other jobs."""

    meeting: ComingMeeting
    jobs: tuple[JobAtMeeting, ...]
    is_held: bool
    nobody_leads: bool = False

    def row(self, job_id: UUID) -> JobAtMeeting | None:
        return next((one for one in self.jobs if one.job.id == job_id and self.is_held), None)

    @property
    def mine(self) -> tuple[JobAtMeeting, ...]:
        return tuple(one for one in self.jobs if one.mine)

    @property
    def open(self) -> tuple[JobAtMeeting, ...]:
        """What whoever looks could take now."""
        return tuple(one for one in self.jobs if one.can_take)

    @property
    def settled(self) -> tuple[JobAtMeeting, ...]:
        """The others: taken, or open for somebody else."""
        return tuple(one for one in self.jobs if not one.mine and not one.can_take)


@dataclass(frozen=True)
class Rota:
    """The next meetings and who does what. `energy` is what the list was narrowed to."""

    meetings: tuple[RotaMeeting, ...]
    jobs: tuple[JobCard, ...]
    energy: Energy | None

    @property
    def rows(self) -> tuple[tuple[JobCard, tuple[JobAtMeeting | None, ...]], ...]:
        """The same as a table: each job with what holds at each meeting, None where that one does not take place."""
        if not self.meetings:
            return ()
        jobs = (job for job in self.jobs if self.energy is None or job.energy is self.energy)
        return tuple((job, tuple(one.row(job.id) for one in self.meetings)) for job in jobs)
