"""Writing places, and what is known of them. Each fact is confirmed by itself, by somebody who leads, on a day."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.meetings.models import Venue, VenueDetail
from waymark.meetings.operations.series import NotAllowed
from waymark.meetings.terms.hosts import host_of
from waymark.meetings.terms.pages import HostSeat
from waymark.meetings.terms.venue import VenueFact
from waymark.people.models import Person


@dataclass(frozen=True)
class VenueWords:
    """What a place is called and where it is."""

    name: str
    address: str = ""
    how_to_find: str = ""


@transaction.atomic
def make_venue(*, by: Person, seat: HostSeat, words: VenueWords, client_id: UUID, at: datetime) -> UUID:
    """Write a place down for a host. The same form sent twice makes one. Raises `NotAllowed`."""
    _check(seat)
    said = {"name": words.name, "address": words.address, "how_to_find": words.how_to_find}
    row, is_new = Venue.objects.get_or_create(
        host_kind=seat.host_kind,
        host_id=seat.host_id,
        client_id=client_id,
        defaults={**said, "made_at": at, "changed_at": at},
    )
    if is_new:
        audit.record(by_id=by.pk, verb="added", about_id=by.pk, thing="Venue", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def change_venue(*, by: Person, seat: HostSeat, venue_id: UUID, words: VenueWords, at: datetime) -> None:
    """Change name and address. What is known of the place stays. Raises `NotAllowed`, `Gone`."""
    row = _held(seat, venue_id)
    row.name, row.address, row.how_to_find, row.changed_at = words.name, words.address, words.how_to_find, at
    row.save(update_fields=["name", "address", "how_to_find", "changed_at"])
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="Venue", thing_id=row.pk, at=at)


@transaction.atomic
def write_fact(
    *, by: Person, seat: HostSeat, venue_id: UUID, fact: VenueFact, metres: int | None, words: str, at: datetime
) -> None:
    """Write one fact, which confirms it as well. Without a word and a number it is known no more. Raises `NotAllowed`,
    `Gone`.
    """
    row = _held(seat, venue_id)
    if metres is None and not words:
        VenueDetail.objects.filter(venue=row, fact=fact.value).delete()
    else:
        said = {"metres": metres, "words": words, **_confirmed(by, seat, at)}
        VenueDetail.objects.update_or_create(venue=row, fact=fact.value, defaults=said)
    audit.record(by_id=by.pk, verb="wrote down", about_id=by.pk, thing="VenueDetail", thing_id=row.pk, at=at)


@transaction.atomic
def confirm_fact(*, by: Person, seat: HostSeat, venue_id: UUID, fact: VenueFact, at: datetime) -> None:
    """Say that one fact is still true. Raises `NotAllowed`, and `Gone` where nobody wrote it down."""
    row = _held(seat, venue_id)
    if not VenueDetail.objects.filter(venue=row, fact=fact.value).update(**_confirmed(by, seat, at)):
        raise Gone(fact)
    audit.record(by_id=by.pk, verb="confirmed", about_id=by.pk, thing="VenueDetail", thing_id=row.pk, at=at)


def _confirmed(by: Person, seat: HostSeat, at: datetime) -> dict[str, object]:
    """By whom and when, with the name this person has among the people of the host."""
    host = host_of(seat.host_kind)
    name = host.people_of(seat.host_id).get(by.pk, "") if host else ""
    return {"confirmed_at": at, "by_id": by.pk, "by_name": name}


def _check(seat: HostSeat) -> None:
    if not seat.leads:
        raise NotAllowed


def _held(seat: HostSeat, venue_id: UUID) -> Venue:
    _check(seat)
    rows = Venue.objects.select_for_update().filter(host_kind=seat.host_kind, host_id=seat.host_id, pk=venue_id)
    if (row := rows.first()) is None:
        raise Gone(venue_id)
    return row
