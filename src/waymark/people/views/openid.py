"""Signing in at another service (OpenID): the way there, and coming back from it."""

from typing import cast

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from waymark.common import clock
from waymark.people import openid, operations, pending, queries, second_step
from waymark.people.entrance import let_in
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import CONFIRM, CONNECT, SIGN_IN, Begun, Said
from waymark.people.views.second_step import wanted
from waymark.people.views.shared import page, see

ASKED_WITHIN = 300
"""Seconds ago that the provider may have asked who it is, where it was told to ask now."""


@require_safe
@never_cache
def sign_in_with(request: HttpRequest) -> HttpResponse:
    """On to the provider. A link and no form: pages here send forms to this site alone, wherever it sends them on."""
    if not openid.is_set_up():
        raise Http404
    if request.user.is_authenticated:
        return see(settings.LOGIN_REDIRECT_URL)
    return away(request, Begun(SIGN_IN, "", wanted(request)))


def away(request: HttpRequest, begun: Begun, **asked: str) -> HttpResponse:
    """To the provider, or a page that says that it cannot be reached."""
    try:
        return openid.go(request, begun, **asked)
    except openid.ProviderAway:
        return page(request, "people/provider_away.html", status=503)
    except openid.ProviderRefused:
        return page(request, "people/provider_refused.html", status=502)


@require_safe
@never_cache
def sign_in_with_back(request: HttpRequest) -> HttpResponse:
    """The provider sent the person back: sign in, join, connect or confirm, as it was begun."""
    if not openid.is_set_up():
        raise Http404
    try:
        begun, said = openid.come_back(request)
    except openid.SignInCancelled:
        messages.info(request, _("Nothing was done: you turned back at the other service."))
        return see("me" if request.user.is_authenticated else "account_login")
    except openid.ProviderAway:
        return page(request, "people/provider_away.html", status=503)
    except openid.ProviderRefused:
        return page(request, "people/provider_refused.html", status=403)
    return _goes_on(request, begun, said)


def _goes_on(request: HttpRequest, begun: Begun, said: Said) -> HttpResponse:
    if begun.purpose == SIGN_IN:
        return _signs_in(request, begun, said)
    if not request.user.is_authenticated or str(request.user.pk) != begun.person_id:
        return page(request, "people/provider_refused.html", status=403)
    return {CONNECT: _connects, CONFIRM: _confirms}[begun.purpose](cast("SignedInRequest", request), begun, said)


def _signs_in(request: HttpRequest, begun: Begun, said: Said) -> HttpResponse:
    if request.user.is_authenticated:  # in another window, in between
        return see(settings.LOGIN_REDIRECT_URL)
    person = queries.signs_in_as(said)
    if person is None:
        pending.wait(request, said, clock.now())
        return see("join_with")
    if not person.is_active:
        return see("account_inactive")
    response = let_in(request, person, begun.to or settings.LOGIN_REDIRECT_URL)
    second_step.note_provider(request, person, said)
    return response


def _connects(request: SignedInRequest, begun: Begun, said: Said) -> HttpResponse:
    try:
        operations.connect(by=request.user, said=said, at=clock.now())
    except operations.ConnectedElsewhere:
        messages.error(request, _("Another account here signs in with that one. Disconnect it there first."))
    else:
        messages.success(request, _("Connected. You can sign in there from now on."))
    return see("me_provider")


def _confirms(request: SignedInRequest, begun: Begun, said: Said) -> HttpResponse:
    asked_at, now = said.asked_at, clock.now().timestamp()
    is_fresh = asked_at is not None and now - asked_at <= ASKED_WITHIN
    if queries.signs_in_as(said) != request.user or not is_fresh:
        return page(request, "people/provider_refused.html", status=403)
    second_step.note_provider(request, request.user, said, confirmed=True)
    second_step.renew(request)
    return see(begun.to or "me")
