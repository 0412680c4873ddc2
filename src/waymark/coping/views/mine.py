"""One's own cards, those one keeps, and words that could become one."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.coping import operations, queries
from waymark.coping.views.words import drawn
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other


@login_required
@require_safe
def coping_mine(request: SignedInRequest) -> HttpResponse:
    return drawn(request, "coping/mine.html", {"mine": queries.my_cards(request.user.pk)})


@login_required
@require_safe
def coping_kept(request: SignedInRequest) -> HttpResponse:
    return drawn(request, "coping/kept.html", {"kept": queries.kept(request.user.pk)})


@login_required
@require_POST
def coping_kept_gone(request: SignedInRequest) -> HttpResponse:
    """Clears the line that says how many kept cards were taken back."""
    operations.let_go(by=request.user, card_id=None, at=now())
    return see_other("coping_kept")


@login_required
@require_POST
def coping_offer_leave(request: SignedInRequest, offer_id: UUID) -> HttpResponse:
    try:
        operations.leave_offer(by=request.user, offer_id=offer_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    return see_other("coping_mine")
