"""What a member reads: their reports, and their own file."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.moderation import operations, queries
from waymark.moderation.forms.deciding import AnswerForm, AppealForm
from waymark.moderation.terms import words
from waymark.moderation.views.seated import help_for
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import or_404, see_other
from waymark.web.words import posted


@login_required
@require_safe
def my_reports(request: SignedInRequest) -> HttpResponse:
    page = {"reports": queries.my_reports(request.user.pk), "words": words}
    return render(request, "moderation/my_reports.html", page)


@login_required
@require_safe
def my_report(request: SignedInRequest, report_id: UUID) -> HttpResponse:
    """What happens now, and then how it stands. The page after sending, too."""
    found = or_404(queries.my_report(request.user.pk, report_id))
    page = {"report": found, "words": words, "help": help_for(request), "duty": queries.duty_now(now()), "now": now()}
    return render(request, "moderation/my_report.html", page)


@login_required
@require_safe
def my_file(request: SignedInRequest) -> HttpResponse:
    """Decisions, notes, restrictions, and what was given back: all there is."""
    page = {"file": queries.my_file(request.user.pk, now()), "words": words}
    return render(request, "moderation/my_file.html", page)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def my_case(request: SignedInRequest, case_id: UUID) -> HttpResponse:
    """Somebody is worried about whoever opens this: help first, then what was said."""
    found = or_404(queries.my_case(request.user.pk, case_id))
    form = AnswerForm(posted(request))
    if form.is_valid():
        said = form.cleaned_data["words"]
        operations.answer(by=request.user, case_id=case_id, words=said, client_id=form.sent_id, at=now())
        messages.success(request, _("It is sent."))
        return see_other("my_case", case_id)
    page = {"case": found, "form": form, "help": help_for(request), "duty": queries.duty_now(now())}
    return render(request, "moderation/my_case.html", page, status=422 if form.is_bound else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def my_appeal(request: SignedInRequest, decision_id: UUID) -> HttpResponse:
    """Once for each decision."""
    filed = or_404(queries.my_decision(request.user.pk, decision_id))
    form = AppealForm(posted(request))
    if filed.may_appeal and form.is_valid():
        operations.appeal(by=request.user, decision_id=decision_id, words=form.cleaned_data["words"], at=now())
        messages.success(request, _("It is sent. Somebody else looks at it than who decided."))
        return see_other("my_file")
    if request.method == "POST" and filed.appealed_at:
        return see_other("my_file")
    if not (filed.may_appeal or filed.appealed_at):
        raise Http404
    page = {"filed": filed, "form": form, "words": words}
    return render(request, "moderation/my_appeal.html", page, status=422 if form.is_bound else 200)
