"""Where somebody sits in a group. Every page of a group is opened with a seat; only `queries.seats` makes one."""

from dataclasses import dataclass
from uuid import UUID

from waymark.groups.terms.groups import GroupState, LeadRole


@dataclass(frozen=True)
class GroupSeat:
    """The seat of a member. `name` is the name they chose for this group alone; `needs_to_sign` says that the agreement
    changed, or that a year has gone by, since they signed it.
    """

    group_id: UUID
    slug: str
    group_name: str
    state: GroupState
    person_id: UUID
    membership_id: UUID
    name: str
    roles: frozenset[LeadRole]
    needs_to_sign: bool

    @property
    def is_coordinator(self) -> bool:
        return LeadRole.COORDINATOR in self.roles

    @property
    def leads(self) -> bool:
        """Whether this seat may lead a meeting and take attendance."""
        return bool(self.roles)
