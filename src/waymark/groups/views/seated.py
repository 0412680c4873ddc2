"""The doors of pages inside a group: of members, of those who lead, of those who coordinate."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse

from waymark.common.clock import now
from waymark.groups import queries
from waymark.groups.terms import GroupSeat, GroupState
from waymark.people.signed_in import SignedInRequest

View = Callable[..., HttpResponse]


def seated(view: View) -> View:
    """Gives the view a `seat` in place of the `slug` of its address.

    404, the same bytes as for a group that never was, for who is not in it; and for whoever sends something to a group
    that is closed, where one may only read.
    """

    @login_required
    @wraps(view)
    def opened(request: SignedInRequest, slug: str, **kwargs: Any) -> HttpResponse:
        try:
            seat: GroupSeat = queries.seat_in(slug, request.user, now())
        except queries.NotThere as not_there:
            raise Http404 from not_there
        if request.method == "POST" and seat.state is GroupState.CLOSED:
            raise Http404
        return view(request, seat=seat, **kwargs)

    return opened


def coordinating(view: View) -> View:
    """As `seated`, for those who coordinate. For everybody else the page does not exist."""

    @seated
    @wraps(view)
    def opened(request: SignedInRequest, seat: GroupSeat, **kwargs: Any) -> HttpResponse:
        if not seat.is_coordinator:
            raise Http404
        return view(request, seat=seat, **kwargs)

    return opened


def leading(view: View) -> View:
    """As `seated`, for those who coordinate or facilitate. For everybody else the page does not exist."""

    @seated
    @wraps(view)
    def opened(request: SignedInRequest, seat: GroupSeat, **kwargs: Any) -> HttpResponse:
        if not seat.leads:
            raise Http404
        return view(request, seat=seat, **kwargs)

    return opened
