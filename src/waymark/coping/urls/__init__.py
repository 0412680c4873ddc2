"""Addresses of this app."""

from django.urls import URLPattern, path

from waymark.coping.views import board, card, mine, tries, write

CARD = "coping/<uuid:card_id>/"

urlpatterns: list[URLPattern] = [
    path("coping/", board.coping, name="coping"),
    path("coping/new/", write.coping_new, name="coping_new"),
    path("coping/mine/", mine.coping_mine, name="coping_mine"),
    path("coping/kept/", mine.coping_kept, name="coping_kept"),
    path("coping/kept/taken-back/", mine.coping_kept_gone, name="coping_kept_gone"),
    path("coping/begun/<uuid:offer_id>/leave/", mine.coping_offer_leave, name="coping_offer_leave"),
    path(CARD, card.coping_card, name="coping_card"),
    path(f"{CARD}tried/", tries.coping_tried, name="coping_tried"),
    path(f"{CARD}tried/take-back/", tries.coping_tried_take_back, name="coping_tried_take_back"),
    path(f"{CARD}keep/", tries.coping_keep, name="coping_keep"),
    path(f"{CARD}let-go/", tries.coping_let_go, name="coping_let_go"),
    path(f"{CARD}change/", write.coping_change, name="coping_change"),
    path(f"{CARD}earlier/", card.coping_earlier, name="coping_earlier"),
    path(f"{CARD}take-back/", card.coping_withdraw, name="coping_withdraw"),
]
