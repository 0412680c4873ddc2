"""What those who lead do with one date: move, cancel, leave out, put back, another place, other seats."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.meetings import operations, queries
from waymark.meetings.forms import one_date as one
from waymark.meetings.terms.meeting import MeetingPage
from waymark.meetings.terms.pages import MeetingSeat
from waymark.meetings.views.door import leading
from waymark.meetings.views.meeting import page_or_404
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other, see_saved


@leading
@require_http_methods(["GET", "HEAD", "POST"])
def meeting_change(request: SignedInRequest, seat: MeetingSeat, on: date) -> HttpResponse:
    page = page_or_404(seat, on)
    if page.has_begun and page.meeting.is_planned:
        raise Http404
    every = _forms(request, seat, page)
    do = request.POST.get("do", "")
    form = every.get(do)
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            is_done = _do(request, seat, on, do, form)
        except (operations.NoSuchDate, operations.IsOver, Gone) as gone:
            raise Http404 from gone
        if is_done:
            return _done(request, seat, on, do)
    shown = {"page": page, "forms": every, "wrong": form if form and form.errors else None}
    return render(request, "meetings/meeting_change.html", shown, status=422 if request.method == "POST" else 200)


def _forms(request: SignedInRequest, seat: MeetingSeat, page: MeetingPage) -> Mapping[str, forms.Form]:
    """Each small form by what it does; the one that was sent holds what was typed."""
    occurrence = page.meeting.occurrence
    begins = occurrence.starts_at.astimezone(ZoneInfo(page.meeting.zone))
    minutes = int((occurrence.ends_at - occurrence.starts_at).total_seconds() // 60)
    sent: dict[str, Any] = {str(request.POST.get("do", "")): request.POST}
    venues = queries.venues_of(seat.host_kind, seat.host_id)
    today = now().astimezone(ZoneInfo(page.meeting.zone)).date()
    return {
        one.MOVE: one.MoveForm(sent.get(one.MOVE), begins=begins, minutes=minutes, today=today),
        one.CANCEL: one.CancelForm(sent.get(one.CANCEL)),
        one.PLACE: one.PlaceForm(sent.get(one.PLACE), venues=venues, page=page),
        one.SEATS: one.SeatsForm(sent.get(one.SEATS), page=page),
    }


def _do(request: SignedInRequest, seat: MeetingSeat, on: date, do: str, form: forms.Form | None) -> bool:
    """Does it; False where nothing that we know was asked for."""
    said: dict[str, Any] = form.cleaned_data if form else {}
    who: dict[str, Any] = {"by": request.user, "seat": seat, "on": on, "at": now()}
    match do:
        case one.MOVE:
            operations.move_date(**who, **said)
        case one.CANCEL:
            operations.cancel_date(**who, reason=said["reason"])
        case one.SKIP:
            operations.skip_date(**who)
        case one.BACK:
            operations.put_back(**who)
        case one.PLACE:
            operations.change_place(**who, venue_id=said["venue"])
        case one.SEATS:
            operations.change_seats(**who, room=said.get("room"), online=said.get("online"))
        case _:
            return False
    return True


def _done(request: SignedInRequest, seat: MeetingSeat, on: date, do: str) -> HttpResponse:
    says = {
        one.MOVE: _("Moved. Everybody can see the new day and time."),
        one.CANCEL: _("Cancelled. It stays in everybody’s list, with the reason."),
        one.SKIP: _("Left out. Nobody sees this date any more, but for those who lead."),
        one.BACK: _("It takes place on its own day."),
    }.get(do)
    if says is None:
        return see_saved(request, "meeting", seat.series_id, on)
    messages.success(request, says)
    return see_other("meeting", seat.series_id, on)
