"""How a group holds meetings: what `waymark.meetings` asks about it."""

from collections.abc import Mapping
from uuid import UUID

from django.urls import reverse

from waymark.groups.models import Membership, PeerGroup, RoleHeld
from waymark.groups.operations.going_on import go_on
from waymark.groups.parts import parts
from waymark.groups.terms import GroupState, MemberState, PlaceShownTo
from waymark.groups.terms.groups import GROUP
from waymark.meetings.terms import Host, HostCard, Standing


def standing(group_id: UUID, person_id: UUID) -> Standing | None:
    """What somebody is to the group; None for who is not in it, and once it is closed."""
    return hosts_of(person_id).get(group_id)


def hosts_of(person_id: UUID) -> Mapping[UUID, Standing]:
    """Every living group the person is in. Two queries."""
    rows = dict(
        Membership.objects.filter(person_id=person_id, state=MemberState.IN.value)
        .exclude(group__state=GroupState.CLOSED.value)
        .values_list("pk", "group_id")
    )
    leading = set(
        RoleHeld.objects.filter(membership_id__in=rows, until_at=None).values_list("membership_id", flat=True)
    )
    return {group_id: Standing.LEADER if pk in leading else Standing.MEMBER for pk, group_id in rows.items()}


def card(group_id: UUID) -> HostCard | None:
    row = PeerGroup.objects.filter(pk=group_id).first()
    if row is None:
        return None
    shown_to = Standing.LEADER if row.place_shown_to == PlaceShownTo.LEADERS.value else Standing.MEMBER
    return HostCard(
        name=row.name,
        address=reverse("group", args=[row.slug]),
        neutral_title=row.neutral_title,
        shows_place_to=shown_to,
        place_only_for_coming=row.place_shown_to == PlaceShownTo.COMING.value,
    )


def people_of(group_id: UUID) -> Mapping[UUID, str]:
    """The names by which the members know each other, by name."""
    rows = Membership.objects.filter(group_id=group_id, state=MemberState.IN.value).order_by("name")
    return dict(rows.values_list("person_id", "name"))


HOST = Host(
    kind=GROUP,
    standing=standing,
    hosts_of=hosts_of,
    card=card,
    people_of=people_of,
    parts=parts,
    goes_on=go_on,
)
