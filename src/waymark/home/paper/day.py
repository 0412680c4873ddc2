"""The day a document is made on."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Day:
    """`on` is the person's day, which starts at the whole hour `start_hour` (0 to 12)."""

    on: date
    start_hour: int = 0
