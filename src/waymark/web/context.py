"""What every page knows. All of it is lazy: a page that does not ask who is signed in never touches the database."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db import DatabaseError
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from waymark.web import display, language, navigation
from waymark.web.cost import MARK


def page(request: HttpRequest) -> dict[str, Any]:
    """Names for templates: `display`, `direction`, `here`, `signed_in`, `nav`, `flare_nav`, `toasts`, `page_cost`."""
    code = getattr(request, "LANGUAGE_CODE", None) or get_language()
    return {
        "display": display.read(request),
        "direction": language.direction(code),
        "language": code,
        # A page that answered a POST is come back to by GET, without what was in its query.
        "here": request.get_full_path() if request.method == "GET" else request.path,
        "signed_in": SimpleLazyObject(lambda: _signed_in(request)),
        "nav": SimpleLazyObject(lambda: navigation.links(request.path)),
        "flare_nav": SimpleLazyObject(lambda: navigation.links(request.path, navigation.FLARE_NAV)),
        "toasts": SimpleLazyObject(lambda: list(messages.get_messages(request))),
        "page_cost": MARK,
    }


def _signed_in(request: HttpRequest) -> bool:
    """Without a session cookie nobody is, and nothing is read. With the database away, the page still opens."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES and not hasattr(request, "_cached_user"):
        return False
    try:
        return bool(request.user.is_authenticated)
    except (AttributeError, DatabaseError):
        return False
