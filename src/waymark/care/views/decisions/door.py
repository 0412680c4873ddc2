"""The door of every page of one decision."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse

from waymark.care import queries
from waymark.care.terms import Seat
from waymark.care.views.seated import seated
from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.sharing import operations as sharing
from waymark.sharing.terms import Topic

View = Callable[..., HttpResponse]


def at_decision(view: View) -> View:
    """Gives the view a `seat` and the `decision` of its address. A practitioner's look is written down.

    404, the same bytes as for a page that never was, for a decision of another table.
    """

    @seated(Topic.SHARED_DECISIONS)
    @wraps(view)
    def opened(request: SignedInRequest, seat: Seat, conversation_id: UUID, **kwargs: Any) -> HttpResponse:
        decision = queries.decision_of(seat.access, conversation_id)
        if decision is None or decision.link_id != seat.link_id:
            raise Http404
        if request.method in {"GET", "HEAD"}:
            look(request, seat)
        return view(request, seat=seat, decision=decision, **kwargs)

    return opened


def look(request: SignedInRequest, seat: Seat) -> None:
    """Somebody else's look at the record; the person's own is none."""
    if not seat.is_person:
        sharing.record_look(by=request.user, access=seat.access, topics=[Topic.SHARED_DECISIONS], at=now())
