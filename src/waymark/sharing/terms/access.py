"""`Access`: the right to read one person's record. Only `sharing.queries` makes one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from waymark.sharing.terms.ledger import To
from waymark.sharing.terms.topics import ITEMISED, Topic


class NotAllowed(PermissionError):
    """This access does not reach that topic. Answered like a record that does not exist."""


class Basis(StrEnum):
    """Why somebody may look."""

    OWN = "own"
    CONSENT = "consent"
    EMERGENCY = "emergency"


MADE_BY_SHARING = object()


@dataclass(frozen=True)
class Access:
    """Who looks, at whom, at which topics, until when, by which event of the ledger.

    `scope` holds what is shared as it stands in the ledger: `goals`, or `diary:pain` for one thing of a topic that is
    shared one by one. A person's own access has no scope and reaches everything. `until` is None where the access does
    not end. `looker_id` is None for whoever opens a link. `to` is the one it was shared with; None for one's own record
    and in an emergency. `is_preview`: the person looks with somebody else's eyes, so it is no look of theirs.

    Raises `TypeError` when made anywhere but in `sharing`: forgetting to ask for consent is then an error that stops
    the page.
    """

    looker_id: UUID | None
    subject_id: UUID
    scope: frozenset[str] | None
    until: datetime | None
    maker: object = field(repr=False, compare=False)
    basis: Basis = Basis.OWN
    consent_id: UUID | None = None
    to: To | None = None
    is_preview: bool = False

    def __post_init__(self) -> None:
        if self.maker is not MADE_BY_SHARING:
            raise TypeError("Only the sharing app makes an Access.")

    @property
    def is_own(self) -> bool:
        return self.scope is None

    @property
    def topics(self) -> frozenset[Topic]:
        """Every topic of which anything may be read, in whole or one by one."""
        if self.scope is None:
            return frozenset(Topic)
        return frozenset(Topic(entry.partition(":")[0]) for entry in self.scope)

    def allows(self, topic: Topic) -> bool:
        """Whether all of the topic may be read."""
        return self.scope is None or (topic not in ITEMISED and topic.value in self.scope)

    def allows_item(self, topic: Topic, key: str) -> bool:
        """Whether this one thing of a topic that is shared one by one may be read."""
        return self.scope is None or f"{topic.value}:{key}" in self.scope

    def items(self, topic: Topic) -> frozenset[str]:
        """The keys of what is shared of such a topic. Of one's own record: ask `is_own`, there all may be read."""
        pairs = (entry.partition(":") for entry in self.scope or ())
        return frozenset(key for name, _colon, key in pairs if name == topic.value and key)

    def require(self, topic: Topic) -> None:
        """Raises `NotAllowed` where not all of the topic is shared."""
        if not self.allows(topic):
            raise NotAllowed(topic)

    def require_own(self, topic: Topic) -> None:
        """For what is never shared, such as earlier versions. Raises `NotAllowed` for everybody but the person."""
        if not self.is_own:
            raise NotAllowed(topic)

    def require_any(self, topic: Topic) -> None:
        """For lists of what is shared one by one. Raises `NotAllowed` where nothing of the topic is shared."""
        if topic not in self.topics:
            raise NotAllowed(topic)

    def require_items(self, topic: Topic, keys: Iterable[str]) -> None:
        """Raises `NotAllowed` where one of these things is not shared."""
        if not all(self.allows_item(topic, key) for key in keys):
            raise NotAllowed(topic)
