"""Members by their membership, for other parts of the site that bring two of them together."""

from collections.abc import Collection, Mapping
from uuid import UUID

from waymark.groups.models import Membership
from waymark.groups.terms import GroupState, MemberState
from waymark.groups.terms.beside import Beside


def besides(membership_ids: Collection[UUID]) -> Mapping[UUID, Beside]:
    """These memberships, past ones too: those have no name. One query; what is not there is left out."""
    rows = Membership.objects.select_related("group").filter(pk__in=set(membership_ids))
    return {row.pk: _beside(row) for row in rows}


def my_place_beside(person_id: UUID, membership_id: UUID) -> UUID | None:
    """My own membership in the group of somebody else's. One query; None where I am not in it, or it is mine."""
    inside = Membership.objects.filter(person_id=person_id, state=MemberState.IN.value).exclude(pk=membership_id)
    group = Membership.objects.filter(pk=membership_id, state=MemberState.IN.value).values("group_id")
    return inside.filter(group_id__in=group).values_list("pk", flat=True).first()


def _beside(row: Membership) -> Beside:
    is_in = row.state == MemberState.IN.value and row.group.state != GroupState.CLOSED.value
    return Beside(row.pk, row.person_id, row.name, row.group_id, row.group.name, row.group.slug, is_in)
