"""Who runs a group, what of it is offered to whom, and how the work was spread."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from uuid import UUID

from waymark.groups import permits
from waymark.groups.models import HandOver, Membership, RoleHeld, RoleTaken
from waymark.groups.permits import Act
from waymark.groups.rules import load as rules
from waymark.groups.rules.load import Done, Kind, Load
from waymark.groups.terms import GroupSeat, LeadRole, MemberState
from waymark.groups.terms.belonging import Leader, Offer
from waymark.groups.terms.groups import GROUP
from waymark.meetings import queries as meetings
from waymark.meetings.queries import Lately

LAST_MEETINGS = 8


def leaders_of(group_id: UUID) -> tuple[Leader, ...]:
    """Coordinators first, then who leads meetings, each by name. One query. For pages of people with a seat."""
    rows = RoleHeld.objects.filter(
        membership__group_id=group_id, membership__state=MemberState.IN.value, until_at=None
    ).select_related("membership")
    found: dict[UUID, Leader] = {}
    for row in rows:
        one = found.get(row.membership_id)
        roles = (one.roles if one else frozenset()) | {LeadRole(row.role)}
        found[row.membership_id] = Leader(row.membership_id, row.membership.name, roles, row.rests_until)
    return tuple(sorted(found.values(), key=lambda one: (not one.is_coordinator, one.name.casefold())))


def coordinator_ids(group_id: UUID) -> list[UUID]:
    """The memberships of those who coordinate. One query."""
    held = RoleHeld.objects.filter(
        membership__group_id=group_id,
        membership__state=MemberState.IN.value,
        role=LeadRole.COORDINATOR.value,
        until_at=None,
    )
    return list(held.values_list("membership_id", flat=True))


def is_last_coordinator(group_id: UUID, membership_id: UUID) -> bool:
    """Whether this member coordinates and nobody else does. One query."""
    return coordinator_ids(group_id) == [membership_id]


def offers_to(seat: GroupSeat) -> tuple[Offer, ...]:
    """What is offered to me. One query."""
    return tuple(_offer(row) for row in _open(to_id=seat.membership_id))


def offers_by(seat: GroupSeat) -> tuple[Offer, ...]:
    """What I offered and nobody answered yet. One query."""
    return tuple(_offer(row) for row in _open(role_held__membership_id=seat.membership_id))


def load_of(seat: GroupSeat, at: datetime) -> tuple[Load, dict[UUID, str]]:
    """How the work of the last meetings was spread, and the names for it. For those who lead. Six queries.

    Raises `NotAllowed`.
    """
    permits.require(seat, Act.SEE_LOAD)
    last = meetings.lately([(GROUP, seat.group_id)], at=at, limit=LAST_MEETINGS).get(seat.group_id, ())
    members = _members_behind(seat.group_id, last)
    load = rules.load_of(len(last), [*_around(last, members), *_jobs(last)])
    names = Membership.objects.filter(group_id=seat.group_id, pk__in=[one.member_id for one in load.shares])
    return load, dict(names.exclude(name="").values_list("pk", "name"))


def _open(**more: object) -> Iterable[HandOver]:
    rows = HandOver.objects.filter(answered_at=None, role_held__until_at=None, **more)
    return rows.select_related("role_held__membership", "to").order_by("asked_at", "pk")


def _offer(row: HandOver) -> Offer:
    by = row.role_held.membership.name
    return Offer(row.pk, LeadRole(row.role_held.role), by, row.to.name, row.keeps, row.asked_at)


def _members_behind(group_id: UUID, last: Iterable[Lately]) -> dict[UUID, UUID]:
    """The members of the group behind the people who worked, as far as they are still in it."""
    people = {one.confirmed_by_id for one in last if one.confirmed_by_id}
    people |= {by_id for one in last for by_id in one.written_by_ids}
    rows = Membership.objects.filter(group_id=group_id, person_id__in=people, state=MemberState.IN.value)
    return dict(rows.values_list("person_id", "pk"))


def _around(last: Iterable[Lately], members: dict[UUID, UUID]) -> Iterator[Done]:
    for number, one in enumerate(last):
        if one.confirmed_by_id in members:
            yield Done(number, members[one.confirmed_by_id], Kind.LED)
        for by_id in one.written_by_ids & members.keys():
            yield Done(number, members[by_id], Kind.ATTENDANCE)


def _jobs(last: Iterable[Lately]) -> Iterator[Done]:
    numbers = {(one.series_id, one.on): number for number, one in enumerate(last)}
    rows = RoleTaken.objects.filter(
        series_id__in={series_id for series_id, _on in numbers},
        on__in={on for _series_id, on in numbers},
        released_at=None,
        membership__state=MemberState.IN.value,
    )
    for series_id, on, member_id, leads in rows.values_list("series_id", "on", "membership_id", "job__is_leading"):
        if (series_id, on) in numbers:
            yield Done(numbers[series_id, on], member_id, Kind.LED if leads else Kind.JOB)
