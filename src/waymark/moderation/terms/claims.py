"""Claims that somebody asked to be checked."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from waymark.moderation.terms.things import Words


@dataclass(frozen=True)
class Claim:
    """The words in question, and what was asked about them."""

    id: UUID
    thing: Words
    title: str
    words: str
    asked: tuple[str, ...]
    at: datetime
