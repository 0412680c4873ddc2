"""The vocabulary of when a care team reads."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

USUAL_WITHIN = 2
"""Working days within which a team answers, where it said nothing else."""

LONGEST_WITHIN = 10


@dataclass(frozen=True)
class MyLeave:
    """Leave as it is written down: whose, from when, when they are back, and the membership of who covers."""

    id: UUID
    member_id: UUID
    first_on: date
    back_on: date
    cover_id: UUID | None
