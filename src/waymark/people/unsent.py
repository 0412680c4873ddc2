"""What somebody sent after they had been signed out, shown once more so that it is not lost.

A session ends in the middle of a sentence: after thirty days, by signing out elsewhere, by a new password. Sending the
person straight to the sign-in page would drop what they wrote, and the Back button would not find it either, because
these pages are kept by no browser. So the words come back at once, to be copied. Nothing of them is stored.
"""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode, urlsplit
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render, resolve_url
from django.utils.cache import add_never_cache_headers
from django.utils.http import url_has_allowed_host_and_scheme

from waymark.web import views

NEVER_SHOWN = {"client_id", "based_on", "quiet", "next", "back", "zone", "credential", "code", "current"}
"""Fields of forms that are no words of the person, or are not to stand on a page."""

NAMES_THE_PERSON = {"login", "username"}
"""Who somebody is here is nobody else's business: the page may stand open on a shared device."""

_SECRET = re.compile(r"^csrf|pass|secret|token|credential", re.IGNORECASE)
_CLOCK = r"\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?"
_DAY = r"\d{4}-\d{1,2}(-\d{1,2})?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-W\d{2}"
_NO_WORDS = re.compile(rf"[+\-−]?\d+([.,]\d+)*|{_CLOCK}|({_DAY})([T ]{_CLOCK}(Z|[+-]\d{{2}}:?\d{{2}})?)?|on")
"""A number, a day, a time, both of these, or a ticked box."""


class ShowUnsent:
    """Middleware: turns the way to the sign-in page, after something was sent, into a page with what was sent."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.method != "POST" or not _leads_to_sign_in(response) or request.user.is_authenticated:
            return response
        sign_in = f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': page_of(request)})}"
        return _shown(request, words=typed_words(request.POST), signed_out=True, again=sign_in)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose secret no longer fits: mostly somebody signed in once more in another tab, and then saved here.

    The words come back too, but only to a form of this site: another one must not be able to put words on its pages.
    """
    here = f"{request.scheme}://{request.get_host()}"
    words = typed_words(request.POST) if request.headers.get("Origin") == here else []
    if not words:
        return views.csrf_failure(request, reason)
    return _shown(request, words=words, signed_out=False, again=page_of(request))


def shown(request: HttpRequest, *, again: str) -> HttpResponse:
    """What was sent to a page that first asks who it is once more; `again` is the way there and back."""
    return _shown(request, words=typed_words(request.POST), signed_out=False, again=again)


def _shown(request: HttpRequest, **context: Any) -> HttpResponse:
    shown = render(request, "people/unsent.html", context, status=403)
    add_never_cache_headers(shown)
    return shown


def typed_words(sent: QueryDict) -> list[str]:
    """What was sent, save numbers, days, times and ids. Never a password.

    A text need not have a space in it: one word is a text, and several scripts write whole sentences without any.
    """
    hidden = NEVER_SHOWN | NAMES_THE_PERSON
    named = [name for name in sent if name not in hidden and not _SECRET.search(name)]
    return [value for name in named for value in sent.getlist(name) if _has_words(value.strip())]


def _has_words(value: str) -> bool:
    return bool(value) and not _NO_WORDS.fullmatch(value) and not _is_id(value)


def _is_id(value: str) -> bool:
    try:
        UUID(value)
    except ValueError:
        return False
    return True


def _leads_to_sign_in(response: HttpResponseBase) -> bool:
    """Whether `login_required` sends on: with the page to come back to, unlike a page of signing in itself."""
    to = urlsplit(response.headers.get("Location", "")) if response.status_code == 302 else urlsplit("")
    return to.path == resolve_url(settings.LOGIN_URL) and "next=" in to.query


def page_of(request: HttpRequest, otherwise: str = "") -> str:
    """The page that the form stood on: what was sent may have gone to an address that cannot be opened."""
    came_from = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure()):
        parts = urlsplit(came_from)
        return "/" + parts.path.lstrip("/") + (f"?{parts.query}" if parts.query else "")
    return otherwise or resolve_url(settings.LOGIN_REDIRECT_URL)
