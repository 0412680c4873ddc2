"""Addresses under which a calendar program reads somebody's meetings."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class MyFeed:
    """One address of a calendar, without its secret."""

    id: UUID
    name: str
    made_at: datetime
