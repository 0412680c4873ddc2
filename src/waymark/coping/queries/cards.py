"""Reading cards: the open ones, and one's own."""

from uuid import UUID

from django.db.models import Q

from waymark.coping.models import CardResults, CardVersion, CopingCard, KeptCard, TriedCard
from waymark.coping.queries.rows import card_of, kept_words
from waymark.coping.rules import kept_results
from waymark.coping.rules.results import Results, Said
from waymark.coping.terms import Card, CardList, CardPage, Earlier, MyTry, Situation, Wish
from waymark.moderation.terms import Shown

ON_A_PAGE = 24
_SEARCHED = ("title", "what", "situation_words", "not_if")


def cards(person_id: UUID, wish: Wish, *, page: int = 1) -> CardList:
    """Open cards that fit the wish, newest first: never by how they went. One query."""
    rows = CopingCard.objects.filter(_fits(wish), shown=Shown.OPEN.value).order_by("-made_at", "pk")
    start = (page - 1) * ON_A_PAGE
    found = list(rows[start : start + ON_A_PAGE + 1])
    return CardList(tuple(card_of(row, person_id) for row in found[:ON_A_PAGE]), page, len(found) > ON_A_PAGE)


def _fits(wish: Wish) -> Q:
    found = Q()
    if wish.side:
        found &= Q(sides__contains=f",{wish.side.value},")
    if wish.energy:
        found &= Q(energy=wish.energy.value)
    if wish.situation:
        found &= Q(situation=wish.situation.value)
    for word in wish.words.split():
        found &= Q(*((f"{column}__icontains", word) for column in _SEARCHED), _connector=Q.OR)
    return found


def card(person_id: UUID, card_id: UUID) -> Card | None:
    """One card: open, or one's own. Two queries."""
    row = CopingCard.objects.filter(Q(shown=Shown.OPEN.value) | Q(author_id=person_id), pk=card_id).first()
    if row is None:
        return None
    return card_of(row, person_id, is_kept=KeptCard.objects.filter(person_id=person_id, card=row).exists())


def card_page(person_id: UUID, card_id: UUID) -> CardPage | None:
    """One card with how it went. Four queries."""
    found = card(person_id, card_id)
    if found is None:
        return None
    row = TriedCard.objects.filter(card_id=card_id, person_id=person_id).first()
    mine = MyTry(Said(row.said), Situation(row.situation), row.at) if row else None
    return CardPage(found, results_of(card_id), mine)


def results_of(card_id: UUID) -> Results:
    """What everybody sees of how a card went. One query."""
    row = CardResults.objects.filter(card_id=card_id).first()
    return kept_results.read(row.content) if row else Results()


def my_card(person_id: UUID, card_id: UUID) -> Card | None:
    """A card of one's own. One query."""
    row = CopingCard.objects.filter(author_id=person_id, pk=card_id).first()
    return card_of(row, person_id) if row else None


def earlier(person_id: UUID, card_id: UUID) -> list[Earlier] | None:
    """What a card of one's own said before, newest first; None where it is not one's own. Two queries."""
    if my_card(person_id, card_id) is None:
        return None
    rows = CardVersion.objects.filter(card_id=card_id).order_by("-number")
    return [Earlier(row.number, kept_words(row.content), row.at) for row in rows]
