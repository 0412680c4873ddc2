"""`Access`: the right to read one person's record. Only `sharing.queries` makes one."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Topic(StrEnum):
    """What a record is divided into when it is shared."""

    WHAT_MATTERS = "what-matters"
    GOALS = "goals"
    SETBACK_PLAN = "setback-plan"
    DIARY = "diary"
    BODY_MAP = "body-map"
    PACING = "pacing"
    WEEK = "week"
    SUPPORT_CIRCLE = "support-circle"
    CONVERSATION_SHEETS = "conversation-sheets"
    MEDICINES = "medicines"
    SLEEP = "sleep"
    PRACTICES = "practices"
    ACCOUNT = "account"


class NotAllowed(PermissionError):
    """This access does not reach that topic. Answered like a record that does not exist."""


MADE_BY_SHARING = object()


@dataclass(frozen=True)
class Access:
    """Who looks, at whom, at which topics, until when.

    `until` is None where the access does not end (a person's own). Raises `TypeError` when made anywhere but in
    `sharing`: forgetting to ask for consent is then an error that stops the page.
    """

    looker_id: UUID
    subject_id: UUID
    topics: frozenset[Topic]
    until: datetime | None
    maker: object = field(repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.maker is not MADE_BY_SHARING:
            raise TypeError("Only the sharing app makes an Access.")

    def allows(self, topic: Topic) -> bool:
        return topic in self.topics

    def require(self, topic: Topic) -> None:
        """Raises `NotAllowed` where the topic is not shared."""
        if topic not in self.topics:
            raise NotAllowed(topic)
