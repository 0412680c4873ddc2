"""Where somebody sits at a board. Every page of a board is opened with a seat; only `queries.seats` makes one."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from waymark.community.terms.boards import Stop, Words


@dataclass(frozen=True)
class BoardSeat:
    """Somebody at one board. `board_id` is None while nothing was ever written there.

    `called` is the name by which the others here know them, "" where they chose none yet. `leads`: they run the group,
    or look after the open boards. `stop` says why they may not write; `until_at` how long, where that ends by itself.
    `rests`: they take a break, and are shown nothing.
    """

    board_id: UUID | None
    slug: str
    name: Words
    about: Words
    group_id: UUID | None
    person_id: UUID
    called: str
    leads: bool
    rests: bool = False
    stop: Stop | None = None
    until_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """An open board, for everybody who is signed in."""
        return self.group_id is None

    @property
    def may_write(self) -> bool:
        return self.stop is None and not self.rests
