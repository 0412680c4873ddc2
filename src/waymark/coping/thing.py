"""A card as something that can be reported, and looked at first."""

from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waymark.coping.models import CopingCard
from waymark.coping.operations import note_under_card, show_card
from waymark.coping.terms import CARD, ENERGIES, SITUATIONS, Energy, Situation
from waymark.moderation.terms import Place, Shown, Snapshot, Thing

PLACE = "coping"


def snapshot(card_id: UUID, viewer_id: UUID | None) -> Snapshot | None:
    """The words of the card. Its author and the moderators see one that is not open."""
    row = CopingCard.objects.filter(pk=card_id).first()
    if row is None or (viewer_id not in {None, row.author_id} and row.shown != Shown.OPEN.value):
        return None
    return Snapshot(
        author_id=row.author_id,
        author_name=row.name or _("Somebody here"),
        title=row.title,
        words=_said(row),
        place=Place(PLACE, None, _("Coping cards")),
        at=row.changed_at,
    )


def _said(row: CopingCard) -> str:
    when = f"{SITUATIONS[Situation(row.situation)]}. {row.situation_words}".strip()
    takes = _("It takes: %(energy)s") % {"energy": ENERGIES[Energy(row.energy)]}
    return "\n\n".join((row.what, when, takes, _("When not to do it: %(words)s") % {"words": row.not_if}))


def address(card_id: UUID) -> str:
    return reverse("coping_card", args=[card_id])


THING = Thing(
    kind=CARD,
    name=gettext_lazy("A coping card"),
    snapshot=snapshot,
    show=show_card,
    address=address,
    annotate=note_under_card,
)
