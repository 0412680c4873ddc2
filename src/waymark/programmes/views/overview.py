"""The front page of programmes: what I lead, what I wait for or am in, and what my organisations plan."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.people.doors import second_step_wanted
from waymark.people.signed_in import SignedInRequest
from waymark.programmes import queries
from waymark.programmes.terms import PlaceState


@login_required
@require_safe
def programmes(request: SignedInRequest) -> HttpResponse:
    """Templates show only after the second step; what is one's own always does."""
    found = queries.overview(request.user)
    plans = bool(queries.organisations_of(request.user))
    may_plan = plans and second_step_wanted(request) is None
    page = {
        "leads": found.leads,
        "now": [one for one in found.mine if one.state not in (PlaceState.LEFT, PlaceState.FINISHED)],
        "past": [one for one in found.mine if one.state in (PlaceState.LEFT, PlaceState.FINISHED)],
        "plans": plans,
        "may_plan": may_plan,
        "programmes": queries.programmes_of(request.user) if may_plan else [],
    }
    return render(request, "programmes/overview.html", page)
