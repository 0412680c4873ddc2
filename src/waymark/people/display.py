"""Display settings go with the person: `web` keeps them in a cookie, here they are kept with the account.

The cookie stays the one place that decides how a page looks. Signing in on a browser that has none brings the
person's settings there; changing them while signed in keeps the new ones.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from waymark.common import clock
from waymark.people import operations
from waymark.people.models import Person
from waymark.web import display


def bring_display(request: HttpRequest, response: HttpResponseBase, person: Person) -> None:
    """Give this browser the person's settings, unless it has some of its own."""
    if person.display and display.COOKIE not in request.COOKIES:
        response.set_cookie(
            display.COOKIE,
            person.display,
            max_age=display.COOKIE_AGE,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )


class KeepDisplay:
    """Middleware: when a page sets the display cookie for somebody who is signed in, the account keeps it too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        chosen = response.cookies.get(display.COOKIE)
        if chosen is not None and settings.SESSION_COOKIE_NAME in request.COOKIES:
            _keep(request, chosen.value)
        return response


def _keep(request: HttpRequest, text: str) -> None:
    person = request.user
    if isinstance(person, Person) and person.display != text:
        operations.keep_display(by=person, display=text, at=clock.now())
