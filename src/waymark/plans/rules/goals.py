"""What matters and goals: parts of a life, sizes of a goal."""

from dataclasses import dataclass
from enum import StrEnum


class Area(StrEnum):
    """Parts of a life in which something can matter."""

    PEOPLE = "people"
    MOVING = "moving"
    WORK = "work"
    HOME = "home"
    REST = "rest"
    FUN = "fun"
    COMMUNITY = "community"
    SELF = "self"


class Size(StrEnum):
    """The three sizes of one goal. A hard day can count too, in the tiny one."""

    FULL = "full"
    HALF = "half"
    TINY = "tiny"


class Outcome(StrEnum):
    """How a goal ended. All three are fair."""

    KEPT = "kept"
    CHANGED = "changed"
    LET_GO = "let-go"


# What stands in where a size has no words of its own: the nearest one, a smaller one first.
_NEAREST = {
    Size.FULL: (Size.FULL, Size.HALF, Size.TINY),
    Size.HALF: (Size.HALF, Size.TINY, Size.FULL),
    Size.TINY: (Size.TINY, Size.HALF, Size.FULL),
}


@dataclass(frozen=True)
class GoalWords:
    """One goal in the person's words. Any of them may be empty, not all."""

    full: str = ""
    half: str = ""
    tiny: str = ""
    step: str = ""

    @property
    def is_blank(self) -> bool:
        return not (self.full or self.half or self.tiny or self.step)

    def of(self, size: Size) -> str:
        return {Size.FULL: self.full, Size.HALF: self.half, Size.TINY: self.tiny}[size]

    @property
    def sizes(self) -> tuple[Size, ...]:
        """The sizes that have words, largest first."""
        return tuple(size for size in Size if self.of(size))

    def nearest(self, wanted: Size) -> Size | None:
        """The size to show when `wanted` is asked for; None where only a first step was written."""
        return next((size for size in _NEAREST[wanted] if self.of(size)), None)
