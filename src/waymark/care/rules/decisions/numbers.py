"""People out of 100: whole numbers and ranges, and where each person stands in a picture of ten by ten. Pure.

One denominator for every number, so that two choices can be laid side by side (IPDAS; services facts, C). What does
good and what does harm are two pictures: the same person may have both, and a study rarely says how many do.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor

PEOPLE = 100
IN_A_ROW = 10
_RANGE = re.compile(r"\s*(\d{1,3})(?:\s*(?:-|–|—|to)\s*(\d{1,3}))?\s*", re.IGNORECASE)
_DECIMAL = re.compile(r"\s*(\d{1,3})[.,](\d+)\s*")


class NoShare(ValueError):
    """This is no number of people out of 100."""


class NotWhole(NoShare):
    """There is no part of a person. `low` and `high` are the whole numbers on both sides."""

    def __init__(self, low: int, high: int) -> None:
        super().__init__(low, high)
        self.low, self.high = low, high


class Standing(StrEnum):
    """How one person of the hundred is drawn."""

    COUNTED = "counted"
    PERHAPS = "perhaps"
    NOT = "not"


@dataclass(frozen=True)
class Share:
    """So many people out of 100; from `low` to `high` where the number is not known better."""

    low: int
    high: int

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.high <= PEOPLE:
            raise NoShare(self)

    @classmethod
    def read(cls, text: str) -> "Share":
        """`15`, or `10-20`, `10–20`, `10 to 20`. Raises `NotWhole` for a part of a person, `NoShare` for the rest.

        Nothing is rounded unseen: who writes 12.4 is told to write 12, or between 12 and 13. So 0.4 never becomes
        nobody, and 99.7 never everybody.
        """
        if decimal := _DECIMAL.fullmatch(text):
            number = float(f"{decimal[1]}.{decimal[2]}")
            if number <= PEOPLE:
                raise NotWhole(floor(number), ceil(number))
        found = _RANGE.fullmatch(text)
        if found is None:
            raise NoShare(text)
        low = int(found[1])
        return cls(low, int(found[2]) if found[2] else low)

    @property
    def is_range(self) -> bool:
        return self.low != self.high

    def people(self) -> tuple[Standing, ...]:
        """The hundred, row by row from the first: those counted, those who may be, those who are not."""
        counted, perhaps = self.low, self.high - self.low
        return (
            *(Standing.COUNTED for _one in range(counted)),
            *(Standing.PERHAPS for _one in range(perhaps)),
            *(Standing.NOT for _one in range(PEOPLE - counted - perhaps)),
        )


def share_in(text: str) -> Share | None:
    """The number that was kept; None where none was."""
    try:
        return Share.read(text) if text.strip() else None
    except NoShare:
        return None


def place_of(index: int) -> tuple[int, int]:
    """Column and row of the person `index` of 0 to 99: ten in a row."""
    return index % IN_A_ROW, index // IN_A_ROW
