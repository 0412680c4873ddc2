"""The log of complaints, for who runs the site."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.moderation import operations, queries
from waymark.moderation.forms.complaints import ComplaintAnswerForm, LogForm
from waymark.moderation.terms import complaints as terms
from waymark.people.doors import role_page
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Role
from waymark.web.responses import or_404, see_other, see_saved


@role_page(Role.OPERATOR)
@require_safe
def complaints(request: SignedInRequest) -> HttpResponse:
    """Those that wait, the first to be answered first; or those that were answered."""
    is_answered = request.GET.get("state") == "answered"
    at = now()
    log = queries.complaints(at, is_answered=is_answered)
    page = {"log": log, "is_answered": is_answered, "terms": terms, "ago": _ago(at)}
    return render(request, "moderation/complaints.html", page)


@role_page(Role.OPERATOR)
@require_http_methods(["GET", "HEAD", "POST"])
def complaint(request: SignedInRequest, complaint_id: UUID) -> HttpResponse:
    """`do=note` keeps the note, `do=answer` answers."""
    at, do = now(), request.POST.get("do", "")
    found = or_404(queries.complaint(complaint_id, at))
    note = LogForm(request.POST if do == "note" else None, initial={"note": found.note})
    answer = ComplaintAnswerForm(request.POST if do == "answer" else None, is_gone=found.is_gone)
    if note.is_valid():
        said = note.cleaned_data["note"]
        operations.note_complaint(by=request.user, complaint_id=complaint_id, words=said, at=at)
        return see_saved(request, "complaint", complaint_id)
    if answer.is_valid():
        return _answered(request, complaint_id, answer)
    page = {"complaint": found, "note": note, "answer": answer, "terms": terms, "ago": _ago(at)}
    return render(request, "moderation/complaint.html", page, status=422 if request.method == "POST" else 200)


def _ago(at: datetime) -> Callable[[datetime], str]:
    return lambda moment: timesince(moment, at, depth=1)


def _answered(request: SignedInRequest, complaint_id: UUID, form: ComplaintAnswerForm) -> HttpResponse:
    if operations.answer_complaint(by=request.user, complaint_id=complaint_id, said=form.said, at=now()):
        messages.success(request, _("Answered. Whoever complained can read it."))
    else:
        messages.info(request, _("Somebody had answered already. This is how it stands."))
    return see_other("complaint", complaint_id)
