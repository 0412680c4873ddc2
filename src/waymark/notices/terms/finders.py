"""What is wanted to be told, and who finds it. Each app describes its finder when it starts."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeAlias
from uuid import UUID

Params: TypeAlias = Mapping[str, str | int]
SENT_WITHIN = timedelta(days=7)
"""What is told at once and could not be sent by then, by mail for one, is not sent any more (our own choice)."""


@dataclass(frozen=True)
class Wanted:
    """That a person is to be told something.

    `key` is the thing it is about: one person, one kind and one key make one notice, however often it is wanted. `at`
    is the moment it is about (UTC); from `stale_at` on nothing is sent any more. `params` are a few plain texts and
    numbers for the page and the address: never a sealed word of anybody.
    """

    person_id: UUID
    kind: str
    key: str
    at: datetime
    stale_at: datetime
    params: Params = field(default_factory=dict)

    @property
    def name(self) -> tuple[UUID, str, str]:
        """What tells it from everything else that is wanted."""
        return (self.person_id, self.kind, self.key)


@dataclass(frozen=True)
class Finder:
    """Finds what an app wants to be told.

    `due(first_at, last_at)` gives everything of these `kinds` with `first_at` <= `at` < `last_at`, whole, each time it
    is asked: what it gave before with another moment is moved, and what it gives no more is ended.
    """

    name: str
    kinds: tuple[str, ...]
    due: Callable[[datetime, datetime], Iterable[Wanted]]


_finders: dict[str, Finder] = {}


def describe(*finders: Finder) -> None:
    """Make finders known. Called by the app that holds what they find, when it starts."""
    _finders.update({finder.name: finder for finder in finders})


def finders() -> tuple[Finder, ...]:
    return tuple(_finders.values())
