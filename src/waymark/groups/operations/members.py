"""What a member decides for themselves: how they are called, whether they have or are a buddy, and leaving."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Count

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.groups import permits
from waymark.groups.models import Membership, PeerGroup
from waymark.groups.operations.admitting import NameTaken
from waymark.groups.operations.leaving import LastCoordinator, empty_seat, erase_if_empty
from waymark.groups.permits import Act
from waymark.groups.queries.leading import is_last_coordinator
from waymark.groups.rules import buddies
from waymark.groups.terms import GroupSeat, MemberState
from waymark.groups.terms.groups import GOES_ON
from waymark.people.models import Person


class NameKept(ValueError):
    """A moderator keeps this name from others."""


@transaction.atomic
def be_called(*, by: Person, seat: GroupSeat, name: str, at: datetime) -> None:
    """Another name in this group. Raises `NotAllowed`, `NameTaken`, and `NameKept` for one that a moderator keeps from
    others.
    """
    permits.require(seat, Act.BE_CALLED)
    name = name.strip()
    if name == seat.name:
        return
    PeerGroup.objects.select_for_update().get(pk=seat.group_id)
    row = Membership.objects.get(pk=seat.membership_id)
    if row.name_before and name.casefold() == row.name_before.casefold():
        raise NameKept(name)
    try:
        with transaction.atomic():
            Membership.objects.filter(pk=row.pk).update(name=name, name_why="")
    except IntegrityError as taken:
        raise NameTaken(name) from taken
    audit.record(by_id=by.pk, verb="named", about_id=by.pk, thing="Membership", thing_id=seat.membership_id, at=at)


@transaction.atomic
def wish_buddy(*, by: Person, seat: GroupSeat, wants: bool, offers: bool, at: datetime) -> None:
    """Whether one would like a buddy, and whether one would be one. Taking it back ends the pairs. Raises `NotAllowed`.

    Who wants one is paired at once where a volunteer has room.
    """
    permits.require(seat, Act.BUDDY)
    row = Membership.objects.select_for_update().get(pk=seat.membership_id)
    row.wants_buddy, row.is_buddy = wants, offers
    row.buddy = row.buddy if wants else None
    row.save(update_fields=["wants_buddy", "is_buddy", "buddy"])
    if not offers:
        Membership.objects.filter(buddy=row).update(buddy=None)
    _pair(seat.group_id)
    audit.record(by_id=by.pk, verb="wished", about_id=by.pk, thing="Membership", thing_id=row.pk, at=at)


@transaction.atomic
def pair_buddies(*, by: Person, seat: GroupSeat, newcomer_id: UUID, buddy_id: UUID | None, at: datetime) -> None:
    """Bring a newcomer and a volunteer together, or part them (None). Raises `NotAllowed`, and `Gone` where one of the
    two did not say yes.
    """
    permits.require(seat, Act.PAIR)
    people = Membership.objects.filter(group_id=seat.group_id, state=MemberState.IN.value)
    newcomer = people.select_for_update().filter(pk=newcomer_id, wants_buddy=True).first()
    if newcomer is None or newcomer_id == buddy_id:
        raise Gone(newcomer_id)
    if buddy_id and not people.filter(pk=buddy_id, is_buddy=True).exists():
        raise Gone(buddy_id)
    Membership.objects.filter(pk=newcomer.pk).update(buddy=buddy_id)
    audit.record(
        by_id=by.pk, verb="paired", about_id=newcomer.person_id, thing="Membership", thing_id=newcomer.pk, at=at
    )


@transaction.atomic
def leave_group(*, by: Person, seat: GroupSeat, at: datetime) -> None:
    """Leave at once: the name is emptied, roles and jobs are given back, and so is every seat at a meeting.

    Raises `LastCoordinator` where nobody else runs a group that goes on.
    """
    PeerGroup.objects.select_for_update().get(pk=seat.group_id)
    if seat.state in GOES_ON and is_last_coordinator(seat.group_id, seat.membership_id):
        raise LastCoordinator
    empty_seat(Membership.objects.get(pk=seat.membership_id), at)
    erase_if_empty(seat.group_id)
    audit.record(by_id=by.pk, verb="left", about_id=by.pk, thing="PeerGroup", thing_id=seat.group_id, at=at)


def _pair(group_id: UUID) -> None:
    """Bring together who waits with who has room."""
    rows = Membership.objects.select_for_update().filter(group_id=group_id, state=MemberState.IN.value)
    waiting = rows.filter(wants_buddy=True, buddy=None).order_by("joined_at", "pk")
    volunteers = rows.filter(is_buddy=True).order_by("joined_at", "pk")
    found = buddies.pairs(_ids(waiting), _ids(volunteers), _looked_after(group_id))
    for newcomer_id, buddy_id in found:
        Membership.objects.filter(pk=newcomer_id).update(buddy=buddy_id)


def _ids(rows: Iterable[Membership]) -> list[UUID]:
    return [row.pk for row in rows]


def _looked_after(group_id: UUID) -> Mapping[UUID, int]:
    rows = Membership.objects.filter(group_id=group_id, state=MemberState.IN.value, buddy__isnull=False)
    return dict(rows.values_list("buddy").annotate(number=Count("pk")))
