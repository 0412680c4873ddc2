"""Telling people what became of jobs and guests. Used inside operations only, before the line in the audit."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from waymark.groups.kinds import guests
from waymark.groups.kinds import jobs as kinds
from waymark.groups.models import GuestAsk, GuestSpeaker, RoleHeld, RoleTaken
from waymark.groups.terms import GroupSeat, LeadRole, MemberState
from waymark.meetings.terms.rhythm import Occurrence
from waymark.notices import operations as notices
from waymark.notices.terms import SENT_WITHIN, Kind, Wanted


def tell_put_in(seat: GroupSeat, row: RoleTaken, one: Occurrence, at: datetime) -> None:
    """Somebody was put in for a job, and may pass it on."""
    kind = kinds.LEADING_IN if row.job.is_leading else kinds.STANDING_IN
    _tell(kind, [row.membership.person_id], seat, row, one, at)


def tell_guest_wanted(guest: GuestSpeaker, ask: GuestAsk, at: datetime) -> None:
    """Another group would like to ask a guest. Those who coordinate the guest's group are told once."""
    params = {"slug": guest.group.slug, "guest": guest.name, "guest_id": str(guest.pk)}
    people = _coordinators(guest.group_id).values_list("membership__person_id", flat=True)
    kind = guests.GUEST_WANTED.name
    notices.tell(
        wanted=[Wanted(person_id, kind, str(ask.pk), at, at + SENT_WITHIN, params) for person_id in people], at=at
    )


def tell_open(seat: GroupSeat, row: RoleTaken, one: Occurrence, at: datetime) -> None:
    """A job has nobody now. Those who coordinate are told, except for whoever let go of it."""
    kind = kinds.LEADING_OPEN if row.job.is_leading else kinds.JOB_OPEN
    held = _coordinators(seat.group_id).exclude(membership_id=row.membership_id)
    _tell(kind, list(held.values_list("membership__person_id", flat=True)), seat, row, one, at)


def tell_taken_over(seat: GroupSeat, row: RoleTaken, one: Occurrence, at: datetime) -> None:
    """Whoever asked for a swap is free of the job."""
    _tell(kinds.TAKEN_OVER, [row.membership.person_id], seat, row, one, at)


def _tell(kind: Kind, people: list[UUID], seat: GroupSeat, row: RoleTaken, one: Occurrence, at: datetime) -> None:
    params = {"slug": seat.slug, "job": row.job.name}
    notices.tell(
        wanted=[Wanted(person_id, kind.name, str(row.pk), one.starts_at, one.ends_at, params) for person_id in people],
        at=at,
    )


def _coordinators(group_id: UUID) -> QuerySet[RoleHeld]:
    return RoleHeld.objects.filter(
        membership__group_id=group_id,
        membership__state=MemberState.IN.value,
        role=LeadRole.COORDINATOR.value,
        until_at=None,
    )
