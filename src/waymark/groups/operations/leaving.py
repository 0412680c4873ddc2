"""What goes when somebody leaves, and when nobody is left. Used inside operations, which record it."""

from datetime import datetime
from uuid import UUID

from waymark.groups.models import HandOver, Membership, PeerGroup, RoleHeld, RoleTaken, SetbackSignal, StandIn
from waymark.groups.terms import GroupState, MemberState
from waymark.groups.terms.groups import GROUP
from waymark.groups.terms.reported import GROUP_ITSELF, MEMBER_NAME
from waymark.meetings import operations as meetings
from waymark.moderation import operations as moderation


class LastCoordinator(ValueError):
    """Nobody else runs the group: it is handed over or closed first."""


def empty_seat(row: Membership, at: datetime) -> None:
    """What is left of a member is that there was one, and when."""
    row.state, row.left_at, row.name, row.content, row.keep = MemberState.LEFT.value, at, "", None, ""
    row.wants_buddy, row.is_buddy, row.buddy = False, False, None
    row.name_before, row.name_why = "", ""
    row.save()
    Membership.objects.filter(buddy=row).update(buddy=None)
    HandOver.objects.filter(role_held__membership=row, answered_at=None).update(answered_at=at, is_taken=False)
    HandOver.objects.filter(to=row, answered_at=None).update(answered_at=at, is_taken=False)
    RoleHeld.objects.filter(membership=row, until_at=None).update(until_at=at)
    RoleTaken.objects.filter(membership=row, on__gte=at.date(), released_at=None).update(released_at=at)
    StandIn.objects.filter(membership=row).delete()
    SetbackSignal.objects.filter(membership=row).delete()
    meetings.leave_host(person_id=row.person_id, host_kind=GROUP, host_id=row.group_id, at=at)


def erase_if_empty(group_id: UUID) -> None:
    """The words of a closed group that nobody can read any more are deleted."""
    group = PeerGroup.objects.get(pk=group_id)
    is_closed = group.state == GroupState.CLOSED.value
    if is_closed and not Membership.objects.filter(group=group, state=MemberState.IN.value).exists():
        erase(group)


def erase(group: PeerGroup) -> None:
    """Delete the group: its words, its members' names, its meetings and venues. Nothing of it is left but the audit."""
    meetings.forget_host(host_kind=GROUP, host_id=group.pk)
    members = list(Membership.objects.filter(group=group).values_list("pk", flat=True))
    moderation.forget_reported(GROUP_ITSELF, [group.pk])
    moderation.forget_reported(MEMBER_NAME, members)
    Membership.objects.filter(group=group).delete()
    group.delete()
