"""What a board of a group asks: by which names its people know each other there, and whom to turn to."""

from collections.abc import Collection, Mapping
from uuid import UUID

from waymark.groups.models import Membership, PeerGroup, RoleHeld
from waymark.groups.queries.agreement import agreement_of
from waymark.groups.terms import GroupState, LeadRole, MemberState
from waymark.groups.terms.boards import BoardPlace
from waymark.groups.terms.groups import GROUP
from waymark.moderation.terms import Place


def called_in(group_id: UUID, person_ids: Collection[UUID] | None = None) -> Mapping[UUID, str]:
    """The names of members now, of these people or of all. Who left has none. One query."""
    rows = Membership.objects.filter(group_id=group_id, state=MemberState.IN.value)
    if person_ids is not None:
        rows = rows.filter(person_id__in=set(person_ids))
    return dict(rows.values_list("person_id", "name"))


def board_place(group_id: UUID) -> BoardPlace | None:
    """Three queries; None where there is no such group."""
    row = PeerGroup.objects.filter(pk=group_id).first()
    if row is None:
        return None
    held = RoleHeld.objects.filter(
        membership__group=row, membership__state=MemberState.IN.value, role=LeadRole.COORDINATOR.value, until_at=None
    )
    return BoardPlace(
        id=row.pk,
        slug=row.slug,
        name=row.name,
        state=GroupState(row.state),
        agreement=tuple(line.words for line in agreement_of(row.pk).lines),
        leads=tuple(held.values_list("membership__person_id", flat=True)),
        safeguarding=(row.safeguarding_name, row.safeguarding_how),
    )


def moderated_place(group_id: UUID) -> Place | None:
    """A group as moderation sees it: who runs it looks at what is said there. Three queries; None without a group."""
    there = board_place(group_id)
    if there is None:
        return None
    return Place(GROUP, there.id, there.name, there.agreement, there.leads, there.safeguarding)
