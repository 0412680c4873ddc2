"""Inviting a supporter, and the code that is passed on."""

from collections.abc import Callable, Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.people.doors import confirmed
from waymark.people.signed_in import SignedInRequest
from waymark.sharing import kept_code, operations
from waymark.sharing.forms.people import InviteForm
from waymark.sharing.terms.grantees import MySupporter, Stage
from waymark.sharing.views.asked import my_supporter, there
from waymark.web.responses import or_404, see_other
from waymark.web.words import posted


@confirmed
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """What the two call each other; then a code."""
    form = InviteForm(posted(request))
    if not form.is_valid():
        return render(request, "sharing/invite.html", {"form": form}, status=422 if form.is_bound else 200)
    supporter_id, code = operations.invite(by=request.user, **form.cleaned_data, at=now())
    kept_code.wait(request, supporter_id, code)
    return see_other("supporter_code", supporter_id)


@confirmed
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def code(request: SignedInRequest, supporter_id: UUID) -> HttpResponse:
    """The code and the link, until they were passed on. POST: `done`, a `new` code, or call the invitation `off`."""
    one = my_supporter(request, supporter_id)
    if one.stage not in {Stage.INVITED, Stage.RUN_OUT}:
        return see_other("supporter", one.id)
    if request.method == "POST":
        return or_404(ACTS.get(request.POST.get("do", "done")))(request, one)
    kept = kept_code.waiting(request, one.id)
    link = f"{request.build_absolute_uri(reverse('invitation'))}#{kept}" if kept else ""
    return render(request, "sharing/code.html", {"one": one, "code": kept, "link": link})


def _done(request: SignedInRequest, one: MySupporter) -> HttpResponse:
    kept_code.drop(request)
    return see_other("supporter", one.id)


def _new(request: SignedInRequest, one: MySupporter) -> HttpResponse:
    fresh = there(lambda: operations.renew_invitation(by=request.user, supporter_id=one.id, at=now()))
    kept_code.wait(request, one.id, fresh)
    return see_other("supporter_code", one.id)


def _off(request: SignedInRequest, one: MySupporter) -> HttpResponse:
    there(lambda: operations.cancel_invitation(by=request.user, supporter_id=one.id, at=now()))
    kept_code.drop(request)
    messages.success(request, _("The invitation is called off. Its code opens nothing any more."))
    return see_other("people")


ACTS: Mapping[str, Callable[[SignedInRequest, MySupporter], HttpResponse]] = {"done": _done, "new": _new, "off": _off}
