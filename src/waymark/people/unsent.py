"""What somebody sent after they had been signed out, shown once more so that it is not lost.

A session ends in the middle of a sentence: after thirty days, by signing out elsewhere, by a new password. Sending the
person straight to the sign-in page would drop what they wrote, and the Back button would not find it either, because
these pages are kept by no browser. So the words come back at once, to be copied. Nothing of them is stored.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render, resolve_url
from django.utils.cache import add_never_cache_headers
from django.utils.http import url_has_allowed_host_and_scheme

from waymark.web import views

NEVER_SHOWN = {"csrfmiddlewaretoken", "client_id", "credential", "code", "next"}
"""Fields of forms that are no words of the person, or are not to stand on a page."""


class ShowUnsent:
    """Middleware: turns the way to the sign-in page, after something was sent, into a page with what was sent."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.method != "POST" or not _leads_to_sign_in(response) or request.user.is_authenticated:
            return response
        sign_in = f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': _page_of(request)})}"
        return _shown(request, words=typed_words(request.POST), signed_out=True, again=sign_in)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose secret no longer fits: mostly somebody signed in once more in another tab, and then saved here.

    The words come back too, but only to a form of this site: another one must not be able to put words on its pages.
    """
    here = f"{request.scheme}://{request.get_host()}"
    words = typed_words(request.POST) if request.headers.get("Origin") == here else []
    if not words:
        return views.csrf_failure(request, reason)
    return _shown(request, words=words, signed_out=False, again=_page_of(request))


def _shown(request: HttpRequest, **context: Any) -> HttpResponse:
    shown = render(request, "people/unsent.html", context, status=403)
    add_never_cache_headers(shown)
    return shown


def typed_words(sent: QueryDict) -> list[str]:
    """The texts among what was sent: whatever has a space in it, so no choices, numbers or ids. Never a password."""
    named: Iterable[str] = (name for name in sent if name not in NEVER_SHOWN and "pass" not in name)
    values = (value for name in named if name != "current" for value in sent.getlist(name))
    return [value for value in values if re.search(r"\S\s+\S", value)]


def _leads_to_sign_in(response: HttpResponseBase) -> bool:
    """Whether `login_required` sends on: with the page to come back to, unlike a page of signing in itself."""
    to = urlsplit(response.headers.get("Location", "")) if response.status_code == 302 else urlsplit("")
    return to.path == resolve_url(settings.LOGIN_URL) and "next=" in to.query


def _page_of(request: HttpRequest) -> str:
    """The page that the form stood on: what was sent may have gone to an address that cannot be opened."""
    came_from = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure()):
        parts = urlsplit(came_from)
        return "/" + parts.path.lstrip("/") + (f"?{parts.query}" if parts.query else "")
    return resolve_url(settings.LOGIN_REDIRECT_URL)
