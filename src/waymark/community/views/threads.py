"""One thread, and answering in it."""

from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.common.clock import now
from waymark.common.ids import ids_in
from waymark.common.writing import Gone
from waymark.community import operations, queries
from waymark.community.forms import AnswerForm
from waymark.community.rules.pages import place_in
from waymark.community.sentences import why_it_waits
from waymark.community.terms import BoardSeat
from waymark.community.terms.boards import FLAG_WORDS, LANE_WORDS
from waymark.community.terms.writing import NotAllowed, Sent, TooFast
from waymark.community.views.boards import keep
from waymark.community.views.seated import around, in_thread
from waymark.people.signed_in import SignedInRequest
from waymark.web.fragments import fragment, is_fragment
from waymark.web.markdown import quoted
from waymark.web.responses import see_other
from waymark.web.words import posted

TEMPLATE = "community/thread.html"


@in_thread
@require_http_methods(["GET", "HEAD", "POST"])
def board_thread(request: SignedInRequest, seat: BoardSeat, thread_id: UUID) -> HttpResponse:
    """Fifty posts (`?after=`, `?newest=1`) and a box for an answer, which may hold a quote (`?quote=`)."""
    if request.method == "POST":
        return _answer(request, seat, thread_id)
    page = _page(request, seat, thread_id)
    if request.method == "GET":
        operations.note_visit(by=request.user, seat=seat, at=now())
    return render(request, TEMPLATE, page)


def _page(request: SignedInRequest, seat: BoardSeat, thread_id: UUID, form: AnswerForm | None = None) -> dict[str, Any]:
    at = now()
    thread = queries.thread_page(
        seat, thread_id, at, after=place_in(request.GET.get("after", "")), is_newest=request.GET.get("newest") == "1"
    )
    draft = queries.draft_of(seat, thread_id) if form is None and seat.may_write else {}
    page = around(seat, at) | {"thread": thread, "lanes": LANE_WORDS, "flags": FLAG_WORDS, "has_draft": bool(draft)}
    form = form or AnswerForm(initial=draft | _quote(request, seat, thread_id, draft))
    return page | {"form": form, "added": (), "is_open": True}


def _quote(request: SignedInRequest, seat: BoardSeat, thread_id: UUID, draft: dict[str, str]) -> dict[str, str]:
    """The quote stands behind what was begun."""
    for post_id in ids_in([request.GET.get("quote", "")]):
        name, words = queries.quote_from(seat, thread_id, post_id)
        if words:
            begun = draft.get("words", "")
            return {"words": f"{begun}\n\n{quoted(name or _('Somebody'), words)}".lstrip("\n")}
    return {}


def _answer(request: SignedInRequest, seat: BoardSeat, thread_id: UUID) -> HttpResponse:
    form = AnswerForm(posted(request), files=request.FILES or None)
    if request.POST.get("quiet") == "1":
        return keep(request, seat, thread_id, form)
    sent = _sent(request, seat, thread_id, form) if form.is_valid() else None
    if sent is None:
        return _again(request, seat, thread_id, form)
    if is_fragment(request):
        return _added(request, seat, thread_id, sent)
    if sent.waits:
        messages.info(request, _("It waits for a person to look.") + " " + why_it_waits(sent.reasons))
    return see_other("board_thread", thread_id, query=f"?newest=1#post-{sent.post_id}")


def _sent(request: SignedInRequest, seat: BoardSeat, thread_id: UUID, form: AnswerForm) -> Sent | None:
    """None, with an error in the form, where it cannot be sent now."""
    at = now()
    try:
        return operations.answer(
            by=request.user, seat=seat, thread_id=thread_id, words=form.post_words, client_id=form.sent_id, at=at
        )
    except TooFast as fast:
        said = {"time": date_format(fast.free_at.astimezone(ZoneInfo(request.user.zone)), "H:i")}
        form.add_error("words", _("You have written much here in this hour. From %(time)s on you can go on.") % said)
    except NotAllowed:
        form.add_error(None, _("You cannot write here at the moment. What you typed is still in the box."))
    except Gone as gone:
        raise Http404 from gone
    return None


def _again(request: SignedInRequest, seat: BoardSeat, thread_id: UUID, form: AnswerForm) -> HttpResponse:
    page = _page(request, seat, thread_id, form)
    if is_fragment(request):
        return fragment(request, TEMPLATE, "answer", page, status=422)
    return render(request, TEMPLATE, page, status=422)


def _added(request: SignedInRequest, seat: BoardSeat, thread_id: UUID, sent: Sent) -> HttpResponse:
    """What was sent, and a new box below it."""
    post = queries.post_page(seat, thread_id, sent.post_id).post
    page = _page(request, seat, thread_id, AnswerForm())
    said = why_it_waits(sent.reasons) if sent.waits else ""
    return fragment(request, TEMPLATE, "answer", page | {"added": (post,), "waits_because": said})


@in_thread
@require_POST
def board_follow(request: SignedInRequest, seat: BoardSeat, thread_id: UUID) -> HttpResponse:
    """`do=stop`: not any more."""
    queries.thread_page(seat, thread_id, now())
    follows = request.POST.get("do") != "stop"
    operations.follow(by=request.user, seat=seat, thread_id=thread_id, follows=follows, at=now())
    said = _("You hear about it with your digest.") if follows else _("You no longer hear about it.")
    messages.success(request, said)
    return see_other("board_thread", thread_id)
