"""What is sent to a board."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from waymark.community.terms.boards import PostFlag
from waymark.moderation.terms import HoldReason
from waymark.web.pictures import CleanPicture


@dataclass(frozen=True)
class PostWords:
    """A post as its author wrote it. `title` belongs to the first post of a thread alone.

    Of a change: `picture` takes the place of the one that is there; `alt` says anew what is on that one; without
    `keeps_picture` it goes.
    """

    words: str
    title: str = ""
    flag: PostFlag = PostFlag.NONE
    has_interest: bool = False
    picture: "Picture | None" = None
    alt: str = ""
    keeps_picture: bool = True

    @property
    def text(self) -> str:
        """All of it, for a first look and for being found."""
        about = self.picture.alt if self.picture else self.alt
        return f"{self.title}\n{self.words}\n{about}".strip()


@dataclass(frozen=True)
class Picture:
    """A picture that went through `web.pictures`, and what is on it."""

    clean: CleanPicture
    alt: str


@dataclass(frozen=True)
class Sent:
    """What became of a post: where it stands, why it waits, if it does, and where in the queue."""

    thread_id: UUID
    post_id: UUID
    reasons: Sequence[HoldReason] = ()
    case_id: UUID | None = None

    @property
    def waits(self) -> bool:
        return bool(self.reasons)


class NotAllowed(PermissionError):
    """This is not for this seat."""


class TooFast(ValueError):
    """Somebody wrote much in this thread lately; `free_at` is when they can go on."""

    def __init__(self, free_at: datetime) -> None:
        super().__init__(free_at)
        self.free_at = free_at


class NameTaken(ValueError):
    """Somebody else is called so here."""
