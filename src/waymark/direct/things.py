"""How moderation sees a message: as it was reported, with two on each side, and never more."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waymark.direct.models import DirectMessage, DirectSide
from waymark.direct.operations.moderating import show_message
from waymark.direct.queries.talking import seen_by, words_of
from waymark.direct.rules.around import AROUND, around
from waymark.direct.terms import MESSAGE
from waymark.groups import queries as groups
from waymark.groups.terms.beside import Beside
from waymark.moderation.terms import Place, Shown, Snapshot, Thing
from waymark.people import queries as people


def snapshot(thing_id: UUID, viewer_id: UUID | None) -> Snapshot | None:
    """The message and its neighbours, as whoever reports sees them."""
    seen = seen_by(viewer_id) if viewer_id else DirectMessage.objects.all()
    row = seen.filter(pk=thing_id).first()
    if row is None:
        return None
    near = _around(row, seen.filter(conversation_id=row.conversation_id))
    boxes = people.boxes_of({one.author_id for one in (row, *near)})
    places = _places(row.conversation_id)
    names = {person_id: place.name for person_id, place in places.items()}
    return Snapshot(
        author_id=row.author_id,
        author_name=names.get(row.author_id, ""),
        title="",
        words=words_of(row, boxes[row.author_id]),
        place=_place(next(iter(places.values()), None)),
        at=row.at,
        context=tuple((names.get(one.author_id, ""), words_of(one, boxes[one.author_id])) for one in near),
    )


def _around(row: DirectMessage, seen: QuerySet[DirectMessage]) -> list[DirectMessage]:
    before = seen.filter(Q(at__lt=row.at) | Q(at=row.at, pk__lt=row.pk)).order_by("-at", "-id")[:AROUND]
    after = seen.filter(Q(at__gt=row.at) | Q(at=row.at, pk__gt=row.pk)).order_by("at", "id")[:AROUND]
    return around(list(before)[::-1], list(after))


def _places(conversation_id: UUID) -> dict[UUID, Beside]:
    """Where each of the two stands, by person."""
    sides = DirectSide.objects.filter(conversation_id=conversation_id)
    found = groups.besides([one.membership_id for one in sides if one.membership_id])
    return {one.person_id: one for one in found.values()}


def _place(beside: Beside | None) -> Place:
    """With the agreement of their group, and without those who run it: they are members too, and read no messages of
    others.
    """
    there = groups.board_place(beside.group_id) if beside else None
    agreement, safeguarding = (there.agreement, there.safeguarding) if there else ((), ("", ""))
    return Place(MESSAGE, None, _("Messages between members"), agreement, safeguarding=safeguarding)


def show(thing_id: UUID, shown: Shown, reason: str, at: datetime) -> None:
    show_message(thing_id=thing_id, shown=shown, reason=reason, at=at)


def address(thing_id: UUID) -> str:
    return reverse("direct_message", args=[thing_id])


THING = Thing(
    kind=MESSAGE,
    name=gettext_lazy("A message between two members"),
    snapshot=snapshot,
    show=show,
    address=address,
    is_private=True,
)
