"""My way in by another service: connected, not connected, and showing there once more who I am."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common import clock
from waymark.people import openid, operations, queries, rules
from waymark.people.doors import changes_second_step
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import CONFIRM, CONNECT, Begun
from waymark.people.views.openid import away
from waymark.people.views.second_step import wanted
from waymark.people.views.shared import page, see


@login_required
@require_safe
def me_provider(request: SignedInRequest) -> HttpResponse:
    """Whether I can sign in there, and the way to change that."""
    if not openid.is_set_up():
        raise Http404
    connected = queries.is_connected(request.user)
    return page(request, "people/provider.html", connected=connected, last=_is_last(request))


@changes_second_step
@require_safe
@never_cache
def connect(request: SignedInRequest) -> HttpResponse:
    """On to the provider, which says who I am there.

    Not where another site leads to it: that one may have signed this browser in over there as somebody else, who could
    then come in here.
    """
    if not openid.is_set_up():
        raise Http404
    if request.headers.get("Sec-Fetch-Site", "none") not in {"none", "same-origin"}:
        return see("me_provider")
    return away(request, Begun(CONNECT, str(request.user.pk), ""))


@changes_second_step
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def disconnect(request: SignedInRequest) -> HttpResponse:
    """Asks once, then takes the way in away."""
    if not openid.is_set_up():
        raise Http404
    if not queries.is_connected(request.user):
        return see("me_provider")
    if request.method != "POST":
        return page(request, "people/disconnect.html", last=_is_last(request))
    try:
        operations.disconnect(by=request.user, at=clock.now())
    except operations.LastWayIn:
        messages.error(request, _("This is your last way in. Set a password first, or add a passkey."))
    else:
        messages.success(request, _("Disconnected. Nothing about you at the other service is kept here any more."))
    return see("me_provider")


@login_required
@require_safe
@never_cache
def confirm_with(request: SignedInRequest) -> HttpResponse:
    """For somebody who signs in there: the provider asks once more who it is. Then back to the page that wanted it."""
    if not queries.is_connected(request.user):
        raise Http404
    return away(request, Begun(CONFIRM, str(request.user.pk), wanted(request)), prompt="login", max_age="0")


def _is_last(request: SignedInRequest) -> bool:
    has_password, passkeys = request.user.has_usable_password(), queries.second_step_of(request.user).passkeys
    return rules.is_last_way_in(has_password=has_password, passkeys=passkeys, connected=True)
