"""The online-safety register, for who runs the site."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.moderation import operations, queries
from waymark.moderation.forms.register import AssessmentForm
from waymark.moderation.terms.register import TERMS, AssessmentKind
from waymark.people.doors import role_page
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Role
from waymark.web.responses import or_404, see_saved
from waymark.web.words import posted

KINDS = {kind.value: kind for kind in AssessmentKind}


@role_page(Role.OPERATOR)
@require_safe
def register(request: SignedInRequest) -> HttpResponse:
    """Each assessment with its newest version, and when it is due again; and every year in numbers."""
    at = now()
    page = {"newest": queries.assessments(), "terms": TERMS, "years": queries.years(at), "at": at}
    return render(request, "moderation/register.html", page)


@role_page(Role.OPERATOR)
@require_safe
def assessment(request: SignedInRequest, kind: str) -> HttpResponse:
    """Every version of one assessment, the newest first."""
    which = or_404(KINDS.get(kind))
    page = {"kind": which, "terms": TERMS[which], "versions": queries.versions_of(which)}
    return render(request, "moderation/assessment.html", page)


@role_page(Role.OPERATOR)
@require_http_methods(["GET", "HEAD", "POST"])
def assessment_write(request: SignedInRequest, kind: str) -> HttpResponse:
    """A new version. It begins with the words of the last one."""
    which = or_404(KINDS.get(kind))
    newest = queries.assessment(which)
    form = AssessmentForm(posted(request), TERMS[which], newest.answers if newest else {})
    if request.method == "POST" and form.is_valid():
        operations.assess(by=request.user, kind=which, answers=form.answers, client_id=form.sent_id, at=now())
        return see_saved(request, "assessment", kind)
    page = {"kind": which, "terms": TERMS[which], "form": form, "newest": newest}
    return render(request, "moderation/assessment_write.html", page, status=422 if form.errors else 200)
