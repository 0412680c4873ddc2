"""The vocabulary of questions between visits."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from waymark.care.terms.side import Side


@dataclass(frozen=True)
class Said:
    """One message. `name` is the name at work of whoever wrote for the team, empty for the person."""

    id: UUID
    side: Side
    by_id: UUID
    name: str
    words: str
    at: datetime


@dataclass(frozen=True)
class Turn:
    """That one side said something, without the words."""

    side: Side
    at: datetime


@dataclass(frozen=True)
class Mark:
    """Up to which moment somebody has read."""

    by_id: UUID
    side: Side
    upto: datetime


@dataclass(frozen=True)
class Question:
    """A thread without its words: who was asked, whose turn it is, what has been read."""

    id: UUID
    link_id: UUID
    to_member_id: UUID
    closed_at: datetime | None
    turns: tuple[Turn, ...]
    marks: tuple[Mark, ...] = ()

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None

    @property
    def last(self) -> Turn:
        return self.turns[-1]

    @property
    def waits_for_team(self) -> bool:
        """The person had the last word, and it is not closed."""
        return not self.is_closed and self.last.side is Side.PERSON

    @property
    def waits_since(self) -> datetime:
        """When the person began to wait: their first words since the team said something."""
        since = self.last.at
        for turn in reversed(self.turns):
            if turn.side is Side.TEAM:
                break
            since = turn.at
        return since

    @property
    def unread_since(self) -> datetime | None:
        """When the oldest words of the person came in that the team has neither read nor answered."""
        read = [mark.upto for mark in self.marks if mark.side is Side.TEAM]
        said = [turn.at for turn in self.turns if turn.side is Side.TEAM]
        upto = max([*read, *said], default=None)
        unread = [turn.at for turn in self.turns if turn.side is Side.PERSON and (upto is None or turn.at > upto)]
        return min(unread, default=None)

    def is_new_for(self, person_id: UUID, side: Side) -> bool:
        """Whether the other side said something that this one has not opened yet."""
        mine = max((mark.upto for mark in self.marks if mark.by_id == person_id), default=None)
        return any(turn.side is not side and (mine is None or turn.at > mine) for turn in self.turns)


@dataclass(frozen=True)
class MyThread:
    """A thread as its two sides read it. `said` is empty in a list of threads."""

    question: Question
    subject: str
    opened_by: Side
    opened_at: datetime
    closed_by: Side | None
    said: tuple[Said, ...] = ()

    @property
    def id(self) -> UUID:
        return self.question.id

    @property
    def is_closed(self) -> bool:
        return self.question.is_closed
