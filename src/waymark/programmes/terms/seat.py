"""Where somebody sits in a cohort. Every page of a cohort is opened with a seat; only `queries.seats` makes one."""

from dataclasses import dataclass
from uuid import UUID

from waymark.programmes.terms.programmes import CohortState, LeaderKind, PlaceState


@dataclass(frozen=True)
class CohortSeat:
    """A leader of the cohort, or somebody with a place in it."""

    cohort_id: UUID
    programme_id: UUID
    organisation_id: UUID
    state: CohortState
    person_id: UUID
    leads_as: LeaderKind | None = None
    enrolment_id: UUID | None = None
    place: PlaceState | None = None

    @property
    def leads(self) -> bool:
        return self.leads_as is not None


@dataclass(frozen=True)
class ProgrammeSeat:
    """A member of a care team of the organisation that runs the programme."""

    programme_id: UUID
    organisation_id: UUID
    person_id: UUID
