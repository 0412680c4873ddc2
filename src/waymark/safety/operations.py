"""Signing and withdrawing the confirmation of a crisis contact. Who may do so is the caller's check."""

from datetime import datetime

from django.db import transaction

from waymark.audit import operations as audit
from waymark.people.models import Person
from waymark.safety import confirmations
from waymark.safety.regions import contacts
from waymark.safety.rules import fingerprint
from waymark.safety.terms import Confirmation, Cost


class UnknownContact(ValueError):
    """There is no contact of this id in the data."""


@transaction.atomic
def confirm_contact(*, by: Person, contact_id: str, how: str, at: datetime, cost: Cost = Cost.UNKNOWN) -> None:
    """An operator signs that they made sure of a contact today. Signing again renews it. Raises `UnknownContact`.

    `how` is what they did, in their own words, and must not be empty. The day is that of `at` in UTC.
    """
    _known(contact_id)
    if not how.strip():
        raise ValueError("A confirmation says how it was made.")
    seen = fingerprint(contacts()[contact_id])
    signed = Confirmation(verified_on=at.date(), verified_by=by.username, how=how.strip(), cost=cost, seen=seen)
    _record(by=by, verb="confirmed", contact_id=contact_id, at=at)
    # The file comes last: if it cannot be written, the line in the audit is taken back too.
    confirmations.put(contact_id, signed)


@transaction.atomic
def withdraw_confirmation(*, by: Person, contact_id: str, at: datetime) -> None:
    """Hide a contact from now on. Does nothing more where it was not confirmed. Raises `UnknownContact`."""
    _known(contact_id)
    _record(by=by, verb="withdrew", contact_id=contact_id, at=at)
    confirmations.put(contact_id, None)


def _known(contact_id: str) -> None:
    if contact_id not in contacts():
        raise UnknownContact(contact_id)


def _record(*, by: Person, verb: str, contact_id: str, at: datetime) -> None:
    # Contacts are not rows and have no UUID, so the id of the data stands in the name of the thing.
    audit.record(by_id=by.pk, verb=verb, about_id=None, thing=f"crisis contact {contact_id}", at=at)
