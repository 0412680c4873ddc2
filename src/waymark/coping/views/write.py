"""Writing a card, new or with other words."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.common.ids import ids_in
from waymark.common.words import Stale
from waymark.common.writing import Gone
from waymark.coping import operations, queries
from waymark.coping.forms.cards import CardForm, initial_of
from waymark.coping.operations import MayNotWrite
from waymark.coping.terms import Card, Offer
from waymark.moderation.queries import standing_of
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import or_404, see_other
from waymark.web.words import posted

FORM = ["GET", "HEAD", "POST"]


@login_required
@require_http_methods(FORM)
def coping_new(request: SignedInRequest) -> HttpResponse:
    """With `?from=`, the words somebody wrote elsewhere stand in the form."""
    offer = _offer_in(request)
    form = CardForm(posted(request), initial={"what": offer.words} if offer else None)
    if request.method != "POST":
        return _page(request, form, offer=offer)
    if not form.is_valid():
        return _page(request, form, offer=offer, status=422)
    try:
        card_id = operations.publish_card(
            by=request.user,
            words=form.written,
            client_id=form.sent_id,
            at=now(),
            offer_id=offer.id if offer else None,
        )
    except MayNotWrite:
        return _page(request, form, offer=offer, status=403)
    return _see(request, card_id)


@login_required
@require_http_methods(FORM)
def coping_change(request: SignedInRequest, card_id: UUID) -> HttpResponse:
    card = or_404(queries.my_card(request.user.pk, card_id))
    form = CardForm(posted(request), initial=initial_of(card.words, card.version))
    if request.method != "POST":
        return _page(request, form, card=card)
    if not form.is_valid():
        return _page(request, form, card=card, status=422)
    try:
        operations.change_card(by=request.user, card_id=card_id, words=form.written, edit=form.edit, at=now())
    except Stale as stale:
        return _page(request, form, card=card, status=409, version=stale.version)
    except MayNotWrite:
        return _page(request, form, card=card, status=403)
    except Gone as gone:
        raise Http404 from gone
    return _see(request, card_id)


def _see(request: SignedInRequest, card_id: UUID) -> HttpResponse:
    card = or_404(queries.my_card(request.user.pk, card_id))
    messages.success(request, _("Everybody here can see your card now.") if card.is_open else _("Your card is kept."))
    return see_other("coping_card", card_id)


def _offer_in(request: SignedInRequest) -> Offer | None:
    """An offer that is somebody else's, or used, is passed over: the form is simply empty."""
    found = ids_in([request.POST.get("from") or request.GET.get("from", "")])
    return next((queries.offer(request.user.pk, offer_id) for offer_id in found), None)


def _page(
    request: SignedInRequest,
    form: CardForm,
    *,
    card: Card | None = None,
    offer: Offer | None = None,
    status: int = 200,
    version: int | None = None,
) -> HttpResponse:
    shown: dict[str, Any] = {
        "form": form,
        "card": card,
        "offer": offer,
        "version": version,
        "standing": standing_of(request.user.pk, now()),
    }
    return render(request, "coping/write.html", shown, status=status)
