"""The people of a cohort: what those who lead see, and what each says about being seen."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.programmes import operations, queries
from waymark.programmes.forms.cohort import RosterForm
from waymark.programmes.terms import CohortSeat
from waymark.programmes.terms.cohorts import CAME_WORDS, LETTER_PARTS
from waymark.programmes.views.doors import leading, placed
from waymark.web.responses import or_404, see_saved
from waymark.web.words import posted


@leading
@require_safe
def cohort_roster(request: SignedInRequest, seat: CohortSeat) -> HttpResponse:
    page = {"seat": seat, "kept": queries.cohort_page(seat), "roster": queries.roster_of(seat)}
    return render(request, "programmes/roster.html", page)


@leading
@require_safe
def cohort_person(request: SignedInRequest, seat: CohortSeat, enrolment_id: UUID) -> HttpResponse:
    """One of them: how they came, what was written down, their letter."""
    one = or_404(queries.roster_line(seat, enrolment_id))
    page = {
        "seat": seat,
        "kept": queries.cohort_page(seat),
        "one": one,
        "events": queries.events_about(seat, enrolment_id),
        "letters": queries.letters_for(seat, enrolment_id),
        "parts": LETTER_PARTS,
        "came_words": CAME_WORDS,
    }
    return render(request, "programmes/person.html", page)


@placed
@require_http_methods(["GET", "HEAD", "POST"])
def cohort_me(request: SignedInRequest, seat: CohortSeat) -> HttpResponse:
    """What the programme sees of me; it holds from the next request on."""
    mine = or_404(queries.enrolment_of(request.user, seat.enrolment_id) if seat.enrolment_id else None)
    start = {"name": mine.name, "on_roster": mine.is_on_roster, "may_contact": mine.may_contact}
    form = RosterForm(posted(request), initial=start)
    if form.is_bound and form.is_valid():
        operations.change_roster(by=request.user, seat=seat, **form.cleaned_data, at=now())
        return see_saved(request, "cohort", seat.cohort_id)
    page = {"seat": seat, "form": form, "mine": mine}
    return render(request, "programmes/me.html", page, status=422 if form.is_bound else 200)
