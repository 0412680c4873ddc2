"""What one person shows another: the panels of the topics that are shared, each read by the app that holds it."""

from dataclasses import dataclass
from datetime import datetime

from waymark.sharing.terms import TOPIC_WORDS, Access, Topic, TopicWords
from waymark.sharing.terms.panels import panels


@dataclass(frozen=True)
class Shown:
    """One topic as it is drawn. `content` is what the app's own panel read; None where there is nothing in it yet."""

    topic: Topic
    words: TopicWords
    template: str
    content: object | None


@dataclass(frozen=True)
class SharedRecord:
    """Exactly what may be seen now, in the order of the topics. Empty: nothing is shared."""

    shown: tuple[Shown, ...]
    access: Access

    @property
    def topics(self) -> tuple[Topic, ...]:
        return tuple(one.topic for one in self.shown)


def record_of(access: Access, *, at: datetime) -> SharedRecord:
    """The record as this access shows it: for whoever looks, and for the person who looks with their eyes.

    What a topic holds is read by its panel under the same access, which cannot give more than the ledger does.
    """
    open_topics = access.topics
    shown = tuple(
        Shown(panel.topic, TOPIC_WORDS[panel.topic], panel.template, panel.read(access, at))
        for panel in panels()
        if panel.topic in open_topics
    )
    return SharedRecord(shown, access)


def changed_at(access: Access) -> dict[Topic, datetime]:
    """When each shared topic was changed last, as far as it was ever written."""
    open_topics = access.topics
    found = {panel.topic: panel.changed_at(access) for panel in panels() if panel.topic in open_topics}
    return {topic: moment for topic, moment in found.items() if moment is not None}
