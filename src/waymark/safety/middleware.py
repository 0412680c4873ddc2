"""Keeps the help pages free of sessions, and so of the database."""

from collections.abc import Callable
from functools import cache

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

Next = Callable[[HttpRequest], HttpResponseBase]

SIGNED_OUT = ("help_now", "offline", "service_worker")
"""Pages that are the same for everybody and open while the database is away."""


class SignedOutMiddleware:
    """On the pages above, lays the session cookie aside before anybody can look it up.

    Must stand before `SessionMiddleware`. Without it a page that asks nothing still costs queries: the list of
    sessions notes every visit of a signed-in person. The cookie itself stays in the browser untouched.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info in _addresses():
            request.COOKIES.pop(settings.SESSION_COOKIE_NAME, None)
        return self.get_response(request)


@cache
def _addresses() -> frozenset[str]:
    """Looked up once, at the first request: every request of everybody asks for them."""
    return frozenset(reverse(name) for name in SIGNED_OUT)
