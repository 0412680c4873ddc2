"""Whose turn it is to stand in. Pure: no Django, no clock."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class InLine:
    """Somebody who may be put in. `last_used_at` is None for who never was."""

    id: UUID
    since_at: datetime
    last_used_at: datetime | None = None


def turns(line: Iterable[InLine], *, kept_out: Collection[UUID]) -> list[InLine]:
    """Who may be put in, in the order of their turns: who was never put in comes first, then who was longest ago.

    Among equals who waits longest, then by id, so that everybody who counts comes to the same answer. `kept_out` are
    those who cannot be asked now, for whatever reason; the rule does not know which.
    """
    ready = (one for one in line if one.id not in kept_out)
    return sorted(ready, key=lambda one: (one.last_used_at or _NEVER, one.since_at, one.id))


def next_in_line(line: Iterable[InLine], *, kept_out: Collection[UUID]) -> UUID | None:
    """Whose turn it is; None where nobody is there."""
    return next((one.id for one in turns(line, kept_out=kept_out)), None)
