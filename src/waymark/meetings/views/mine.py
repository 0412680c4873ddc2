"""My meetings: what is ahead over all hosts, and what has been."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.common.clock import now
from waymark.meetings import queries
from waymark.meetings.lines import lines_of
from waymark.meetings.previews import when
from waymark.meetings.terms.answers import CAME_WORDS
from waymark.people.signed_in import SignedInRequest

SHOWN = 12


@login_required
@require_safe
def meetings(request: SignedInRequest) -> HttpResponse:
    """The next meetings of everything I belong to."""
    at = now()
    hosts = queries.cards_of(request.user.pk)
    coming = queries.coming(hosts, person_id=request.user.pk, at=at, limit=SHOWN)
    lines = lines_of(coming, hosts, person=request.user, at=at)
    page = {"lines": lines, "belongs": bool(hosts)}
    return render(request, "meetings/meetings.html", page)


@login_required
@require_safe
def past(request: SignedInRequest) -> HttpResponse:
    """Where I have been, as it was written down. Only I see this list."""
    today = now().date()
    rows = [
        (one, when(one.occurrence, one.zone, today=today), CAME_WORDS[one.came])
        for one in queries.my_past(request.user.pk)
    ]
    return render(request, "meetings/past.html", {"rows": rows})
