"""The door of pages that are for practitioners alone."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse

from waymark.people import queries as people
from waymark.people.doors import second_step_wanted
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Membership

View = Callable[..., HttpResponse]


def practising(view: View) -> View:
    """Gives the view `places`: the teams its practitioner is in now. For everybody else the page does not exist. The
    second step comes first.
    """

    @login_required
    @wraps(view)
    def opened(request: SignedInRequest, **kwargs: Any) -> HttpResponse:
        places = people.memberships_of(request.user)
        if not places:
            raise Http404
        return second_step_wanted(request) or view(request, places=places, **kwargs)

    return opened


def in_the_team(view: View) -> View:
    """As `practising`, for the pages of one team: gives the view its `place` there in place of the `team_id`."""

    @practising
    @wraps(view)
    def opened(request: SignedInRequest, places: tuple[Membership, ...], team_id: UUID, **kwargs: Any) -> HttpResponse:
        place = next((one for one in places if one.team_id == team_id), None)
        if place is None:
            raise Http404
        return view(request, place=place, **kwargs)

    return opened
