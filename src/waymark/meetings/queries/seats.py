"""Who may look at the meetings of a series. Everything else here is read with what these give."""

from collections.abc import Mapping
from uuid import UUID

from waymark.meetings.models import Series
from waymark.meetings.terms.hosts import Standing, host_of, hosts
from waymark.meetings.terms.pages import MeetingSeat
from waymark.people.models import Person


class NotThere(LookupError):
    """There is no such series, or it is not for this person: the two are never told apart."""


def seat_at(series_id: UUID, person: Person) -> MeetingSeat:
    """The seat of somebody who belongs to the host of a series. Raises `NotThere`."""
    row = Series.objects.filter(pk=series_id).only("host_kind", "host_id").first()
    host = host_of(row.host_kind) if row else None
    if row is None or host is None:
        raise NotThere(series_id)
    standing, card = host.standing(row.host_id, person.pk), host.card(row.host_id)
    if standing is None or card is None:
        raise NotThere(series_id)
    return MeetingSeat(row.host_kind, row.host_id, person.pk, standing, card, series_id=row.pk)


def belongs_to(person_id: UUID) -> Mapping[tuple[str, UUID], Standing]:
    """Every host the person belongs to now, of whatever kind. As many queries as there are kinds."""
    return {
        (host.kind, host_id): standing for host in hosts() for host_id, standing in host.hosts_of(person_id).items()
    }
