"""Planning guest hours, changing them, calling them off, and the private links of guests."""

import secrets
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit, Stale, is_stale
from waymark.common.writing import Gone
from waymark.people.models import Person
from waymark.talks import queries
from waymark.talks.models import GuestHour, GuestLink
from waymark.talks.rules.hours import link_ends_at
from waymark.talks.rules.tokens import digest
from waymark.talks.terms import HourWords

BYTES = 32
_COLUMNS = (
    *("title", "about", "guest_name", "profession", "organisation", "interest", "starts_at", "minutes", "zone"),
    *("link", "asks_from_at", "asks_until_at", "group_id"),
)


@transaction.atomic
def plan_hour(*, by: Person, words: HourWords, client_id: UUID, at: datetime) -> UUID:
    """Plan an hour for everybody, or for a group one coordinates. The same form sent twice is one hour.

    Raises `Gone` for who may not.
    """
    _check_may(by, words.group_id, at)
    row, is_new = GuestHour.objects.get_or_create(
        client_id=client_id,
        defaults={
            **{name: getattr(words, name) for name in _COLUMNS},
            "by_id": by.pk,
            "last_client_id": client_id,
            "made_at": at,
            "changed_at": at,
        },
    )
    if is_new:
        audit.record(by_id=by.pk, verb="planned", about_id=by.pk, thing="GuestHour", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def change_hour(*, by: Person, hour_id: UUID, words: HourWords, edit: Edit, at: datetime) -> None:
    """Other words or times. For whom it is stays as it was. Raises `Gone`, `Stale`."""
    row = _own(by, hour_id, at)
    if is_stale(edit, version=row.version, last_client_id=row.last_client_id):
        raise Stale(row.version)
    for name in _COLUMNS[:-1]:
        setattr(row, name, getattr(words, name))
    row.version, row.last_client_id, row.changed_at = row.version + 1, edit.client_id, at
    row.save()
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="GuestHour", thing_id=row.pk, at=at)


@transaction.atomic
def cancel_hour(*, by: Person, hour_id: UUID, at: datetime) -> None:
    """Call it off: nobody is reminded, and the links of the guest open no more. Raises `Gone`."""
    row = _own(by, hour_id, at)
    row.cancelled_at = at
    row.save(update_fields=["cancelled_at"])
    audit.record(by_id=by.pk, verb="cancelled", about_id=by.pk, thing="GuestHour", thing_id=row.pk, at=at)


@transaction.atomic
def make_link(*, by: Person, hour_id: UUID, at: datetime) -> str:
    """A private link for the guest. Returns its secret, which is kept nowhere and can be shown once. Raises `Gone`."""
    row = _own(by, hour_id, at)
    token = secrets.token_urlsafe(BYTES)
    ends_at = link_ends_at(row.starts_at + timedelta(minutes=row.minutes))
    link = GuestLink.objects.create(hour=row, digest=digest(token), made_at=at, ends_at=ends_at)
    audit.record(by_id=by.pk, verb="made", about_id=by.pk, thing="GuestLink", thing_id=link.pk, at=at)
    return token


@transaction.atomic
def end_links(*, by: Person, hour_id: UUID, at: datetime) -> None:
    """From now on no link of this hour opens. Raises `Gone`."""
    row = _own(by, hour_id, at)
    GuestLink.objects.filter(hour=row, ended_at=None).update(ended_at=at)
    audit.record(by_id=by.pk, verb="ended", about_id=by.pk, thing="GuestLink", thing_id=row.pk, at=at)


def _check_may(by: Person, group_id: UUID | None, at: datetime) -> None:
    if group_id is None and not queries.may_organise(by):
        raise Gone
    if group_id and group_id not in {seat.group_id for seat in queries.runs_groups(by, at)}:
        raise Gone(group_id)


def _own(by: Person, hour_id: UUID, at: datetime) -> GuestHour:
    row = GuestHour.objects.select_for_update().filter(pk=hour_id, cancelled_at=None).first()
    if row is None:
        raise Gone(hour_id)
    _check_may(by, row.group_id, at)
    return row
