"""What the pages of messages are made of: frozen, and exactly what whoever looks may see."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from waymark.direct.rules.gate import Gate
from waymark.direct.terms.pair import Pair
from waymark.moderation.terms import OnDuty, Standing


@dataclass(frozen=True)
class MyMessage:
    """One message as one of the two sees it. `why` is said to its author where others do not see it."""

    id: UUID
    is_mine: bool
    words: str = field(repr=False)
    at: datetime
    why: str = ""


@dataclass(frozen=True)
class Talk:
    """What one may do in a conversation now, and what waits in the box."""

    pair: Pair
    gate: Gate
    on_duty: OnDuty
    standing: Standing
    draft: str = field(repr=False)


@dataclass(frozen=True)
class TalkPage:
    """A stretch of a conversation, oldest first. `before` is the message from which earlier ones go on."""

    messages: tuple[MyMessage, ...]
    before: UUID | None


@dataclass(frozen=True)
class MyTalk:
    """One conversation in the list. `at` is None where there is only a draft."""

    conversation_id: UUID
    name: str
    group_name: str
    is_there: bool
    at: datetime | None
    has_draft: bool


@dataclass(frozen=True)
class Talks:
    """A stretch of the list, newest first."""

    talks: tuple[MyTalk, ...]
    before: UUID | None


@dataclass(frozen=True)
class Choice:
    """One of my groups, and whether its members may write to me."""

    membership_id: UUID
    group_name: str
    name: str
    takes: bool


@dataclass(frozen=True)
class MyBlock:
    """Somebody I blocked, as I knew them."""

    id: UUID
    name: str
    group_name: str
    at: datetime


@dataclass(frozen=True)
class Choices:
    """My groups, whom I blocked, and from when on I can write, where my account is new."""

    groups: tuple[Choice, ...]
    blocks: tuple[MyBlock, ...]
    from_at: datetime | None
