"""What those who lead write about one person, sealed with that person's key: an event, the hand-over letter."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.common.writing import NothingWritten
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.programmes import operations, queries
from waymark.programmes.forms.leading import EventForm, LetterForm
from waymark.programmes.terms import CohortSeat
from waymark.programmes.views.doors import leading
from waymark.web.responses import or_404, see_saved
from waymark.web.words import posted


@leading
@require_http_methods(["GET", "HEAD", "POST"])
def cohort_event(request: SignedInRequest, seat: CohortSeat, enrolment_id: UUID) -> HttpResponse:
    """Something went wrong for this person. They can read it."""
    one, at = or_404(queries.roster_line(seat, enrolment_id)), now()
    sessions = queries.cohort_page(seat).sessions
    form = EventForm(posted(request), sessions=sessions, today=day_rule_of(request.user).day_of(at))
    if form.is_bound and form.is_valid():
        said = form.cleaned_data
        operations.write_event(
            by=request.user,
            seat=seat,
            enrolment_id=enrolment_id,
            happened_on=said["happened_on"],
            happened=said["happened"],
            done=said["done"],
            number=form.number,
            client_id=form.sent_id,
            at=at,
        )
        return see_saved(request, "cohort_person", seat.cohort_id, enrolment_id)
    page = {"seat": seat, "one": one, "form": form}
    return render(request, "programmes/event.html", page, status=422 if form.is_bound else 200)


@leading
@require_http_methods(["GET", "HEAD", "POST"])
def cohort_letter(request: SignedInRequest, seat: CohortSeat, enrolment_id: UUID) -> HttpResponse:
    """The hand-over letter, begun from the newest version. Each sending is a version of its own."""
    one = or_404(queries.roster_line(seat, enrolment_id))
    letters = queries.letters_for(seat, enrolment_id)
    form = LetterForm(posted(request), kept=letters[0].parts if letters else None)
    if form.is_bound and form.is_valid():
        try:
            operations.write_letter(
                by=request.user,
                seat=seat,
                enrolment_id=enrolment_id,
                parts=form.parts,
                client_id=form.sent_id,
                at=now(),
            )
            return see_saved(request, "cohort_person", seat.cohort_id, enrolment_id)
        except NothingWritten:
            form.add_error(None, _("Write at least one of the parts."))
    page = {"seat": seat, "one": one, "form": form, "letters": letters}
    return render(request, "programmes/letter_form.html", page, status=422 if form.is_bound else 200)
