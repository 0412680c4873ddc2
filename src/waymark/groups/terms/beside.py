"""Members as other parts of the site meet them, and the ways those parts offer from one member to another."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise

from waymark.groups.terms.seat import GroupSeat


@dataclass(frozen=True)
class Beside:
    """One membership: the name for that group, and whether it holds now, in a group that is not closed."""

    membership_id: UUID
    person_id: UUID
    name: str
    group_id: UUID
    group_name: str
    slug: str
    is_in: bool


@dataclass(frozen=True)
class WayTo:
    """A way to another member, such as writing to them. `words` may name `%(name)s`; `url_name` takes the id of a
    membership. `open_to(seat, membership_ids, at)`: those whom whoever sits there may reach now.
    """

    words: Promise
    url_name: str
    open_to: Callable[[GroupSeat, Collection[UUID], datetime], Collection[UUID]]


_ways: dict[str, WayTo] = {}


def describe(way: WayTo) -> None:
    """Make a way known. Called by the app that has it, when it starts."""
    _ways[way.url_name] = way


def ways_to(seat: GroupSeat, membership_ids: Collection[UUID], at: datetime) -> dict[UUID, list[WayTo]]:
    """The ways that are open from this seat, by membership."""
    found: dict[UUID, list[WayTo]] = {}
    for way in _ways.values():
        for membership_id in way.open_to(seat, membership_ids, at):
            found.setdefault(membership_id, []).append(way)
    return found
