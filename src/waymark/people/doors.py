"""What stands before a page: who it is once more, a role with its second step, a limit of tries.

Other apps put these before their views, too:

    @confirmed                                      password or passkey again, unless it was given just now
    @role_page(Role.MODERATOR, Role.OPERATOR)       for people with one of these roles, after their second step
    if answer := limited(request, "invitation"):    inside a view that takes a code
        return answer
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeAlias
from urllib.parse import urlencode

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import ratelimit
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from waymark.common import clock
from waymark.people import queries, second_step, unsent
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Role

View: TypeAlias = Callable[..., HttpResponse]


def confirmed(view: View) -> View:
    """For pages that give something away or change who can come in: asks for password or passkey again, unless it was
    given just now, and comes back to the page.

    The page with the form asks first, so that what is sent is sent in time. Where somebody took longer, their words are
    shown once more; nothing of them is kept, since there may be a password among them.
    """

    return _confirmed(view, is_kept=False)


def confirmed_and_kept(view: View) -> View:
    """As `confirmed`, before a view that keeps what was sent by itself and has it on its page again."""
    return _confirmed(view, is_kept=True)


def _confirmed(view: View, *, is_kept: bool) -> View:
    @login_required
    @wraps(view)
    def asked(request: SignedInRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if is_confirmed(request):
            return view(request, *args, **kwargs)
        ways = get_adapter().get_reauthentication_methods(request.user)
        if not ways:  # the provider that was the only way in is not set up any more
            return render(request, "people/cannot_confirm.html", status=403)
        return _first(request, ways[0]["url"], is_kept=is_kept)

    return asked


def second_step_wanted(request: SignedInRequest) -> HttpResponse | None:
    """The way to the second step, where this session has not given it; None where it has, or is exempt.

    For views that find out for themselves that they show somebody the page of a role.
    """
    return _first(request, _way_to_second_step(request)) if second_step.is_wanting(request) else None


def is_confirmed(request: SignedInRequest) -> bool:
    """Whether password or passkey, or signing in at the provider, was asked for once more in the last five minutes.

    allauth would take somebody who has neither password nor passkey for confirmed at all times.
    """
    records = get_authentication_records(request, request.user)
    times = [float(record["at"]) for record in records if record.get("reauthenticated")]
    return bool(times) and clock.now().timestamp() - times[-1] < app_settings.REAUTHENTICATION_TIMEOUT


def role_page(*roles: Role) -> Callable[[View], View]:
    """For pages of a role. Without one of `roles` the page does not exist; with one, the second step is asked for once
    in a session. See `second_step`.
    """

    def door(view: View) -> View:
        @login_required
        @wraps(view)
        def asked(request: SignedInRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not queries.roles_of(request.user) & set(roles):
                raise Http404
            return second_step_wanted(request) or view(request, *args, **kwargs)

        return asked

    return door


def changes_second_step(view: View) -> View:
    """For pages that add or take away a second step: confirmed, and somebody with a role gives the one they have."""

    @confirmed
    @wraps(view)
    def asked(request: SignedInRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if second_step.guards_itself(request):
            return _first(request, reverse("me_second_step_confirm"))
        return view(request, *args, **kwargs)

    return asked


def limited(request: HttpRequest, action: str, key: str | None = None) -> HttpResponse | None:
    """Count one try of `action` (a name in `settings.ACCOUNT_RATE_LIMITS`); the page to answer with at the limit.

    Looking (GET) is never counted. `key` names what is tried, where the limit of the action counts by key.
    """
    if ratelimit.consume(request, action=action, key=key):
        return None
    response: HttpResponse = ratelimit.respond_429(request)
    return response


def _way_to_second_step(request: SignedInRequest) -> str:
    is_set_up = queries.second_step_of(request.user).is_set_up
    return reverse("me_second_step_confirm" if is_set_up else "me_second_step")


def _first(request: SignedInRequest, address: str, *, is_kept: bool = False) -> HttpResponse:
    """303 to the page that asks, and back from there; what was typed and is not kept is shown once more before."""
    sent = request.method == "POST"
    page = unsent.page_of(request, otherwise=request.path) if sent else request.get_full_path()
    way = f"{address}?{urlencode({'next': page}, safe='/')}"
    if sent and not is_kept and unsent.typed_words(request.POST):
        return unsent.shown(request, again=way)
    response = HttpResponseRedirect(way)
    response.status_code = 303
    return response
