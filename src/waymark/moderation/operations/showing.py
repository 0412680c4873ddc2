"""What becomes of a row that others see, or do not see any more."""

from datetime import datetime
from typing import Protocol

from waymark.moderation.terms import Shown


class Showable(Protocol):
    """A row with the columns `shown` and `shown_why`, and since when others could see it: None before they ever did."""

    shown: str
    shown_why: str
    opened_at: datetime | None

    def save(self, *, update_fields: list[str]) -> None: ...


def put_shown(row: Showable, shown: Shown, reason: str, at: datetime) -> None:
    """Who sees it from now on, and why that is. Used inside operations that hold the row and record what they did."""
    is_open = shown is Shown.OPEN
    row.shown, row.shown_why = shown.value, "" if is_open else reason
    if is_open and row.opened_at is None:
        row.opened_at = at
    row.save(update_fields=["shown", "shown_why", "opened_at"])
