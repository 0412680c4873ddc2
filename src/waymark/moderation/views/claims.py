"""Claims that wait for a professional."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.moderation import operations, queries
from waymark.moderation.forms.reporting import ClaimAnswerForm
from waymark.moderation.queries import NoCase
from waymark.people.doors import role_page
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Role
from waymark.web.responses import or_404, see_other
from waymark.web.words import posted


@role_page(Role.PRACTITIONER)
@require_safe
def claims(request: SignedInRequest) -> HttpResponse:
    return render(request, "moderation/claims.html", {"claims": queries.claims(request.user.pk)})


@role_page(Role.PRACTITIONER)
@require_http_methods(["GET", "HEAD", "POST"])
def claim(request: SignedInRequest, case_id: UUID) -> HttpResponse:
    """The words in question, and the answer with its source."""
    found = or_404(queries.claim(request.user.pk, case_id))
    form = ClaimAnswerForm(posted(request))
    if form.is_valid():
        said = form.cleaned_data
        try:
            operations.answer_claim(
                by=request.user, case_id=case_id, words=said["words"], source=said["source"], at=now()
            )
        except NoCase as gone:
            raise Http404 from gone
        messages.success(request, _("Thank you. Your note stands under it, with your name at work."))
        return see_other("claims")
    page = {"claim": found, "form": form}
    return render(request, "moderation/claim.html", page, status=422 if form.is_bound else 200)
