"""The vocabulary of sharing."""

from waymark.sharing.terms.access import MADE_BY_SHARING, Access, Basis, NotAllowed
from waymark.sharing.terms.ledger import Decided, Event, Grant, Purpose, To, ToKind
from waymark.sharing.terms.panels import Item, Panel
from waymark.sharing.terms.topics import (
    FOR_SUPPORTERS,
    FOR_TEAMS,
    ITEMISED,
    NEVER_SHARED,
    TOPIC_WORDS,
    WITH_A_TEAM,
    Topic,
    TopicWords,
)
from waymark.sharing.terms.wording import Wording, wording_of

__all__ = [
    "FOR_SUPPORTERS",
    "FOR_TEAMS",
    "ITEMISED",
    "MADE_BY_SHARING",
    "NEVER_SHARED",
    "TOPIC_WORDS",
    "WITH_A_TEAM",
    "Access",
    "Basis",
    "Decided",
    "Event",
    "Grant",
    "Item",
    "NotAllowed",
    "Panel",
    "Purpose",
    "To",
    "ToKind",
    "Topic",
    "TopicWords",
    "Wording",
    "wording_of",
]
