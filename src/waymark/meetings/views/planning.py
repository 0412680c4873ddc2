"""Planning meetings with a rhythm: a new series, and another rhythm from one date on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.meetings import operations, queries
from waymark.meetings.forms.rhythm import wants_dates
from waymark.meetings.forms.series import NewSeriesForm
from waymark.meetings.previews import preview
from waymark.meetings.rules import recurrence
from waymark.meetings.terms.pages import HostSeat, MeetingSeat
from waymark.meetings.terms.rhythm import Rhythm
from waymark.meetings.views.door import leading, leading_host
from waymark.meetings.views.meeting import page_or_404
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_saved
from waymark.web.words import posted

Save = Callable[[], UUID]
# What is left of a number of dates goes to the second part: with none left there is no second part.
NOTHING_LEFT = _("So many dates are over before this one. Write a larger number, or choose another end.")


@leading_host
@require_http_methods(["GET", "HEAD", "POST"])
def series_new(request: SignedInRequest, seat: HostSeat) -> HttpResponse:
    """Meetings that come back, for a host that one leads."""
    at = now()
    venues = queries.venues_of(seat.host_kind, seat.host_id)
    person = request.user
    form = NewSeriesForm(posted(request), venues=venues, today=at.date(), zone=person.zone, region=person.region)

    def save() -> UUID:
        return operations.make_series(
            by=person,
            host_kind=seat.host_kind,
            host_id=seat.host_id,
            rhythm=form.to_rhythm(),
            words=form.words,
            client_id=form.sent_id,
            at=at,
        )

    return _planned(request, "meetings/series_new.html", {"seat": seat, "form": form}, save, lambda rhythm: rhythm)


@leading
@require_http_methods(["GET", "HEAD", "POST"])
def meeting_following(request: SignedInRequest, seat: MeetingSeat, on: date) -> HttpResponse:
    """This date and all that follow: another rhythm, another place. What was before stays as it is."""
    if made := queries.successor(seat, request.POST.get("client_id", "")):
        return see_saved(request, "series", made)
    at, page = now(), page_or_404(seat, on)
    if page.is_over:
        raise Http404
    card = queries.series_card(seat.series_id, request.user.pk)
    venues = queries.venues_of(seat.host_kind, seat.host_id)
    kept = replace(card.rhythm, starts_on=on)
    form = NewSeriesForm(posted(request), venues=venues, offers=card, kept=kept, today=at.date(), zone=kept.zone)

    def save() -> UUID:
        return operations.split_series(
            by=request.user,
            seat=seat,
            on=on,
            rhythm=form.to_rhythm(),
            words=form.words,
            client_id=form.sent_id,
            at=at,
        )

    def shown(rhythm: Rhythm) -> Rhythm:
        return recurrence.split(card.rhythm, on, rhythm)[1]

    return _planned(request, "meetings/following.html", {"seat": seat, "page": page, "form": form}, save, shown)


def _planned(
    request: SignedInRequest, template: str, page: dict[str, Any], save: Save, shown: Callable[[Rhythm], Rhythm]
) -> HttpResponse:
    """The dates in words where those are asked for; the series, where the form is sent to be kept."""
    form: NewSeriesForm = page["form"]
    dates, status = None, 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                if not wants_dates(request.POST):
                    return see_saved(request, "series", save())
                dates, status = preview(shown(form.to_rhythm()), at=now()), 200
            except (operations.WrongRhythm, ValueError):
                form.add_error("when_count", NOTHING_LEFT)
            except (Gone, operations.NoSuchDate) as gone:
                raise Http404 from gone
    return render(request, template, page | {"dates": dates}, status=status)
