"""What a board of a group asks the group about."""

from dataclasses import dataclass
from uuid import UUID

from waymark.groups.terms.groups import GroupState


@dataclass(frozen=True)
class BoardPlace:
    """The group as the place of a board: what holds there, who runs it, and whom to turn to."""

    id: UUID
    slug: str
    name: str
    state: GroupState
    agreement: tuple[str, ...]
    leads: tuple[UUID, ...]
    safeguarding: tuple[str, str]
