"""What somebody else sees of a topic. Each app describes its own panels when it starts, and `sharing` draws them:

for a supporter, for a care team, and for the person who looks with their eyes. One way of reading, one template.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from waymark.sharing.terms.access import Access
from waymark.sharing.terms.topics import Topic, Words


@dataclass(frozen=True)
class Item:
    """One thing of a topic that is shared one by one: its key in the ledger, and its name."""

    key: str
    label: Words


@dataclass(frozen=True)
class Panel:
    """How one topic is read and drawn for others.

    `read(access, at)` returns a frozen page object with exactly what may be seen, or None where there is nothing; the
    `template` gets it as `content`, with `looker_is_owner` False always. `changed_at(access)` says when anything in it
    changed last. `items(access)`, under the person's own access, lists what can be shared one by one.
    """

    topic: Topic
    template: str
    read: Callable[[Access, datetime], object | None]
    changed_at: Callable[[Access], datetime | None]
    items: Callable[[Access], Sequence[Item]] | None = None


_panels: dict[Topic, Panel] = {}


def describe(*panels: Panel) -> None:
    """Make topics known. Called by the app that holds them, when it starts."""
    _panels.update({panel.topic: panel for panel in panels})


def panels() -> tuple[Panel, ...]:
    """Every topic that can be drawn, in the order of `Topic`."""
    return tuple(_panels[topic] for topic in Topic if topic in _panels)


def panel_of(topic: Topic) -> Panel | None:
    return _panels.get(topic)
