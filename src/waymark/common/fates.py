"""What becomes of each column: declared beside the tables, checked by `tests/architecture`."""

from dataclasses import dataclass
from enum import StrEnum


class Erased(StrEnum):
    """What happens to a value when the person deletes the account."""

    WITH_THE_PERSON = "deleted with the person"
    WITH_THE_KEY = "deleted with the person, and unreadable without the person's key"
    WITH_THE_GROUP = "the group's: kept when one person goes, deleted when the group is"
    NEVER = "kept: it holds no words and points to nobody"


@dataclass(frozen=True)
class Fate:
    """The fate of one column.

    `exported`: part of what a person can take away. `topic`: the topic under which it may be shared (a value of
    `sharing.terms.Topic`), None for never. `research`: may go into an extract, for people who agreed.
    """

    exported: bool
    erased: Erased
    topic: str | None = None
    research: bool = False


def technical(*, erased: Erased = Erased.WITH_THE_PERSON) -> Fate:
    """An id, a link between rows, a counter: nothing that a person said."""
    return Fate(exported=False, erased=erased)


def dated(topic: str | None = None) -> Fate:
    """A day, a time or a choice from a list, which says when or how something was."""
    return Fate(exported=True, erased=Erased.WITH_THE_PERSON, topic=topic)


def sealed(topic: str | None = None) -> Fate:
    """Words or answers, sealed with the person's key."""
    return Fate(exported=True, erased=Erased.WITH_THE_KEY, topic=topic)


def written(model: str, topic: str | None = None) -> dict[str, Fate]:
    """The columns that all written things share (`common.written.Written`)."""
    return {
        f"{model}.id": technical(),
        f"{model}.person": technical(),
        f"{model}.client_id": technical(),
        f"{model}.last_client_id": technical(),
        f"{model}.version": technical(),
        f"{model}.made_at": dated(topic),
        f"{model}.changed_at": dated(topic),
    }


def of_the_group() -> Fate:
    """What a group, a service or a programme wrote down for everybody in it, and belongs to nobody alone."""
    return Fate(exported=False, erased=Erased.WITH_THE_GROUP)
