"""Tables of this app."""

from waymark.coping.models.cards import CardOffer, CardVersion, CopingCard
from waymark.coping.models.tries import CardResults, KeptCard, TriedCard

__all__ = ["CardOffer", "CardResults", "CardVersion", "CopingCard", "KeptCard", "TriedCard"]
