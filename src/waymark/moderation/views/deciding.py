"""Deciding a case, or an appeal."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.moderation import operations
from waymark.moderation.forms.deciding import AppealVerdictForm, VerdictForm
from waymark.moderation.operations import NotYours
from waymark.moderation.queries import NoCase
from waymark.moderation.terms import CaseKind, CaseState, words
from waymark.moderation.terms.desk import CasePage, Desk
from waymark.moderation.terms.replies import To, for_whom
from waymark.moderation.views.case import case_of, was_changed
from waymark.moderation.views.seated import at_desk
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other
from waymark.web.words import posted


@at_desk
@require_http_methods(["GET", "HEAD", "POST"])
def decide(request: SignedInRequest, desk: Desk, case_id: UUID) -> HttpResponse:
    """One page for one decision. Where somebody else has it or decided, it leads back to the case."""
    case = case_of(desk, case_id)
    if not case.may_decide:
        raise Http404
    if case.is_taken or case.pending or case.state is CaseState.DECIDED:
        return see_other("moderation_case", case_id)
    if was_changed(request, case):
        return see_other("moderation_case", case_id)
    form = _form(request, case)
    if form.is_valid():
        return _decided(request, case_id, form)
    page = {"case": case, "form": form, "words": words, "To": To, "for_whom": for_whom, "now": now()}
    return render(request, "moderation/decide.html", page, status=422 if form.is_bound else 200)


def _form(request: SignedInRequest, case: CasePage) -> VerdictForm | AppealVerdictForm:
    if case.kind is CaseKind.APPEAL:
        return AppealVerdictForm(posted(request))
    lines = case.snapshot.place.agreement if case.snapshot else ()
    return VerdictForm(posted(request), agreement=lines, steps=case.steps, has_reporters=bool(case.reports))


def _decided(request: SignedInRequest, case_id: UUID, form: VerdictForm | AppealVerdictForm) -> HttpResponse:
    try:
        if isinstance(form, VerdictForm):
            operations.decide(by=request.user, case_id=case_id, verdict=form.verdict, at=now())
        else:
            said = form.cleaned_data
            lifts, why, note = said["lifts"] == "yes", said["words"], said["note"]
            operations.decide_appeal(by=request.user, case_id=case_id, lifts=lifts, words=why, note=note, at=now())
    except NoCase as gone:
        raise Http404 from gone
    except NotYours:
        messages.info(request, _("Somebody else was quicker. This is how it stands."))
    else:
        messages.success(request, _("Decided. Everybody whom it concerns can read it."))
    return see_other("moderation_case", case_id)
