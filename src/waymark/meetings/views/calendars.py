"""Meetings in one's own calendar: addresses to subscribe to, and one date as a file."""

from datetime import date
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.meetings import operations, queries
from waymark.meetings.forms.calendars import FeedForm
from waymark.meetings.rules import calendar_files
from waymark.meetings.rules.tokens import digest
from waymark.meetings.terms.pages import MeetingSeat
from waymark.meetings.views.door import belonging
from waymark.meetings.views.meeting import page_or_404
from waymark.people.doors import confirmed
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_saved
from waymark.web.words import posted

ICS = "text/calendar; charset=utf-8"


@login_required
@require_safe
def calendars(request: SignedInRequest) -> HttpResponse:
    """The addresses there are, each with its end. Their secrets are not kept."""
    return render(request, "meetings/calendars.html", {"feeds": queries.feeds_of(request.user.pk)})


@confirmed
@require_http_methods(["GET", "HEAD", "POST"])
def calendar_new(request: SignedInRequest) -> HttpResponse:
    """One more address. The answer shows it, this once."""
    form = FeedForm(posted(request))
    if request.method != "POST" or not form.is_valid():
        return render(request, "meetings/calendar_new.html", {"form": form}, status=422 if form.is_bound else 200)
    token = operations.make_feed(by=request.user, name=form.cleaned_data["name"], at=now())
    address = request.build_absolute_uri(reverse("calendar_feed", args=[token]))
    answer = render(request, "meetings/calendar_made.html", {"address": address})
    answer.headers["Cache-Control"] = "no-store"
    return answer


@login_required
@require_POST
def calendar_end(request: SignedInRequest, feed_id: UUID) -> HttpResponse:
    """At once, without a question."""
    try:
        operations.end_feed(by=request.user, feed_id=feed_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    return see_saved(request, "calendars")


@require_safe
def calendar_feed(request: HttpRequest, token: str) -> HttpResponse:
    """What a calendar program reads, without a session. An unknown address and one that was ended are no page at all.

    Tries are not counted: a secret has 256 random bits.
    """
    person, at = queries.person_behind(token), now()
    if person is None:
        raise Http404
    series = queries.calendar_of(person.pk, at=at)
    data = calendar_files.feed(series, name=_("Meetings"), known_to=queries.known_to(at))
    etag = quote_etag(digest(data.decode()))
    answer = HttpResponse(data, content_type=ICS, headers={"Cache-Control": "no-store", "ETag": etag})
    return get_conditional_response(request, etag=etag, response=answer) or answer


@belonging
@require_safe
def meeting_file(request: SignedInRequest, seat: MeetingSeat, on: date) -> HttpResponse:
    """One date to take in by hand. Neither the file nor its name says anything of the group or the place."""
    page_or_404(seat, on)
    data = calendar_files.meeting_file(queries.one_for_calendar(seat), on, name=_("Meeting"))
    named = f'attachment; filename="meeting-{on.isoformat()}.ics"'
    headers = {"Content-Disposition": named, "Cache-Control": "no-store"}
    return HttpResponse(data, content_type=ICS, headers=headers)
