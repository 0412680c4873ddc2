"""Every reading of coping cards. Cards are open to whoever is signed in; who tried or keeps one is nobody else's."""

from waymark.coping.queries.cards import card, card_page, cards, earlier, my_card, results_of
from waymark.coping.queries.mine import kept, my_cards, offer, shown_before

__all__ = [
    "card",
    "card_page",
    "cards",
    "earlier",
    "kept",
    "my_card",
    "my_cards",
    "offer",
    "results_of",
    "shown_before",
]
