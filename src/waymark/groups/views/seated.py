"""The door of every page of a group: who sits where in it, or a page that does not exist."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from waymark.common.clock import now
from waymark.groups import permits, queries
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other

View = Callable[..., HttpResponse]


def in_group(act: Act | None = None) -> Callable[[View], View]:
    """Gives the view a `seat` in place of the `slug` of its address.

    404, the same bytes as for a group that never was, for everybody who is not in it, and, with an `act`, for members
    whose part it is not. Whoever only has to sign again is led to the agreement first.
    """

    def door(view: View) -> View:
        @login_required
        @wraps(view)
        def opened(request: SignedInRequest, slug: str, **kwargs: Any) -> HttpResponse:
            try:
                seat = queries.seat_in(slug, request.user, now())
            except queries.NotThere as not_there:
                raise Http404 from not_there
            if act and not permits.may(seat, act):
                return _first_signed(request, seat, act)
            return view(request, seat=seat, **kwargs)

        return opened

    return door


def _first_signed(request: SignedInRequest, seat: GroupSeat, act: Act) -> HttpResponse:
    if not permits.may(replace(seat, needs_to_sign=False), act):
        raise Http404
    messages.info(request, _("Read and sign the agreement first. Then you can go on."))
    return see_other("group_agreement", seat.slug)


def allowed(seat: GroupSeat, act: Act) -> None:
    """Inside a view where only some of what is sent is for everybody. Raises `Http404`."""
    if not permits.may(seat, act):
        raise Http404
