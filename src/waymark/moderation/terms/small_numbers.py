"""A count, as far as it is said."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """What is said of a count: it is at least `least` and at most `most`."""

    least: int
    most: int

    @property
    def is_exact(self) -> bool:
        return self.least == self.most
