"""One message by itself, deleting, and blocking."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.direct import operations, queries
from waymark.direct.terms import MESSAGE, Pair
from waymark.direct.views.door import between
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import or_404, see_other


@login_required
@require_safe
def message(request: SignedInRequest, message_id: UUID) -> HttpResponse:
    """Deleting it for oneself; for a message of the other, reporting and blocking on one page."""
    conversation_id, one = or_404(queries.pair_and_words(request.user.pk, message_id))
    pair = queries.pair_of(request.user.pk, conversation_id)
    return render(request, "direct/message.html", {"one": one, "pair": pair, "kind": MESSAGE})


@login_required
@require_POST
def delete(request: SignedInRequest, message_id: UUID) -> HttpResponse:
    try:
        conversation_id = operations.delete_for_me(by=request.user, message_id=message_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    messages.success(request, _("Deleted for you. The other person still has what reached them."))
    if queries.is_begun(queries.pair_of(request.user.pk, conversation_id)):
        return see_other("direct_conversation", conversation_id)
    return see_other("direct")


@between
@require_POST
def block(request: SignedInRequest, pair: Pair) -> HttpResponse:
    operations.block(by=request.user, pair=pair, at=now())
    messages.success(request, _("Blocked. Nothing more of theirs reaches you, and they are not told."))
    if queries.is_begun(pair):
        return see_other("direct_conversation", pair.conversation_id)
    return see_other("direct_choices")


@login_required
@require_POST
def unblock(request: SignedInRequest, block_id: UUID) -> HttpResponse:
    if not operations.unblock(by=request.user, block_id=block_id, at=now()):
        raise Http404
    messages.success(request, _("You no longer block them. They can write to you where you both want it."))
    return see_other("direct_choices")


@between
@require_http_methods(["GET", "HEAD", "POST"])
def clear(request: SignedInRequest, pair: Pair) -> HttpResponse:
    """Says what goes, then it is done."""
    if request.method == "POST":
        operations.clear_for_me(by=request.user, pair=pair, at=now())
        messages.success(request, _("Deleted for you. The other person still has what reached them."))
        return see_other("direct")
    return render(request, "direct/clear.html", {"pair": pair})
