"""Which browsers reminders go to."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST

from waymark.common.clock import now
from waymark.notices import operations, queries
from waymark.notices.forms import DeviceForm, RemindersForm
from waymark.notices.views.reminders import page
from waymark.people.rules import kept_form
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_saved


@login_required
@require_POST
def add(request: SignedInRequest) -> HttpResponse:
    """This browser, from now on. What it sends was made by a script, so a mistake in it is nobody's at the keyboard."""
    form = DeviceForm(request.POST)
    if not form.is_valid():
        wishes = queries.wishes_of(request.user, now())
        return page(request, wishes, RemindersForm(wishes=wishes), status=422, push_failed=True)
    device = kept_form(request.headers.get("User-Agent", ""))
    operations.add_device(by=request.user, target=form.target, device=device, at=now())
    return see_saved(request, "me_reminders")


@login_required
@require_POST
def remove(request: SignedInRequest, device_id: UUID) -> HttpResponse:
    if not operations.remove_device(by=request.user, device_id=device_id, at=now()):
        raise Http404
    return see_saved(request, "me_reminders")
