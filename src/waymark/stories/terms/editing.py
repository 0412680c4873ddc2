"""What passes between an editor and an author."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from waymark.stories.terms.stories import State, ToldStory


@dataclass(frozen=True)
class Piece:
    """A stretch of a text: the same in both, or `old` that would become `new`. `number` counts the changes from 1, and
    is 0 where nothing changes.
    """

    old: str
    new: str
    number: int = 0

    @property
    def is_change(self) -> bool:
        return self.number > 0


@dataclass(frozen=True)
class OpenSuggestion:
    """What an editor would change. Nothing of it holds before the author says yes to it."""

    id: UUID
    note: str
    title: tuple[Piece, ...]
    words: tuple[Piece, ...]
    at: datetime


@dataclass(frozen=True)
class InQueue:
    """A story as editors see it. `story` is None once it was taken back: its words are gone for editors too."""

    id: UUID
    state: State
    sent_at: datetime | None
    story: ToldStory | None
    number: int = 0
    is_hidden: bool = False
