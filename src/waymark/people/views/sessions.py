"""Where I am signed in, and signing out there."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common import clock
from waymark.people import operations, queries
from waymark.people.signed_in import SignedInRequest
from waymark.people.views.shared import in_zone, page, see


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sessions(request: SignedInRequest) -> HttpResponse:
    """GET lists the places. POST ends one (`place`) or every other one (`others`); this one ends by signing out."""
    if request.method == "POST":
        return _end(request)
    places = queries.places_of(request.user, request.session.session_key)
    rows = [(place, in_zone(request, place.since)) for place in places]
    return page(request, "people/sessions.html", rows=rows)


def _end(request: SignedInRequest) -> HttpResponse:
    here, place = request.session.session_key, request.POST.get("place", "")
    only = int(place) if place.isdecimal() and len(place) < 18 else None
    asked = only is not None or "others" in request.POST
    if asked and operations.end_sessions(by=request.user, only=only, keep=here, at=clock.now()):
        messages.success(request, _("Signed out there."))
    return see("me_sessions")
