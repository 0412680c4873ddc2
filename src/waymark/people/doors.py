"""What stands before a page: who it is once more, a limit of tries.

Other apps put these before their views, too:

    @confirmed                                      password or passkey again, unless it was given just now
    if answer := limited(request, "invitation"):    inside a view that takes a code
        return answer
"""

from allauth.core import ratelimit
from django.http import HttpRequest, HttpResponse

from waymark.people.views.shared import confirmed

__all__ = ["confirmed", "limited"]


def limited(request: HttpRequest, action: str, key: str | None = None) -> HttpResponse | None:
    """Count one try of `action` (a name in `settings.ACCOUNT_RATE_LIMITS`); the page to answer with at the limit.

    Looking (GET) is never counted. `key` names what is tried, where the limit of the action counts by key.
    """
    if ratelimit.consume(request, action=action, key=key):
        return None
    response: HttpResponse = ratelimit.respond_429(request)
    return response
