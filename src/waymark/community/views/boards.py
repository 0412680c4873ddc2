"""The list of boards, one board, and beginning a thread on it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.community import operations, queries
from waymark.community.forms import ThreadForm
from waymark.community.rules.pages import place_in
from waymark.community.sentences import why_it_waits
from waymark.community.terms import BoardSeat, Lane
from waymark.community.terms.boards import FLAG_WORDS, LANE_WORDS
from waymark.community.terms.writing import NotAllowed
from waymark.community.views.seated import around, on_group_board, on_topic_board, resting
from waymark.moderation.queries import duty_now
from waymark.people.signed_in import SignedInRequest
from waymark.stories import queries as stories
from waymark.web.responses import see_other
from waymark.web.words import VERSION_HEADER, posted


@login_required
@require_safe
def community(request: SignedInRequest) -> HttpResponse:
    """Every board I may read."""
    at = now()
    choices = queries.choices_of(request.user, at)
    if choices.rests:
        return resting(request, at)
    told = stories.for_board(at)
    page = {"community": queries.community_of(request.user, at), "choices": choices, "stories": told}
    page["on_duty"] = duty_now(at)
    response = render(request, "community/community.html", page)
    add_never_cache_headers(response)  # a story may be taken back at any time
    return response


@on_group_board
@require_safe
def group_board(request: SignedInRequest, seat: BoardSeat) -> HttpResponse:
    return _board(request, seat)


@on_topic_board
@require_safe
def topic_board(request: SignedInRequest, seat: BoardSeat) -> HttpResponse:
    return _board(request, seat)


@on_group_board
@require_http_methods(["GET", "HEAD", "POST"])
def group_board_new(request: SignedInRequest, seat: BoardSeat) -> HttpResponse:
    return _new(request, seat)


@on_topic_board
@require_http_methods(["GET", "HEAD", "POST"])
def topic_board_new(request: SignedInRequest, seat: BoardSeat) -> HttpResponse:
    return _new(request, seat)


def _board(request: SignedInRequest, seat: BoardSeat) -> HttpResponse:
    """Threads (`?after=`, `?lane=`), or posts in which some words stand (`?q=`)."""
    at, query = now(), request.GET.get("q", "")[:200].replace("\x00", "").strip()
    lane = next((one for one in Lane if one.value == request.GET.get("lane")), None)
    page: dict[str, Any] = around(seat, at) | {"query": query, "lane": lane, "lanes": LANE_WORDS}
    page["choices"] = queries.choices_of(request.user, at)
    if query:
        page |= {"found": queries.found_at(seat, query), "flags": FLAG_WORDS}
    else:
        page["board"] = queries.board_page(seat, at, after=place_in(request.GET.get("after", "")), lane=lane)
    if request.method == "GET":
        operations.note_visit(by=request.user, seat=seat, at=at)
    return render(request, "community/board.html", page)


def _new(request: SignedInRequest, seat: BoardSeat) -> HttpResponse:
    """A new thread. What is typed is kept while it is typed (`quiet=1`), and is there again another day."""
    at = now()
    draft = queries.draft_of(seat, None) if request.method != "POST" else {}
    initial = {"lane": request.GET.get("lane", "")} | draft
    form = ThreadForm(posted(request), files=request.FILES or None, initial=initial)
    if request.POST.get("quiet") == "1":
        return keep(request, seat, None, form)
    if seat.may_write and form.is_valid():
        try:
            sent = operations.begin_thread(
                by=request.user,
                seat=seat,
                lane=Lane(form.cleaned_data["lane"]),
                words=form.post_words,
                wants_no_reply=form.cleaned_data["wants_no_reply"],
                client_id=form.sent_id,
                at=at,
            )
        except NotAllowed:
            return _drawn(request, seat, form, draft)
        if sent.waits:
            messages.info(request, _("It waits for a person to look.") + " " + why_it_waits(sent.reasons))
        return see_other("board_thread", sent.thread_id)
    return _drawn(request, seat, form, draft)


def _drawn(request: SignedInRequest, seat: BoardSeat, form: ThreadForm, draft: dict[str, str]) -> HttpResponse:
    page = around(seat, now()) | {"form": form, "has_draft": bool(draft)}
    return render(request, "community/new.html", page, status=422 if form.is_bound else 200)


def keep(request: SignedInRequest, seat: BoardSeat, thread_id: Any, form: Any) -> HttpResponse:
    """A quiet saving while somebody types."""
    form.is_valid()  # for the id alone; a draft may be as wrong as it likes
    form.cleaned_data.setdefault("client_id", "")
    operations.keep_draft(
        by=request.user, seat=seat, thread_id=thread_id, content=form.begun, client_id=form.sent_id, at=now()
    )
    return HttpResponse(status=204, headers={VERSION_HEADER: "1" if form.begun else "0"})
