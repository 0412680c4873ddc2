"""A conversation, and the first message to somebody."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.direct import queries
from waymark.direct.forms.messages import MessageForm
from waymark.direct.rules.gate import Gate
from waymark.direct.terms import Pair, Talk, TalkPage
from waymark.direct.views.door import before_in, between
from waymark.direct.views.writing import written
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other

FORM = ["GET", "HEAD", "POST"]
NO_WAY_IN = {Gate.MINE_OFF, Gate.BLOCKED}
NOTHING_YET = TalkPage((), None)


@between
@require_http_methods(FORM)
def conversation(request: SignedInRequest, pair: Pair) -> HttpResponse:
    """Thirty messages (`?before=` an earlier one), and the box. One with nothing in it for me is not there."""
    before = before_in(request)
    talk, page = queries.talk_of(pair, now()), queries.messages_of(pair, before)
    if not (page.messages or talk.draft):
        raise Http404
    if request.method == "POST":
        return written(request, talk, lambda form: _drawn(request, talk, page, form, 422))
    return _drawn(request, talk, page, MessageForm(initial={"words": talk.draft}), 200, is_newest=before is None)


def _drawn(
    request: SignedInRequest, talk: Talk, page: TalkPage, form: MessageForm, status: int, *, is_newest: bool = True
) -> HttpResponse:
    shown = {"talk": talk, "page": page, "form": form, "is_newest": is_newest}
    return render(request, "direct/conversation.html", shown, status=status)


@login_required
@require_http_methods(FORM)
def to(request: SignedInRequest, membership_id: UUID) -> HttpResponse:
    """The first message. Not there for whoever may not write to them, whatever the reason; words that were typed
    before that are kept.
    """
    try:
        pair = queries.pair_to(request.user, membership_id)
    except queries.NotThere as not_there:
        raise Http404 from not_there
    talk, is_begun = queries.talk_of(pair, now()), queries.is_begun(pair)
    if talk.gate in NO_WAY_IN and not is_begun:
        raise Http404
    if request.method == "POST":
        return written(request, talk, lambda form: _drawn(request, talk, NOTHING_YET, form, 422))
    if is_begun:
        return see_other("direct_conversation", pair.conversation_id)
    if talk.gate is Gate.CLOSED:
        raise Http404
    return _drawn(request, talk, NOTHING_YET, MessageForm(initial={"words": talk.draft}), 200)
