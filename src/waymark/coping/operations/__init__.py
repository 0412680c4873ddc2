"""Every change of coping cards."""

from waymark.coping.operations.cards import MayNotWrite, NoNotIf, change_card, publish_card, withdraw_card
from waymark.coping.operations.moderated import note_under_card, show_card
from waymark.coping.operations.offers import leave_offer, offer_card
from waymark.coping.operations.tries import keep_card, let_go, say_how_it_went, take_back_answer

__all__ = [
    "MayNotWrite",
    "NoNotIf",
    "change_card",
    "keep_card",
    "leave_offer",
    "let_go",
    "note_under_card",
    "offer_card",
    "publish_card",
    "say_how_it_went",
    "show_card",
    "take_back_answer",
    "withdraw_card",
]
