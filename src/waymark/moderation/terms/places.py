"""Places that are run by some of their people. Each app that has such places describes them when it starts."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class PlaceKind:
    """Places of one kind (`Place.kind`). `led_by(person_id)`: the ids of those that this person runs now.

    `itself`: the kind of place of what is said about such a place as a whole, which nobody who runs it looks at.
    """

    kind: str
    led_by: Callable[[UUID], Collection[UUID]]
    itself: str = ""


_kinds: dict[str, PlaceKind] = {}


def describe(*kinds: PlaceKind) -> None:
    """Make kinds of places known. Called by the app that has them, when it starts."""
    _kinds.update({one.kind: one for one in kinds})


def led_by(person_id: UUID) -> frozenset[tuple[str, UUID]]:
    """Every place this person runs now, as its kind and id."""
    return frozenset((one.kind, place_id) for one in _kinds.values() for place_id in one.led_by(person_id))


def themselves(leads: Collection[tuple[str, UUID]]) -> frozenset[tuple[str, UUID]]:
    """Those places (kind, id) as what is said about them as a whole names them."""
    found = ((_kinds[kind].itself, place_id) for kind, place_id in leads if kind in _kinds)
    return frozenset((kind, place_id) for kind, place_id in found if kind)


def is_itself(kind: str) -> bool:
    """Whether a place of this kind stands for a place as a whole."""
    return any(one.itself == kind for one in _kinds.values())
