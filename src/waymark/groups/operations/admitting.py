"""Letting somebody in. Used inside operations, which check that they may and record it."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models.functions import Lower

from waymark.groups.models import GroupAgreement, Membership, PeerGroup, RoleHeld
from waymark.groups.terms import CameBy, LeadRole, MemberState
from waymark.people.models import Person


class NameTaken(ValueError):
    """Somebody in this group is called so already."""


def admit(group: PeerGroup, person: Person, name: str, came_by: CameBy, at: datetime) -> Membership:
    """Make a member of somebody; who is one already stays one, under the name they have. Raises `NameTaken`.

    Whoever asked before is let in with the row that asked.
    """
    there = Membership.objects.select_for_update().filter(
        group=group, person=person, state__in=[MemberState.ASKED.value, MemberState.IN.value]
    )
    row = there.first()
    if row and row.state == MemberState.IN.value:
        return row
    name = name.strip()
    if is_taken(group, name):
        raise NameTaken(name)
    row = row or Membership(group=group, person=person, asked_at=at)
    row.name, row.state, row.came_by, row.joined_at = name, MemberState.IN.value, came_by.value, at
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as at_once:  # two of that name came in at the same moment
        raise NameTaken(name) from at_once
    return row


def is_taken(group: PeerGroup, name: str) -> bool:
    """Whether a member of the group has this name, in any case of letters."""
    members = Membership.objects.filter(group=group, state=MemberState.IN.value)
    return members.annotate(small=Lower("name")).filter(small=name.strip().lower()).exists()


def sign(membership: Membership, agreement: GroupAgreement, at: datetime) -> None:
    membership.signed, membership.signed_at = agreement, at
    membership.save(update_fields=["signed", "signed_at"])


def give_role(membership: Membership, role: LeadRole, at: datetime) -> RoleHeld:
    """Give a role; who has it keeps it."""
    row, _is_new = RoleHeld.objects.get_or_create(
        membership=membership, role=role.value, until_at=None, defaults={"since_at": at}
    )
    return row
