"""Signing the agreement, and changing it."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Stale
from waymark.common.writing import NothingWritten
from waymark.groups import permits
from waymark.groups.models import GroupAgreement, Membership, PeerGroup
from waymark.groups.operations.admitting import sign
from waymark.groups.operations.joining import OtherAgreement
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat
from waymark.groups.terms.agreement import AgreementLine
from waymark.people.models import Person


@transaction.atomic
def sign_agreement(*, by: Person, seat: GroupSeat, agreement_id: UUID, at: datetime) -> None:
    """Sign the agreement that was read. Raises `NotAllowed`, and `OtherAgreement` where it was changed meanwhile."""
    permits.require(seat, Act.SIGN)
    newest = _newest(seat)
    if newest.pk != agreement_id:
        raise OtherAgreement
    membership = Membership.objects.select_for_update().get(pk=seat.membership_id)
    sign(membership, newest, at)
    audit.record(by_id=by.pk, verb="signed", about_id=by.pk, thing="GroupAgreement", thing_id=newest.pk, at=at)


@transaction.atomic
def change_agreement(
    *, by: Person, seat: GroupSeat, lines: Sequence[AgreementLine], based_on: int, at: datetime
) -> int:
    """A new version, which whoever changed it has signed; everybody else is asked to. Returns its number.

    The same lines again make no new version. Raises `NotAllowed`, `NothingWritten`, and `Stale` where somebody else
    changed the version `based_on` meanwhile.
    """
    permits.require(seat, Act.CHANGE_AGREEMENT)
    if not lines:
        raise NothingWritten
    PeerGroup.objects.select_for_update().get(pk=seat.group_id)
    newest, said = _newest(seat), [asdict(line) for line in lines]
    if newest.lines == said:
        return newest.number
    if newest.number != based_on:
        raise Stale(newest.number)
    fresh = GroupAgreement.objects.create(
        group_id=seat.group_id, number=newest.number + 1, lines=said, by_id=by.pk, at=at
    )
    sign(Membership.objects.get(pk=seat.membership_id), fresh, at)
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="GroupAgreement", thing_id=fresh.pk, at=at)
    return fresh.number


def _newest(seat: GroupSeat) -> GroupAgreement:
    return GroupAgreement.objects.filter(group_id=seat.group_id).latest("number")
