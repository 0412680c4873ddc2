"""What can be reported. Each app that holds words of people describes its own kinds when it starts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID

from django.utils.functional import Promise

Words: TypeAlias = str | Promise

CASES = "cases"
"""The owner of kept files that are copies of what was reported (`web.kept_files`)."""


class Shown(StrEnum):
    """Who sees something that somebody wrote. The author always does.

    OPEN: everybody whom it is for. WAITS: nobody else, until a person has looked. HIDDEN: nobody else; it was there,
    and a person is looking, or has decided so. GIVEN_BACK: nobody else; the author may change it and send it again.
    """

    OPEN = "open"
    WAITS = "waits"
    HIDDEN = "hidden"
    GIVEN_BACK = "given-back"


@dataclass(frozen=True)
class Place:
    """Where something stands. `id` is None for a part of the site that is for everybody.

    `agreement`: the lines that hold there, for a report to cite. `leads`: the people who run the place.
    `safeguarding`: name and way of the contact of that place, empty where there is none.
    """

    kind: str
    id: UUID | None
    name: str
    agreement: tuple[str, ...] = ()
    leads: tuple[UUID, ...] = ()
    safeguarding: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class SeenPicture:
    """A picture beside the words: a kept file (`web.kept_files`), and what its author says is on it."""

    file: str
    alt: str


@dataclass(frozen=True)
class Snapshot:
    """Something as it stood when it was reported, and no more around it than is needed to understand it.

    `context`: a few things said right before and after, each (name, words). `author_id` is None once that account is
    gone.
    """

    author_id: UUID | None
    author_name: str
    title: str
    words: str
    place: Place
    at: datetime
    context: tuple[tuple[str, str], ...] = ()
    pictures: tuple[SeenPicture, ...] = ()


@dataclass(frozen=True)
class Thing:
    """One kind of thing that people can see and report.

    `snapshot(thing_id, viewer_id)`: None where that person does not see it, or it does not exist; with `viewer_id` None
    it is read for the moderators. `show(thing_id, shown, reason, at)`: called inside the operation that decides;
    `reason` is what the author reads when it is given back or hidden. `address(thing_id)`: where it stands, for who may
    see it. `is_private`: a message between two people, which moderators see only as it was reported.

    `hidden_by_count`, `hidden_by_worry`: whether several reports, or one worry that is urgent, keep it from others
    until a person has looked. `hides_only_same`: a decision to hide speaks of the words it was about, and of no other.
    """

    kind: str
    name: Words
    snapshot: Callable[[UUID, UUID | None], Snapshot | None]
    show: Callable[[UUID, Shown, str, datetime], None]
    address: Callable[[UUID], str]
    is_private: bool = False
    annotate: Callable[[UUID, str, str, str, datetime], None] | None = None
    hidden_by_count: bool = True
    hidden_by_worry: bool = True
    hides_only_same: bool = False


_things: dict[str, Thing] = {}


def describe(*things: Thing) -> None:
    """Make kinds known. Called by the app that holds them, when it starts."""
    _things.update({thing.kind: thing for thing in things})


def thing_of(kind: str) -> Thing | None:
    """None for a kind that nobody described."""
    return _things.get(kind)


def things() -> Sequence[Thing]:
    return tuple(_things.values())
