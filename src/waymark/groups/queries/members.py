"""The members of a group by their names, and one's own place among them."""

from django.core.paginator import Paginator

from waymark.groups.models import Membership, RoleHeld
from waymark.groups.queries.leading import is_last_coordinator
from waymark.groups.terms import GroupSeat, Keep, LeadRole, MemberState
from waymark.groups.terms.belonging import MemberName, MembersPage, MyPlace, Newcomer
from waymark.groups.terms.groups import GOES_ON

PAGE = 50


def members_page(seat: GroupSeat, page: int) -> MembersPage:
    """Fifty names in order. A page that is not there is the nearest one. Three queries."""
    rows = Membership.objects.filter(group_id=seat.group_id, state=MemberState.IN.value).order_by("name", "pk")
    shown = Paginator(rows.values_list("pk", "name"), PAGE).get_page(page)
    found = list(shown)
    roles: dict[object, frozenset[LeadRole]] = {}
    held = RoleHeld.objects.filter(membership_id__in=[pk for pk, _name in found], until_at=None)
    for pk, role in held.values_list("membership_id", "role"):
        roles[pk] = roles.get(pk, frozenset()) | {LeadRole(role)}
    names = tuple(MemberName(pk, name, roles.get(pk, frozenset())) for pk, name in found)
    return MembersPage(names, shown.paginator.count, shown.number, shown.paginator.num_pages)


def names_in(seat: GroupSeat) -> list[tuple[str, str]]:
    """(id, name) of everybody but me, for choosing somebody. One query."""
    rows = Membership.objects.filter(group_id=seat.group_id, state=MemberState.IN.value)
    found = rows.exclude(pk=seat.membership_id).order_by("name", "pk").values_list("pk", "name")
    return [(str(pk), name) for pk, name in found]


def my_place(seat: GroupSeat) -> MyPlace:
    """Three queries."""
    row = Membership.objects.select_related("buddy").get(pk=seat.membership_id)
    looks_after = Membership.objects.filter(buddy=row, state=MemberState.IN.value).order_by("name")
    return MyPlace(
        name=row.name,
        joined_at=row.joined_at or row.asked_at,
        signed_at=row.signed_at,
        wants_buddy=row.wants_buddy,
        is_buddy=row.is_buddy,
        buddy=row.buddy.name if row.buddy else "",
        looks_after=tuple(looks_after.values_list("name", flat=True)),
        keep=Keep(row.keep) if row.keep else None,
        is_last_coordinator=seat.state in GOES_ON and is_last_coordinator(seat.group_id, seat.membership_id),
        name_before=row.name_before,
        name_why=row.name_why,
    )


def newcomers_of(seat: GroupSeat) -> tuple[Newcomer, ...]:
    """Who would like a buddy, for who pairs them. One query."""
    rows = Membership.objects.filter(group_id=seat.group_id, state=MemberState.IN.value, wants_buddy=True)
    return tuple(
        Newcomer(row.pk, row.name, row.buddy_id, row.buddy.name if row.buddy else "")
        for row in rows.select_related("buddy").order_by("name")
    )


def volunteers_of(seat: GroupSeat) -> list[tuple[str, str]]:
    """(id, name) of who would be a buddy. One query."""
    rows = Membership.objects.filter(group_id=seat.group_id, state=MemberState.IN.value, is_buddy=True)
    return [(str(pk), name) for pk, name in rows.order_by("name").values_list("pk", "name")]
