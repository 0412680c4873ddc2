"""What somebody does with a card: saying how it went, keeping it."""

from collections.abc import Callable
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.coping import operations, queries
from waymark.coping.forms.cards import TriedForm
from waymark.coping.rules.results import Said
from waymark.coping.terms import Situation
from waymark.coping.views.card import card_shown
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import or_404, see_other, see_saved


@login_required
@require_POST
def coping_tried(request: SignedInRequest, card_id: UUID) -> HttpResponse:
    card = or_404(queries.card(request.user.pk, card_id))
    if card.is_mine or not card.is_open:
        raise Http404
    form = TriedForm(request.POST)
    if not form.is_valid():
        return card_shown(request, card_id, form)
    said, situation = Said(form.cleaned_data["said"]), Situation(form.cleaned_data["situation"])
    operations.say_how_it_went(by=request.user, card_id=card_id, said=said, situation=situation, at=now())
    return see_saved(request, "coping_card", card_id, query="#tried")


@login_required
@require_POST
def coping_tried_take_back(request: SignedInRequest, card_id: UUID) -> HttpResponse:
    return _done(request, card_id, operations.take_back_answer)


@login_required
@require_POST
def coping_keep(request: SignedInRequest, card_id: UUID) -> HttpResponse:
    return _done(request, card_id, operations.keep_card)


@login_required
@require_POST
def coping_let_go(request: SignedInRequest, card_id: UUID) -> HttpResponse:
    return _done(request, card_id, operations.let_go)


def _done(request: SignedInRequest, card_id: UUID, operation: Callable[..., None]) -> HttpResponse:
    """One small act on a card that whoever asks can see, and back to it."""
    or_404(queries.card(request.user.pk, card_id))
    try:
        operation(by=request.user, card_id=card_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    return see_other("coping_card", card_id)
