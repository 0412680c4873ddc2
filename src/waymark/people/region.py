"""Where a person lives goes with them: the page for help now reads it from a cookie, because it must open signed out.

The cookie is that of `safety`, which stands above this app; a test holds the two names together.
"""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from waymark.people.models import Person

COOKIE = "wm_region"
COOKIE_AGE = 60 * 60 * 24 * 365


def write(response: HttpResponseBase, region: str) -> None:
    """Let this browser know the region; with an empty one it forgets."""
    if region:
        response.set_cookie(
            COOKIE,
            region,
            max_age=COOKIE_AGE,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    else:
        response.delete_cookie(COOKIE, samesite="Lax")


def bring_region(request: HttpRequest, response: HttpResponseBase, person: Person) -> None:
    """Give this browser the person's region, unless one was chosen here."""
    if person.region and COOKIE not in request.COOKIES:
        write(response, person.region)
