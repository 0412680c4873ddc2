"""The door of every page at the table: who sits where, or a page that does not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse

from waymark.care import queries
from waymark.care.terms import Seat
from waymark.common.clock import now
from waymark.people.doors import second_step_wanted
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.terms import NotAllowed, Topic

View = Callable[..., HttpResponse]


def seated(*topics: Topic) -> Callable[[View], View]:
    """Gives the view a `seat` in place of the `link_id` of its address.

    404, the same bytes as for a page that never was, for everybody who has no seat there; and for a practitioner who
    sends something in an emergency, when they may only read. A practitioner gives the second step first.
    """

    def door(view: View) -> View:
        @login_required
        @wraps(view)
        def opened(request: SignedInRequest, link_id: UUID, **kwargs: Any) -> HttpResponse:
            try:
                seat: Seat = queries.seat_of(request.user, link_id, *topics, at=now())
            except NotAllowed as not_allowed:
                raise Http404 from not_allowed
            if request.method == "POST" and not seat.may_write:
                raise Http404
            if not seat.is_person and (way := second_step_wanted(request)):
                return way
            return view(request, seat=seat, **kwargs)

        return opened

    return door
