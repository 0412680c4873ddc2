"""What members do at a guest hour: coming, asking, asking the same."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.people.signed_in import SignedInRequest
from waymark.talks import operations, queries
from waymark.talks.forms.hours import AskForm
from waymark.talks.operations import MayNotWrite
from waymark.talks.views.hours import hour_shown
from waymark.web.responses import or_404, see_other


@login_required
@require_POST
def guest_hour_come(request: SignedInRequest, hour_id: UUID) -> HttpResponse:
    """`comes=0` takes it back."""
    comes = request.POST.get("comes") != "0"
    try:
        operations.come(by=request.user, hour_id=hour_id, comes=comes, at=now())
    except Gone as gone:
        raise Http404 from gone
    return see_other("guest_hour", hour_id)


@login_required
@require_POST
def guest_hour_ask(request: SignedInRequest, hour_id: UUID) -> HttpResponse:
    at = now()
    if not or_404(queries.hour(request.user, hour_id, at)).takes_questions:
        raise Http404
    form = AskForm(request.POST)
    if not form.is_valid():
        return hour_shown(request, hour_id, at, form, status=422)
    said = form.cleaned_data
    try:
        operations.ask(
            by=request.user,
            hour_id=hour_id,
            words=said["words"],
            name=said["name"],
            to_guest_only=said["to_guest_only"],
            client_id=form.sent_id,
            at=at,
        )
    except MayNotWrite:
        return hour_shown(request, hour_id, at, form, status=403)
    messages.success(request, _("Your question is kept."))
    return see_other("guest_hour", hour_id, query="#questions")


@login_required
@require_POST
def guest_hour_same(request: SignedInRequest, hour_id: UUID, question_id: UUID) -> HttpResponse:
    """`wants=0` takes it back."""
    wants = request.POST.get("wants") != "0"
    try:
        operations.ask_the_same(by=request.user, hour_id=hour_id, question_id=question_id, wants=wants, at=now())
    except Gone as gone:
        raise Http404 from gone
    return see_other("guest_hour", hour_id, query="#questions")


@login_required
@require_POST
def guest_hour_remove(request: SignedInRequest, hour_id: UUID, question_id: UUID) -> HttpResponse:
    or_404(queries.hour(request.user, hour_id, now()))
    try:
        operations.remove_question(by=request.user, question_id=question_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    return see_other("guest_hour", hour_id)
