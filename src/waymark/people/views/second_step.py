"""My second step: what I have, and giving it once in a session."""

from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.core import ratelimit
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common import clock
from waymark.people import operations, queries, second_step
from waymark.people.doors import limited
from waymark.people.forms import AppCodeForm
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import ROLE_NAMES
from waymark.people.views.shared import in_zone, page, posted, see


@login_required
@require_safe
@never_cache
def me_second_step(request: SignedInRequest) -> HttpResponse:
    """What a second step is for, and what the person has. `next` is the page that asked for one."""
    step, mine = queries.second_step_of(request.user), queries.roles_of(request.user)
    roles = [name for role, name in ROLE_NAMES.items() if role in mine]
    made_at = in_zone(request, step.app_made_at) if step.app_made_at else None
    return page(request, "people/second_step.html", step=step, roles=roles, made_at=made_at, to=wanted(request))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def confirm_second_step(request: SignedInRequest) -> HttpResponse:
    """A code of the app, or on to the passkey; then back to the page that asked."""
    step, to = queries.second_step_of(request.user), wanted(request)
    if not step.is_set_up:
        return see("me_second_step")
    passkey = (
        f"{reverse('mfa_reauthenticate_webauthn')}?{urlencode({'next': to or reverse('me_second_step')}, safe='/')}"
    )
    if not step.has_app:
        return see(passkey)
    form = AppCodeForm(posted(request))
    if form.is_valid():
        if answer := limited(request, "second_step"):
            return answer
        try:
            app_id = operations.use_app_code(by=request.user, code=form.cleaned_data["code"], at=clock.now())
        except operations.WrongAppCode:
            form.add_error("code", _("That is not the code of now. Wait for the next one and type it."))
        else:
            return given(request, app_id, to)
    return page(request, "people/second_step_confirm.html", form, to=to, passkey=passkey if step.passkeys else None)


def given(request: SignedInRequest, app_id: int, to: str) -> HttpResponse:
    """The code was right: keep that in the session, and go where the person wanted to be."""
    ratelimit.clear(request, action="second_step", user=request.user)
    second_step.give_by_app(request, app_id)
    return see(to or "me_second_step")


def wanted(request: HttpRequest) -> str:
    """The page of this site to go on to, or nothing."""
    to = request.POST.get("next", "") or request.GET.get("next", "")
    return to if to.startswith("/") and get_adapter().is_safe_url(to) else ""
