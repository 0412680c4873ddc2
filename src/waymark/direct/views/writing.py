"""What becomes of a message that was written: sent, kept, or asked about first."""

from collections.abc import Callable, Collection

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from waymark.common.clock import now
from waymark.direct import operations
from waymark.direct.forms.messages import MessageForm
from waymark.direct.sentences import asked_about
from waymark.direct.terms import Pair, Talk
from waymark.groups import queries as groups
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other

Draw = Callable[[MessageForm], HttpResponse]


def written(request: SignedInRequest, talk: Talk, draw: Draw) -> HttpResponse:
    """`do=keep` keeps it. What cannot be sent now is kept as well, so that nothing typed is lost."""
    is_kept = request.POST.get("do") == "keep"
    form = MessageForm(request.POST, is_kept=is_kept)
    if not form.is_valid():
        return draw(form)
    if is_kept:
        return _kept(request, talk.pair, form)
    try:
        _send(request, talk.pair, form)
    except operations.NotOpen:
        return _kept(request, talk.pair, form)
    except operations.AskFirst as ask:
        return _asked(request, talk, form, ask.reasons)
    return see_other("direct_conversation", talk.pair.conversation_id)


def _send(request: SignedInRequest, pair: Pair, form: MessageForm) -> None:
    operations.send(
        by=request.user,
        pair=pair,
        words=form.cleaned_data["words"],
        client_id=form.sent_id,
        answered=form.said_yes_to,
        at=now(),
    )


def _kept(request: SignedInRequest, pair: Pair, form: MessageForm) -> HttpResponse:
    words = form.cleaned_data["words"]
    operations.keep_draft(by=request.user, pair=pair, words=words, at=now())
    if not words.strip():
        messages.info(request, _("Nothing is kept."))
        return see_other("direct")
    messages.info(request, _("It was not sent. Your words are kept here, and only you see them."))
    return see_other("direct_conversation", pair.conversation_id)


def _asked(request: SignedInRequest, talk: Talk, form: MessageForm, reasons: Collection[str]) -> HttpResponse:
    """The gentle page: the same words in the same box, and what is asked."""
    answered = " ".join(sorted({*form.said_yes_to, *reasons}))
    again = MessageForm(
        initial={"words": form.cleaned_data["words"], "answered": answered, "client_id": str(form.sent_id)}
    )
    place = groups.board_place(talk.pair.place.group_id) if talk.pair.place else None
    shown = {"talk": talk, "form": again, "asks": asked_about(reasons), "agreement": place.agreement if place else ()}
    return render(request, "direct/ask.html", shown, status=422)
