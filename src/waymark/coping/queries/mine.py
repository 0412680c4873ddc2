"""What belongs to one person: cards they wrote, began or keep."""

from uuid import UUID

from waymark.coping.models import CardOffer, CopingCard, KeptCard
from waymark.coping.queries.rows import card_of
from waymark.coping.terms import KeptList, MyCards, Offer
from waymark.moderation.terms import Shown

# Nobody needs more on one page, and a page must end somewhere.
MOST = 200


def my_cards(person_id: UUID) -> MyCards:
    """What somebody wrote, newest first, and the words they could make one of. Two queries."""
    rows = CopingCard.objects.filter(author_id=person_id).order_by("-made_at", "pk")[:MOST]
    offers = CardOffer.objects.filter(person_id=person_id, ended_at=None).order_by("-at", "pk")[:MOST]
    return MyCards(
        tuple(card_of(row, person_id) for row in rows), tuple(Offer(one.pk, one.words, one.at) for one in offers)
    )


def offer(person_id: UUID, offer_id: UUID) -> Offer | None:
    """Words of one's own that no card was made of yet. One query."""
    row = CardOffer.objects.filter(person_id=person_id, pk=offer_id, ended_at=None).first()
    return Offer(row.pk, row.words, row.at) if row else None


def kept(person_id: UUID) -> KeptList:
    """The cards somebody kept, newest first. One that others do not see now is left out, and comes back. One query."""
    rows = KeptCard.objects.filter(person_id=person_id).select_related("card").order_by("-at", "pk")[:MOST]
    found = [
        card_of(row.card, person_id, is_kept=True)
        for row in rows
        if row.card and (row.card.shown == Shown.OPEN.value or row.card.author_id == person_id)
    ]
    return KeptList(tuple(found), sum(row.card_id is None for row in rows))


def shown_before(person_id: UUID) -> int:
    """How many cards of theirs others could ever see. One query."""
    return CopingCard.objects.filter(author_id=person_id, opened_at__isnull=False).count()
