"""Whoever began a thread closes it, or opens it again."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.community import operations, queries
from waymark.community.forms.closing import CloseForm
from waymark.community.terms import BoardSeat
from waymark.community.terms.writing import NotAllowed, TooFast
from waymark.community.views.seated import around, in_thread
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other
from waymark.web.words import posted


@in_thread
@require_http_methods(["GET", "HEAD", "POST"])
def board_thread_close(request: SignedInRequest, seat: BoardSeat, thread_id: UUID) -> HttpResponse:
    """`do=open`: others may answer again. With a card begun it leads to that card."""
    at = now()
    thread = queries.thread_page(seat, thread_id, at)
    if not thread.is_mine:
        raise Http404
    if request.POST.get("do") == "open":
        operations.open_again(by=request.user, seat=seat, thread_id=thread_id, at=at)
        return see_other("board_thread", thread_id)
    form = CloseForm(posted(request))
    if form.is_bound and form.is_valid() and (answer := _closed(request, seat, thread_id, form, at)):
        return answer
    page = around(seat, at) | {"thread": thread, "form": form}
    return render(request, "community/close.html", page, status=422 if form.is_bound else 200)


def _closed(
    request: SignedInRequest, seat: BoardSeat, thread_id: UUID, form: CloseForm, at: datetime
) -> HttpResponse | None:
    """None, with an error in the form, where it cannot be closed with these words now."""
    said = form.cleaned_data
    try:
        _sent, offer_id = operations.close_thread(
            by=request.user,
            seat=seat,
            thread_id=thread_id,
            helped=said["helped"].strip(),
            makes_card=said["makes_card"],
            client_id=form.sent_id,
            at=at,
        )
    except TooFast as fast:
        time = date_format(fast.free_at.astimezone(ZoneInfo(request.user.zone)), "H:i")
        form.add_error(
            "helped", _("You have written much here in this hour. From %(time)s on you can go on.") % {"time": time}
        )
        return None
    except NotAllowed:
        form.add_error(None, _("You cannot write here at the moment. What you typed is still in the box."))
        return None
    except Gone as gone:
        raise Http404 from gone
    messages.success(request, _("The thread is closed. You can open it again."))
    if offer_id:
        return see_other("coping_new", query=f"?from={offer_id}")
    return see_other("board_thread", thread_id)
