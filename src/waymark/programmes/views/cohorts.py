"""A cohort: beginning one, its page with two faces, what those who lead do with it."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.meetings import queries as meetings
from waymark.people import queries as people
from waymark.people.signed_in import SignedInRequest
from waymark.programmes import operations, queries
from waymark.programmes.forms.cohort import CohortForm, SeatsForm
from waymark.programmes.terms import CohortSeat, ProgrammeSeat
from waymark.programmes.terms.cohorts import CAME_WORDS
from waymark.programmes.terms.programmes import COHORT
from waymark.programmes.views.doors import in_cohort, leading, planning
from waymark.programmes.views.shared import skill_titles
from waymark.web.responses import see_other
from waymark.web.words import posted


@planning
@require_http_methods(["GET", "HEAD", "POST"])
def cohort_new(request: SignedInRequest, seat: ProgrammeSeat) -> HttpResponse:
    kept = queries.programme_of(seat)
    places = [one for one in people.memberships_of(request.user) if one.organisation_id == seat.organisation_id]
    start = {"seats": kept.words.seats, "zone": request.user.zone, "usual": "10:00"}
    form = CohortForm(posted(request), places=places, initial=start)
    if form.is_bound and form.is_valid():
        try:
            cohort_id = operations.make_cohort(
                by=request.user, seat=seat, words=form.cohort, client_id=form.sent_id, at=now()
            )
            return see_other("cohort", cohort_id)
        except operations.NoSessions:
            form.add_error(None, _("This programme has no sessions yet. Add one first."))
        except Gone as gone:
            raise Http404 from gone
    page = {"form": form, "kept": kept}
    return render(request, "programmes/cohort_form.html", page, status=422 if form.is_bound else 200)


@in_cohort
@require_safe
def cohort(request: SignedInRequest, seat: CohortSeat) -> HttpResponse:
    """For who has a place: dates, what to practise, what was missed. For who leads: places, people, the sessions."""
    at, kept = now(), queries.cohort_page(seat)
    mine = queries.enrolment_of(request.user, seat.enrolment_id) if seat.enrolment_id else None
    page = {
        "seat": seat,
        "kept": kept,
        "today": at.astimezone(ZoneInfo(kept.zone)).date(),
        "mine": mine,
        "coming": meetings.coming([(COHORT, kept.id)], person_id=request.user.pk, at=at, limit=4),
        "sessions": {(one.series_id, one.on): one for one in kept.sessions},
        "titles": skill_titles(),
        "came_words": CAME_WORDS,
        "seats_form": SeatsForm(initial={"seats": kept.seats}),
        "waves": queries.waves_of(seat) if seat.leads else (),
    }
    return render(request, "programmes/cohort.html", page)


@leading
@require_POST
def cohort_state(request: SignedInRequest, seat: CohortSeat) -> HttpResponse:
    """Started, or called off."""
    acts = {"start": operations.start_cohort, "call-off": operations.call_off}
    act: Callable[..., None] | None = acts.get(request.POST.get("do", ""))
    if act is None:
        raise Http404
    try:
        act(by=request.user, seat=seat, at=now())
    except operations.WrongState:
        messages.info(request, _("That was done before."))
    return see_other("cohort", seat.cohort_id)


@leading
@require_POST
def cohort_offers(request: SignedInRequest, seat: CohortSeat) -> HttpResponse:
    """Offer the free places to who has waited longest."""
    offered = operations.offer_places(by=request.user, seat=seat, at=now())
    none = _("No place was offered: none is free, nobody waits, or the first day is too near.")
    some = ngettext("One place was offered.", "%(number)d places were offered.", offered) % {"number": offered}
    messages.success(request, some if offered else none)
    return see_other("cohort", seat.cohort_id)


@leading
@require_POST
def cohort_seats(request: SignedInRequest, seat: CohortSeat) -> HttpResponse:
    form = SeatsForm(request.POST)
    try:
        if not form.is_valid():
            raise operations.WrongState
        operations.change_seats(by=request.user, seat=seat, seats=form.cleaned_data["seats"], at=now())
    except operations.WrongState:
        messages.info(request, _("The places stay as they are: no fewer than are taken, and from 1 to 100."))
    return see_other("cohort", seat.cohort_id)
