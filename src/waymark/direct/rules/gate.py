"""Whether one member may write to another now. Whatever closes it on the other side looks the same from this one."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

FIRST_DAYS = timedelta(days=7)
"""So long after joining nobody writes or is written to (issue: none in the first seven days)."""
UNANSWERED = 10
"""So many messages without an answer, and it is the other's turn (our own choice)."""
NEW_A_DAY = 5
"""So many people may be written to for the first time in 24 hours (our own choice)."""
DAY = timedelta(days=1)


class Gate(StrEnum):
    """OPEN: what is written arrives. Otherwise nothing does, and it is kept as a draft.

    MINE_OFF: whoever writes takes no messages of this group themselves. BLOCKED: they blocked the other. CLOSED: the
    other takes no messages, whatever the reason. RESTRICTED: they may not write at the moment. PAUSED: nobody is on
    duty. THEIR_TURN: enough was said without an answer. ENOUGH_BEGUN: enough people were written to for the first time.
    """

    OPEN = "open"
    MINE_OFF = "mine-off"
    BLOCKED = "blocked"
    CLOSED = "closed"
    RESTRICTED = "restricted"
    PAUSED = "paused"
    THEIR_TURN = "their-turn"
    ENOUGH_BEGUN = "enough-begun"


@dataclass(frozen=True)
class End:
    """One end of the two: belongs to the group now and takes messages there; has joined when; blocked the other."""

    is_in: bool
    takes: bool
    joined_at: datetime
    blocks: bool = False


@dataclass(frozen=True)
class Pace:
    """How much whoever writes has written: since the last answer here, and to how many new people in 24 hours."""

    unanswered: int = 0
    is_first: bool = False
    begun: int = 0


def gate(
    me: End,
    them: End | None,
    *,
    at: datetime,
    may_write: bool = True,
    is_on_duty: bool = True,
    pace: Pace | None = None,
) -> Gate:
    """What stands between the two, as it looks from the side of `me`. `them` is None once that account is gone."""
    pace = pace or Pace()
    tried: Collection[tuple[bool, Gate]] = (
        (not (me.is_in and me.takes), Gate.MINE_OFF),
        (me.blocks, Gate.BLOCKED),
        (them is None or not _reaches(me, them, at), Gate.CLOSED),
        (not may_write, Gate.RESTRICTED),
        (not is_on_duty, Gate.PAUSED),
        (pace.unanswered >= UNANSWERED, Gate.THEIR_TURN),
        (pace.is_first and pace.begun >= NEW_A_DAY, Gate.ENOUGH_BEGUN),
    )
    return next((one for holds, one in tried if holds), Gate.OPEN)


def are_open(me: End, them: End, at: datetime) -> bool:
    """Whether both want it and nothing stands between them for good: the same from either side."""
    return me.is_in and me.takes and not me.blocks and _reaches(me, them, at)


def _reaches(me: End, them: End, at: datetime) -> bool:
    old_enough = not is_new(me.joined_at, at) and not is_new(them.joined_at, at)
    return them.is_in and them.takes and not them.blocks and old_enough


def is_new(joined_at: datetime, at: datetime) -> bool:
    """Whether this account is in its first seven days."""
    return at - joined_at < FIRST_DAYS
