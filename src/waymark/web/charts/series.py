"""What a chart is drawn from: lines of marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Mark:
    """One day, or one stretch of days from `first` to `last`, of a line.

    `value` is `None` for a gap. `low` and `high` bound the middle half of a stretch. `is_thin` marks a stretch with too
    few days to join the line; `days` is how many days it was made from (stretches only).
    """

    first: date
    last: date
    value: float | None
    low: float | None = None
    high: float | None = None
    is_thin: bool = False
    days: int | None = None


@dataclass(frozen=True)
class Line:
    """A question over time. Not `is_joined`: its marks stand alone, as for answers that are words."""

    label: Text
    marks: Sequence[Mark]
    is_joined: bool = True
