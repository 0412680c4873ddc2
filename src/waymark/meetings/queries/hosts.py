"""Reading who holds meetings, for pages that show those of several hosts."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from waymark.meetings.queries.seats import belongs_to
from waymark.meetings.terms.hosts import HostCard, Standing, host_of

Hosts = Mapping[tuple[str, UUID], tuple[HostCard, Standing]]


def cards_of(person_id: UUID, wanted: Iterable[tuple[str, UUID]] | None = None) -> Hosts:
    """The hosts a person belongs to, with their cards; of these `wanted` ones, where they are named.

    A host that is gone is left out.
    """
    standing = belongs_to(person_id)
    keys = standing.keys() & set(wanted) if wanted is not None else standing.keys()
    return {key: (card, standing[key]) for key in sorted(keys) if (card := _card(*key))}


def _card(kind: str, host_id: UUID) -> HostCard | None:
    host = host_of(kind)
    return host.card(host_id) if host else None
