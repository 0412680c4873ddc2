"""Reading the places of hosts."""

from collections.abc import Iterable
from uuid import UUID

from waymark.meetings.models import Venue, VenueDetail
from waymark.meetings.queries.seats import NotThere
from waymark.meetings.terms.hosts import Standing, host_of
from waymark.meetings.terms.meeting import FactShown, VenueCard
from waymark.meetings.terms.pages import HostSeat
from waymark.meetings.terms.venue import VenueFact
from waymark.people.models import Person


def host_seat(kind: str, host_id: UUID, person: Person) -> HostSeat:
    """The seat of somebody who belongs to a host. Raises `NotThere`."""
    host = host_of(kind)
    standing, card = (host.standing(host_id, person.pk), host.card(host_id)) if host else (None, None)
    if standing is None or card is None:
        raise NotThere(host_id)
    return HostSeat(kind, host_id, person.pk, standing, card)


def venue_seat(venue_id: UUID, person: Person) -> tuple[HostSeat, VenueCard]:
    """A venue for somebody who leads its host. Raises `NotThere`."""
    row = Venue.objects.filter(pk=venue_id).first()
    if row is None:
        raise NotThere(venue_id)
    seat = host_seat(row.host_kind, row.host_id, person)
    if seat.standing is not Standing.LEADER:
        raise NotThere(venue_id)
    return seat, venue_card(row)


def venues_of(host_kind: str, host_id: UUID) -> list[VenueCard]:
    """The places of one host by name, with their facts. Two queries."""
    rows = Venue.objects.filter(host_kind=host_kind, host_id=host_id).order_by("name", "pk")
    return _cards(rows)


def venue_card(row: Venue) -> VenueCard:
    return _cards([row])[0]


def _cards(rows: Iterable[Venue]) -> list[VenueCard]:
    venues = list(rows)
    facts: dict[UUID, dict[VenueFact, FactShown]] = {row.pk: {} for row in venues}
    for one in VenueDetail.objects.filter(venue__in=venues):
        fact = VenueFact(one.fact)
        facts[one.venue_id][fact] = FactShown(fact, one.metres, one.words, one.confirmed_at, one.by_name)
    return [
        VenueCard(
            id=row.pk,
            host_kind=row.host_kind,
            host_id=row.host_id,
            name=row.name,
            address=row.address,
            how_to_find=row.how_to_find,
            facts=tuple(facts[row.pk][fact] for fact in VenueFact if fact in facts[row.pk]),
        )
        for row in venues
    ]
