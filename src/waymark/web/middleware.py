"""Three small rooms every request passes: its language, its cost in data, and whether it may be kept by a cache."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import add_never_cache_headers, patch_vary_headers

from waymark.web import cost, language

Next = Callable[[HttpRequest], HttpResponseBase]


class LanguageMiddleware:
    """Speaks the language of the person's cookie, else of the browser. Needs no session."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        code = language.chosen(request)
        request.LANGUAGE_CODE = code
        with translation.override(language.translation_of(code)):
            response = self.get_response(request)
        patch_vary_headers(response, ["Accept-Language", "Cookie"])
        response.headers.setdefault("Content-Language", language.tag(code))
        return response


class DataCostMiddleware:
    """Puts the counted size of a page into its foot, where the template left a mark."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        mark = cost.MARK.encode()
        if isinstance(response, HttpResponse) and mark in response.content:
            response.content = response.content.replace(mark, cost.sentence(response.content).encode())
        return response


class PrivateCacheMiddleware:
    """A page made for somebody who may be signed in is not kept by any cache, unless its view said otherwise.

    The cookie decides, not the account: looking the account up would cost a query, and would need the database on
    pages that must do without.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        personal = settings.SESSION_COOKIE_NAME in request.COOKIES or settings.SESSION_COOKIE_NAME in response.cookies
        if personal and not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
        return response
