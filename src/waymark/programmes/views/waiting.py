"""Waiting: coming onto the list with a letter, the page of somebody who waits, an offer, leaving."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.people.doors import limited
from waymark.people.signed_in import SignedInRequest
from waymark.programmes import operations, queries
from waymark.programmes.forms.cohort import CodeForm, RosterForm
from waymark.programmes.terms import PlaceState
from waymark.programmes.views.leaders import WRONG
from waymark.programmes.views.shared import skill_titles
from waymark.web.responses import or_404, see_other
from waymark.web.words import posted


@sensitive_post_parameters("code")
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def programme_join(request: SignedInRequest) -> HttpResponse:
    """The code of a letter, typed in."""
    form = CodeForm(posted(request))
    if form.is_bound and form.is_valid():
        if answer := limited(request, "invitation"):
            return answer
        try:
            enrolment_id = operations.join_waiting(by=request.user, code=form.cleaned_data["code"], at=now())
            return see_other("waiting", enrolment_id)
        except operations.WrongCode:
            form.add_error("code", WRONG)
    return render(request, "programmes/join.html", {"form": form}, status=422 if form.is_bound else 200)


@login_required
@require_safe
def waiting(request: SignedInRequest, enrolment_id: UUID) -> HttpResponse:
    """How long it may take, said honestly; what can be done meanwhile; an offer, when there is one. Whoever does not
    wait any more is led to where they are now.
    """
    at = now()
    mine = or_404(queries.enrolment_of(request.user, enrolment_id))
    page = queries.waiting_page(request.user, enrolment_id, at)
    if page is None:
        if mine.state is PlaceState.PLACED and mine.cohort_id:
            return see_other("cohort", mine.cohort_id)
        return see_other("my_programme", mine.id)
    is_late = mine.offer_until is not None and mine.offer_until <= at
    drawn = {"page": page, "mine": page.mine, "titles": skill_titles(), "is_late": is_late}
    return render(request, "programmes/waiting.html", drawn)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def waiting_answer(request: SignedInRequest, enrolment_id: UUID) -> HttpResponse:
    """Yes, with the name I want to be called; or not this time."""
    page = or_404(queries.waiting_page(request.user, enrolment_id, now()))
    if page.mine.state is not PlaceState.OFFERED:
        raise Http404
    if request.POST.get("answer") == "no":
        operations.decline_offer(by=request.user, enrolment_id=enrolment_id, at=now())
        messages.success(request, _("You said no. You stay on the list, as long as you have waited."))
        return see_other("waiting", enrolment_id)
    form = RosterForm(posted(request))
    if form.is_bound and form.is_valid():
        try:
            said = form.cleaned_data
            return see_other(
                "cohort", operations.accept_offer(by=request.user, enrolment_id=enrolment_id, **said, at=now())
            )
        except operations.OfferLapsed:
            form.add_error(None, _("This place is not kept any more. You are still on the list."))
    drawn = {"form": form, "page": page}
    return render(request, "programmes/waiting_answer.html", drawn, status=422 if form.is_bound else 200)


@login_required
@require_POST
def waiting_leave(request: SignedInRequest, enrolment_id: UUID) -> HttpResponse:
    """Off the list, or out of the cohort, at once."""
    try:
        operations.leave(by=request.user, enrolment_id=enrolment_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    messages.success(request, _("You have left. Nobody is told why."))
    return see_other("programmes")
