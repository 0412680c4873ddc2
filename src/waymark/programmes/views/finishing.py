"""The end: those who lead say who completed the programme."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.people.signed_in import SignedInRequest
from waymark.programmes import operations, queries
from waymark.programmes.forms.leading import CompletedForm
from waymark.programmes.terms import CohortSeat
from waymark.programmes.views.doors import leading
from waymark.web.responses import see_other, see_saved
from waymark.web.words import posted


@leading
@require_http_methods(["GET", "HEAD", "POST"])
def cohort_finish(request: SignedInRequest, seat: CohortSeat) -> HttpResponse:
    kept, roster = queries.cohort_page(seat), queries.roster_of(seat)
    if kept.is_over:
        return see_other("cohort", kept.id)
    form = CompletedForm(posted(request), roster=roster)
    if form.is_bound and form.is_valid():
        completed = {UUID(one) for one in form.cleaned_data["completed"]}
        try:
            operations.finish_cohort(by=request.user, seat=seat, completed=completed, at=now())
            return see_saved(request, "cohort", kept.id)
        except operations.WrongState:
            messages.info(request, _("That was done before."))
            return see_other("cohort", kept.id)
        except Gone:
            form.add_error("completed", _("Somebody has left meanwhile. Look once more who is there."))
    page = {"seat": seat, "kept": kept, "roster": roster, "form": form}
    return render(request, "programmes/finish.html", page, status=422 if form.is_bound else 200)
