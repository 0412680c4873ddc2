"""The front page of a group: for who is in it, and what everybody else reads of a group that may be found."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.common.clock import now
from waymark.groups import permits, queries
from waymark.groups.permits import Act
from waymark.groups.sentences import GETTING_IN, meets, rhythms_of
from waymark.groups.terms.belonging import Outside
from waymark.groups.terms.groups import GROUP
from waymark.meetings import queries as meetings
from waymark.meetings.lines import lines_of
from waymark.people.signed_in import SignedInRequest


@login_required
@require_safe
def group(request: SignedInRequest, slug: str) -> HttpResponse:
    at = now()
    try:
        seat = queries.seat_in(slug, request.user, at)
    except queries.NotThere:
        return _outside(request, slug)
    front = queries.front_of(seat, at)
    hosts = meetings.cards_of(request.user.pk, [(GROUP, seat.group_id)])
    page = {
        "seat": seat,
        "group": front,
        "lines": lines_of(front.coming, hosts, person=request.user, at=at) if hosts else [],
        "series": rhythms_of([one for one in front.series if one.closed_at is None]),
        "may": {act: permits.may(seat, act) for act in Act},
        "Act": Act,
    }
    return render(request, "groups/front.html", page)


def _outside(request: SignedInRequest, slug: str) -> HttpResponse:
    try:
        found = queries.outside(slug, request.user, now())
    except queries.NotThere as not_there:
        raise Http404 from not_there
    return render(request, "groups/outside.html", outside_page(found))


def outside_page(group: Outside) -> dict[str, object]:
    """What the page for outside is drawn with."""
    rhythms = [meets(one) for one in group.series]
    return {"group": group, "rhythms": rhythms, "getting_in": GETTING_IN[group.eligibility]}
