"""How moderation sees a group's own words, and a member's name: `waymark.moderation.terms.things`."""

from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waymark.groups.models import Membership, PeerGroup
from waymark.groups.operations import show_group, show_name
from waymark.groups.queries import called_in, moderated_place
from waymark.groups.queries.agreement import agreement_of
from waymark.groups.terms import GroupState, MemberState
from waymark.groups.terms.reported import GROUP_ITSELF, GROUPS, MEMBER_NAME
from waymark.moderation.terms import Place, Shown, Snapshot, Thing

_FOUND = (GroupState.LIVING.value, GroupState.PAUSED.value)


def group_snapshot(group_id: UUID, viewer_id: UUID | None) -> Snapshot | None:
    """What the group says to people outside and to newcomers. A report can cite its agreement. No one author."""
    row = PeerGroup.objects.filter(pk=group_id).first()
    if row is None or not (viewer_id is None or _finds(row, viewer_id)):
        return None
    agreement = tuple(line.words for line in agreement_of(row.pk).lines)
    welcome = row.welcome.values() if viewer_id is None or called_in(row.pk, [viewer_id]) else ()
    said = (row.purpose, row.who_for, *row.join_questions, *welcome)
    place = moderated_place(row.pk)
    return Snapshot(
        author_id=None,
        author_name=_("Those who coordinate it"),
        title=row.name,
        words="\n\n".join(words for words in said if words),
        place=Place(GROUPS, row.pk, _("all groups"), agreement, place.leads if place else ()),
        at=row.changed_at,
    )


def _finds(row: PeerGroup, viewer_id: UUID) -> bool:
    is_found = row.is_listed and row.state in _FOUND and row.shown == Shown.OPEN.value
    asks = Membership.objects.filter(group=row, person_id=viewer_id, state=MemberState.ASKED.value)
    return is_found or bool(called_in(row.pk, [viewer_id])) or asks.exists()


def group_address(group_id: UUID) -> str:
    return reverse("group", args=[PeerGroup.objects.values_list("slug", flat=True).get(pk=group_id)])


def name_snapshot(membership_id: UUID, viewer_id: UUID | None) -> Snapshot | None:
    """The name, for members of the group. Moderators read the one that is kept from others, too."""
    row = Membership.objects.filter(pk=membership_id, state=MemberState.IN.value).first()
    if row is None or not (viewer_id is None or called_in(row.group_id, [viewer_id])):
        return None
    place = moderated_place(row.group_id)
    if place is None:
        return None
    name = row.name_before if row.name_why and viewer_id is None else row.name
    return Snapshot(
        author_id=row.person_id,
        author_name=name,
        title=name,
        words=_("The name that this member chose for the group."),
        place=place,
        at=row.joined_at or row.asked_at,
    )


def name_address(membership_id: UUID) -> str:
    slug = Membership.objects.values_list("group__slug", flat=True).get(pk=membership_id)
    return reverse("group_members", args=[slug])


THINGS = (
    # What hides a group is a person's decision: others meet there, and nobody alone wrote it.
    Thing(
        kind=GROUP_ITSELF,
        name=gettext_lazy("A group"),
        snapshot=group_snapshot,
        show=show_group,
        address=group_address,
        hidden_by_count=False,
        hidden_by_worry=False,
    ),
    Thing(
        kind=MEMBER_NAME,
        name=gettext_lazy("A name in a group"),
        snapshot=name_snapshot,
        show=show_name,
        address=name_address,
        hidden_by_worry=False,
        hides_only_same=True,
    ),
)
