"""How the work of the last meetings was spread. It is said to those who lead, in words, and never as a score."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

# Facts on groups, E5 and C31: work that lies on one pair of shoulders ends groups. These two numbers are our judgement,
# not a finding: fewer meetings say nothing yet, and two thirds is plainly more than a turn.
FEWEST_MEETINGS = 4
MOST_OF_IT = 2 / 3


class Kind(StrEnum):
    """What somebody did for a meeting. Who says that a meeting takes place opens it, and so counts as who led it."""

    LED = "led"
    JOB = "job"
    ATTENDANCE = "attendance"


@dataclass(frozen=True)
class Done:
    """One thing that one member did for one meeting, which is counted once."""

    meeting: int
    member_id: UUID
    kind: Kind


@dataclass(frozen=True)
class Share:
    """At how many of the meetings one member led, did a small job, and wrote down who came."""

    member_id: UUID
    led: int
    jobs: int
    attendance: int

    @property
    def all(self) -> int:
        return self.led + self.jobs + self.attendance


@dataclass(frozen=True)
class Load:
    """The shares of those who did something, the largest first, over `meetings` meetings."""

    meetings: int
    shares: tuple[Share, ...]

    @property
    def leans_on(self) -> Share | None:
        """Whoever led two thirds of the meetings or more, where there were enough of them to say so."""
        if self.meetings < FEWEST_MEETINGS or not self.shares:
            return None
        most = max(self.shares, key=lambda share: share.led)
        return most if most.led >= self.meetings * MOST_OF_IT else None


def load_of(meetings: int, done: Iterable[Done]) -> Load:
    """The load of `meetings` meetings, which are numbered from 0."""
    counted = Counter((one.member_id, one.kind) for one in {one for one in done if 0 <= one.meeting < meetings})
    members = {member_id for member_id, _kind in counted}
    shares = [Share(member_id, *(counted[member_id, kind] for kind in Kind)) for member_id in members]
    return Load(meetings, tuple(sorted(shares, key=lambda share: (-share.all, str(share.member_id)))))
