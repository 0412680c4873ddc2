"""Two members of a group, of whom one writes to the other."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from waymark.groups.terms.beside import Beside

_IDS = UUID("0b4f7f0e-9b5f-5f0d-8f3c-6a3f0d5f1c11")


def conversation_id(one: UUID, other: UUID) -> UUID:
    """The same for two memberships, whichever comes first: so that both begin the same conversation."""
    first, second = sorted((one, other))
    return uuid5(_IDS, f"{first} {second}")


@dataclass(frozen=True)
class PairEnd:
    """One of the two. `place` is None where the group is gone."""

    person_id: UUID
    joined_at: datetime
    place: Beside | None

    @property
    def name(self) -> str:
        """The name for that group; empty once they left."""
        return self.place.name if self.place else ""

    @property
    def is_in(self) -> bool:
        return self.place is not None and self.place.is_in


@dataclass(frozen=True)
class Pair:
    """Both, as one of them stands to the other. `them` is None once that account is gone."""

    conversation_id: UUID
    me: PairEnd
    them: PairEnd | None

    @property
    def their_name(self) -> str:
        return self.them.name if self.them else ""

    @property
    def place(self) -> Beside | None:
        return self.me.place or (self.them.place if self.them else None)
