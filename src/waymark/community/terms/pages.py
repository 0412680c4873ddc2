"""What pages of boards show. Templates are given these and nothing they could wander through."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from waymark.community.terms.boards import Digest, Lane, MuteKind, PostFlag, Words
from waymark.moderation.terms import Shown


@dataclass(frozen=True)
class ThreadLine:
    """A thread in the list of a board. `name` is "" for somebody who left, `title` "" where its beginning is gone."""

    id: UUID
    title: str
    name: str
    lane: Lane
    wants_no_reply: bool
    posts: int
    last_at: datetime
    is_new: bool = False
    muted: MuteKind | None = None
    flag: PostFlag = PostFlag.NONE
    shown: Shown = Shown.OPEN


@dataclass(frozen=True)
class BoardPage:
    """The newest threads of a board, or those after a place. `mine`: threads of mine that others do not see yet.

    `new_since`: when I was here before, if anything is newer; `next` names where the next page begins.
    """

    threads: Sequence[ThreadLine]
    mine: Sequence[ThreadLine]
    next: str
    new_since: datetime | None
    leans: bool


@dataclass(frozen=True)
class Note:
    """What a named professional says under a post."""

    name: str
    words: str
    source: str
    at: datetime


@dataclass(frozen=True)
class Shot:
    """The picture of a post, as a page needs it."""

    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class PostView:
    """One post as one person sees it.

    `shown` other than OPEN, on a post of somebody else: it was seen before, and a person is looking; it has no words
    then. `helped`: how many said so, for its author alone. `i_was_helped`: I did.
    """

    id: UUID
    name: str
    is_mine: bool
    is_first: bool
    title: str
    words: str
    flag: PostFlag
    has_interest: bool
    shown: Shown
    why: str
    at: datetime
    changed_at: datetime | None
    gone_at: datetime | None
    is_new: bool = False
    muted: MuteKind | None = None
    helped: int = 0
    i_was_helped: bool = False
    notes: tuple[Note, ...] = ()
    picture: Shot | None = None

    @property
    def is_seen(self) -> bool:
        """Whether there is anything to read."""
        return self.gone_at is None and (self.is_mine or self.shown is Shown.OPEN)


@dataclass(frozen=True)
class ThreadPage:
    """One thread, fifty posts at a time. `next` and `before` name where other pages begin, "" where there is none."""

    id: UUID
    title: str
    lane: Lane
    wants_no_reply: bool
    number: int
    posts: Sequence[PostView]
    next: str
    before: str
    is_mine: bool
    follows: bool
    muted: MuteKind | None
    made_at: datetime
    closed_at: datetime | None = None

    @property
    def name(self) -> str:
        """What the thread is called; "" where its beginning is gone."""
        return self.title


@dataclass(frozen=True)
class Before:
    """What a post said before it was changed."""

    number: int
    title: str
    words: str
    at: datetime


@dataclass(frozen=True)
class PostPage:
    """One post by itself, with what it said before, the newest first."""

    thread_id: UUID
    post: PostView
    before: tuple[Before, ...]


@dataclass(frozen=True)
class MyPost:
    """A post of mine, to be changed."""

    id: UUID
    thread_id: UUID
    is_first: bool
    title: str
    words: str
    flag: PostFlag
    has_interest: bool
    shown: Shown
    why: str
    version: int
    picture: Shot | None = None


@dataclass(frozen=True)
class BoardLine:
    """A board in a list. `last_at` is None while nothing stands there."""

    address: str
    name: Words
    about: Words
    last_at: datetime | None
    is_new: bool


@dataclass(frozen=True)
class Community:
    """Every board I may read."""

    groups: tuple[BoardLine, ...]
    topics: tuple[BoardLine, ...]
    called: str


@dataclass(frozen=True)
class MuteLine:
    """Something I muted, and how to hear it again."""

    id: UUID
    kind: MuteKind
    words: str
    place: Words


@dataclass(frozen=True)
class Choices:
    """What I chose for all boards. `went_on`: threads that went on while I was away, counted up to a hundred."""

    digest: Digest = Digest.WEEKLY
    rest_from: datetime | None = None
    rest_until: datetime | None = None
    rests: bool = False
    went_on: int = 0

    @property
    def is_back(self) -> bool:
        """A break has ended by itself and nothing was said about it yet."""
        return self.rest_from is not None and not self.rests
