"""The doors of pages of meetings: who belongs, who leads, or a page that does not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse

from waymark.meetings import queries
from waymark.meetings.terms.pages import HostSeat, MeetingSeat
from waymark.people.signed_in import SignedInRequest

View = Callable[..., HttpResponse]


def belonging(view: View) -> View:
    """Gives the view a `seat` in place of the `series_id` of its address: for everybody who belongs to the host."""

    @login_required
    @wraps(view)
    def opened(request: SignedInRequest, series_id: UUID, **kwargs: Any) -> HttpResponse:
        return view(request, seat=_seat(request, series_id), **kwargs)

    return opened


def leading(view: View) -> View:
    """As `belonging`, for those who lead. For everybody else the page does not exist."""

    @belonging
    @wraps(view)
    def opened(request: SignedInRequest, seat: MeetingSeat, **kwargs: Any) -> HttpResponse:
        if not seat.leads:
            raise Http404
        return view(request, seat=seat, **kwargs)

    return opened


def leading_host(view: View) -> View:
    """Gives the view a `seat` in place of `kind` and `host_id`: for those who lead this host."""

    @login_required
    @wraps(view)
    def opened(request: SignedInRequest, kind: str, host_id: UUID, **kwargs: Any) -> HttpResponse:
        try:
            seat: HostSeat = queries.host_seat(kind, host_id, request.user)
        except queries.NotThere as not_there:
            raise Http404 from not_there
        if not seat.leads:
            raise Http404
        return view(request, seat=seat, **kwargs)

    return opened


def leading_venue(view: View) -> View:
    """Gives the view `seat` and `venue` in place of `venue_id`: for those who lead the host of this place."""

    @login_required
    @wraps(view)
    def opened(request: SignedInRequest, venue_id: UUID, **kwargs: Any) -> HttpResponse:
        try:
            seat, venue = queries.venue_seat(venue_id, request.user)
        except queries.NotThere as not_there:
            raise Http404 from not_there
        return view(request, seat=seat, venue=venue, **kwargs)

    return opened


def _seat(request: SignedInRequest, series_id: UUID) -> MeetingSeat:
    try:
        return queries.seat_at(series_id, request.user)
    except queries.NotThere as not_there:
        raise Http404 from not_there
