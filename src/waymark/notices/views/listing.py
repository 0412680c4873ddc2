"""What was said to me: the list, and opening what a line is about."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from waymark.common.clock import now
from waymark.notices import operations, queries
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import or_404, see_other


@login_required
@require_safe
def notices(request: SignedInRequest) -> HttpResponse:
    """The newest first. Looking marks nothing: what was read is said with a press."""
    said = queries.said_to(request.user, now())
    return render(request, "notices/notices.html", {"said": said, "unread": sum(not one.is_read for one in said)})


@login_required
@require_POST
def read_all(request: SignedInRequest) -> HttpResponse:
    operations.mark_read(by=request.user, at=now())
    return see_other("notices")


@login_required
@require_POST
def open_one(request: SignedInRequest, notice_id: UUID) -> HttpResponse:
    """It was read, and the page it is about opens."""
    at = now()
    one = or_404(queries.notice_of(request.user, notice_id, at))
    operations.mark_read(by=request.user, at=at, only=notice_id)
    response = HttpResponseRedirect(one.leads_to) if one.leads_to else see_other("notices")
    response.status_code = 303
    return response
