"""Who leads: asking somebody by a code, saying yes to it, laying it down."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from waymark.common.clock import now
from waymark.people.doors import limited
from waymark.people.signed_in import SignedInRequest
from waymark.programmes import operations, queries
from waymark.programmes.forms.cohort import LeadForm
from waymark.programmes.terms import CohortSeat
from waymark.programmes.views.doors import leading
from waymark.web.responses import see_other
from waymark.web.sent_once import SentOnce
from waymark.web.words import posted

WRONG = gettext_lazy("This code opens nothing. Check it, or ask for a new one.")


@leading
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def cohort_leaders(request: SignedInRequest, seat: CohortSeat) -> HttpResponse:
    """Who leads now. Sending makes a code for one more, which the answer shows once."""
    form, code = SentOnce(posted(request)), ""
    if form.is_bound and form.is_valid():
        code = operations.make_leader_code(by=request.user, seat=seat, client_id=form.sent_id, at=now())
        form = SentOnce()
    page = {
        "seat": seat,
        "leaders": queries.leaders_of(seat),
        "form": form,
        "code": code,
        "address": request.build_absolute_uri(reverse("cohort_lead")),
    }
    return render(request, "programmes/leaders.html", page)


@leading
@require_POST
def cohort_stop_leading(request: SignedInRequest, seat: CohortSeat) -> HttpResponse:
    try:
        operations.stop_leading(by=request.user, seat=seat, at=now())
    except operations.LastLeader:
        messages.info(request, _("You are the only one who leads. Ask somebody else first."))
        return see_other("cohort_leaders", seat.cohort_id)
    return see_other("programmes")


@sensitive_post_parameters("code")
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def cohort_lead(request: SignedInRequest) -> HttpResponse:
    """Yes to leading, with a code."""
    form = LeadForm(posted(request))
    if form.is_bound and form.is_valid():
        if answer := limited(request, "invitation"):
            return answer
        try:
            return see_other("cohort", operations.accept_leading(by=request.user, **form.cleaned_data, at=now()))
        except operations.WrongCode:
            form.add_error("code", WRONG)
    return render(request, "programmes/lead.html", {"form": form}, status=422 if form.is_bound else 200)
