"""Where somebody sits in a group. Nothing of a group is read without a seat, but for its front page."""

from datetime import datetime, timedelta
from uuid import UUID

from waymark.groups.models import GroupAgreement, Membership, PeerGroup, RoleHeld
from waymark.groups.terms import GroupSeat, GroupState, LeadRole, MemberState
from waymark.people.models import Person

SIGNED_FOR = timedelta(days=365)  # issue: signed again yearly, or when the agreement changes


class NotThere(LookupError):
    """There is no such group, or this person is not in it: the two are never told apart."""


def seat_in(slug: str, person: Person, at: datetime) -> GroupSeat:
    """The seat of a member in the group with this address. Three queries. Raises `NotThere`."""
    row = (
        Membership.objects.select_related("group")
        .filter(group__slug=slug, person=person, state=MemberState.IN.value)
        .first()
    )
    if row is None:
        raise NotThere(slug)
    return _seat(row, at)


def seat_by_id(group_id: UUID, person_id: UUID, at: datetime) -> GroupSeat | None:
    """The same by ids, for what others ask a group about; None for who is not in it. Three queries."""
    row = Membership.objects.select_related("group").filter(
        group_id=group_id, person_id=person_id, state=MemberState.IN.value
    )
    found = row.first()
    return _seat(found, at) if found else None


def seats_of(person: Person, at: datetime) -> list[GroupSeat]:
    """Every group the person is in, by name. Three queries, however many groups there are."""
    rows = list(
        Membership.objects.select_related("group", "signed")
        .filter(person=person, state=MemberState.IN.value)
        .order_by("group__name")
    )
    roles = _roles_of([row.pk for row in rows])
    newest = _newest_agreements([row.group_id for row in rows])
    return [_made(row, roles.get(row.pk, frozenset()), newest.get(row.group_id), at) for row in rows]


def coordinated_by(person_id: UUID) -> tuple[UUID, ...]:
    """The groups this person coordinates now, but for closed ones. One query."""
    held = RoleHeld.objects.filter(membership__person_id=person_id, role=LeadRole.COORDINATOR.value, until_at=None)
    inside = held.filter(membership__state=MemberState.IN.value).exclude(
        membership__group__state=GroupState.CLOSED.value
    )
    return tuple(inside.values_list("membership__group_id", flat=True))


def _seat(row: Membership, at: datetime) -> GroupSeat:
    return _made(
        row,
        _roles_of([row.pk]).get(row.pk, frozenset()),
        _newest_agreements([row.group_id]).get(row.group_id),
        at,
    )


def _made(row: Membership, roles: frozenset[LeadRole], newest: UUID | None, at: datetime) -> GroupSeat:
    is_signed = row.signed_at is not None and row.signed_id == newest and at - row.signed_at < SIGNED_FOR
    return GroupSeat(
        group_id=row.group_id,
        slug=row.group.slug,
        group_name=row.group.name,
        state=GroupState(row.group.state),
        person_id=row.person_id,
        membership_id=row.pk,
        name=row.name,
        roles=roles,
        needs_to_sign=not is_signed,
    )


def _roles_of(membership_ids: list[UUID]) -> dict[UUID, frozenset[LeadRole]]:
    found: dict[UUID, frozenset[LeadRole]] = {}
    held = RoleHeld.objects.filter(membership_id__in=membership_ids, until_at=None)
    for membership_id, role in held.values_list("membership_id", "role"):
        found[membership_id] = found.get(membership_id, frozenset()) | {LeadRole(role)}
    return found


def _newest_agreements(group_ids: list[UUID]) -> dict[UUID, UUID]:
    """The agreement in force in each group: the one with the highest number."""
    rows = GroupAgreement.objects.filter(group_id__in=group_ids).order_by("number")
    return dict(rows.values_list("group_id", "pk"))


def group_exists(slug: str) -> bool:
    return PeerGroup.objects.filter(slug=slug).exists()
