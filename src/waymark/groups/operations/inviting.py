"""Invitations of a group: codes that coordinators pass on."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.groups import permits
from waymark.groups.invitations import digest_of
from waymark.groups.models import InviteCode, PeerGroup
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat
from waymark.people.models import Person
from waymark.sharing import rules as codes


class WrongCode(ValueError):
    """This code opens nothing: wrong, ended, run out or used up. They are never told apart."""


@dataclass(frozen=True)
class NewInvite:
    """What making an invitation gives back once and never again."""

    code: str = field(repr=False)
    until: datetime
    uses: int


@transaction.atomic
def make_invite(*, by: Person, seat: GroupSeat, days: int, uses: int, client_id: UUID, at: datetime) -> NewInvite:
    """A code that lets `uses` people in during the next `days` days. The same form sent again makes the code anew and
    keeps one invitation. Raises `NotAllowed`.
    """
    permits.require(seat, Act.INVITE)
    PeerGroup.objects.select_for_update().get(pk=seat.group_id)
    code, until = codes.new_code(secrets.choice), at + timedelta(days=days)
    row = InviteCode.objects.filter(group_id=seat.group_id, client_id=client_id).first()
    row = row or InviteCode(group_id=seat.group_id, client_id=client_id, by_id=by.pk, made_at=at)
    row.digest, row.ends_at, row.uses_left = digest_of(code), until, uses
    row.save()
    audit.record(by_id=by.pk, verb="made", about_id=by.pk, thing="InviteCode", thing_id=row.pk, at=at)
    return NewInvite(code, until, uses)


@transaction.atomic
def end_invite(*, by: Person, seat: GroupSeat, invite_id: UUID, at: datetime) -> None:
    """The code lets nobody in any more. Raises `NotAllowed` and `Gone`."""
    permits.require(seat, Act.INVITE)
    if not InviteCode.objects.filter(group_id=seat.group_id, pk=invite_id, ended_at=None).update(ended_at=at):
        raise Gone(invite_id)
    audit.record(by_id=by.pk, verb="ended", about_id=by.pk, thing="InviteCode", thing_id=invite_id, at=at)


def use_code(group: PeerGroup, code: str, at: datetime) -> None:
    """Use a code once, inside the operation that lets its holder in. One conditional write. Raises `WrongCode`."""
    good = InviteCode.objects.filter(
        group=group, digest=digest_of(code), ended_at=None, ends_at__gt=at, uses_left__gt=0
    )
    if not good.update(uses_left=F("uses_left") - 1):
        raise WrongCode
