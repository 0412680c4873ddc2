"""The supporter's side: whom they support, what was shown to them, and stopping."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.sharing import operations, queries
from waymark.sharing.terms.lessons import LESSONS
from waymark.sharing.views.asked import allowed, there
from waymark.web.responses import or_404, see_other


@login_required
@require_safe
def shown_list(request: SignedInRequest) -> HttpResponse:
    """Everybody who asked for support, whatever they show now."""
    return render(request, "sharing/shown_list.html", {"people": queries.supported_by(request.user.pk)})


@login_required
@require_safe
def shown(request: SignedInRequest, shown_id: UUID) -> HttpResponse:
    """What this one person shows, and something for the supporter. The look is written down where anything is shown.

    Nothing shared yet, withdrawn, run out, set aside: one and the same page.
    """
    at = now()
    access = allowed(lambda: queries.supporter_access(request.user, shown_id, at=at))
    who = or_404(queries.supported_one(request.user.pk, shown_id))
    record = queries.record_of(access, at=at)
    operations.record_look(by=request.user, access=access, topics=record.topics, at=at)
    return render(request, "sharing/shown.html", {"who": who, "record": record, "lessons": LESSONS})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: SignedInRequest, shown_id: UUID) -> HttpResponse:
    """Asks once, then they are no supporter any more."""
    found = {one.id: one for one in queries.supported_by(request.user.pk)}
    who = or_404(found.get(shown_id))
    if request.method != "POST":
        return render(request, "sharing/stop.html", {"who": who})
    there(lambda: operations.leave(by=request.user, supporter_id=shown_id, at=now()))
    messages.success(request, _("You are not their supporter any more. Thank you for the time you were."))
    return see_other("people")
