"""Reading who holds meetings, for pages that show those of several hosts."""

from collections.abc import Mapping
from uuid import UUID

from waymark.meetings.queries.seats import belongs_to
from waymark.meetings.terms.hosts import HostCard, Standing, host_of

Hosts = Mapping[tuple[str, UUID], tuple[HostCard, Standing]]


def cards_of(person_id: UUID) -> Hosts:
    """The hosts a person belongs to, each with its card and what the person is to it. One query a host, and one a kind.

    A host that is gone is left out.
    """
    return {key: (card, standing) for key, standing in belongs_to(person_id).items() if (card := _card(*key))}


def _card(kind: str, host_id: UUID) -> HostCard | None:
    host = host_of(kind)
    return host.card(host_id) if host else None
