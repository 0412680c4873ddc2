"""The places of a host, and what is known of each. Only those who lead come here."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.meetings import operations, queries
from waymark.meetings.forms.venues import FactForm, VenueForm
from waymark.meetings.terms.meeting import VenueCard
from waymark.meetings.terms.pages import HostSeat
from waymark.meetings.terms.venue import FACT_WORDS, VenueFact
from waymark.meetings.views.door import leading_host, leading_venue
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other, see_saved
from waymark.web.words import posted


@leading_host
@require_safe
def venues(request: SignedInRequest, seat: HostSeat) -> HttpResponse:
    places = queries.venues_of(seat.host_kind, seat.host_id)
    return render(request, "meetings/venues.html", {"seat": seat, "venues": places})


@leading_host
@require_http_methods(["GET", "HEAD", "POST"])
def venue_new(request: SignedInRequest, seat: HostSeat) -> HttpResponse:
    form = VenueForm(posted(request))
    if request.method == "POST" and form.is_valid():
        made = operations.make_venue(by=request.user, seat=seat, words=form.words, client_id=form.sent_id, at=now())
        return see_other("venue", made)
    page = {"seat": seat, "form": form, "venue": None}
    return render(request, "meetings/venue_write.html", page, status=422 if form.is_bound else 200)


@leading_venue
@require_safe
def venue(request: SignedInRequest, seat: HostSeat, venue: VenueCard) -> HttpResponse:
    """The place as those who lead see it: each fact with “still true” in one tap."""
    by_fact = {one.fact: one for one in venue.facts}
    facts = [(fact, FACT_WORDS[fact], by_fact.get(fact)) for fact in VenueFact]
    return render(request, "meetings/venue.html", {"seat": seat, "venue": venue, "facts": facts, "at": now()})


@leading_venue
@require_http_methods(["GET", "HEAD", "POST"])
def venue_change(request: SignedInRequest, seat: HostSeat, venue: VenueCard) -> HttpResponse:
    form = VenueForm(posted(request), kept=venue)
    if request.method == "POST" and form.is_valid():
        operations.change_venue(by=request.user, seat=seat, venue_id=venue.id, words=form.words, at=now())
        return see_saved(request, "venue", venue.id)
    page = {"seat": seat, "form": form, "venue": venue}
    return render(request, "meetings/venue_write.html", page, status=422 if form.is_bound else 200)


@leading_venue
@require_http_methods(["GET", "HEAD", "POST"])
def venue_fact(request: SignedInRequest, seat: HostSeat, venue: VenueCard, fact: str) -> HttpResponse:
    """One fact. Writing it confirms it as well."""
    which = _fact_or_404(fact)
    kept = next((one for one in venue.facts if one.fact is which), None)
    form = FactForm(posted(request), terms=FACT_WORDS[which], kept=kept)
    if request.method == "POST" and form.is_valid():
        operations.write_fact(
            by=request.user,
            seat=seat,
            venue_id=venue.id,
            fact=which,
            metres=form.cleaned_data.get("metres"),
            words=form.cleaned_data["words"],
            at=now(),
        )
        return see_other("venue", venue.id, query=f"#{which.value}")
    page = {"venue": venue, "form": form, "terms": FACT_WORDS[which]}
    return render(request, "meetings/venue_fact.html", page, status=422 if form.is_bound else 200)


@leading_venue
@require_POST
def venue_confirm(request: SignedInRequest, seat: HostSeat, venue: VenueCard, fact: str) -> HttpResponse:
    which = _fact_or_404(fact)
    try:
        operations.confirm_fact(by=request.user, seat=seat, venue_id=venue.id, fact=which, at=now())
    except Gone as gone:
        raise Http404 from gone
    return see_other("venue", venue.id, query=f"#{which.value}")


def _fact_or_404(said: str) -> VenueFact:
    try:
        return VenueFact(said)
    except ValueError as unknown:
        raise Http404 from unknown
