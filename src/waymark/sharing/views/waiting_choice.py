"""A choice that was made before the password was asked for once more. It waits, and is on the page again afterwards."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict

from waymark.people.doors import confirmed_and_kept

_KEY = "waiting_choice"
LONGEST = 8_000


def confirmed_with_choice(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """As `confirmed`; what was sent meanwhile comes to the view as `waited`, where the same address is opened next.

    A choice holds no words of the person: topics, ids and a day.
    """

    @confirmed_and_kept
    @wraps(view)
    def inside(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        kept = request.session.pop(_KEY, None)
        is_here = request.method == "GET" and kept is not None and kept["path"] == request.path
        return view(request, *args, **kwargs, waited=QueryDict(kept["sent"]) if is_here else None)

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and request.user.is_authenticated:
            sent = request.POST.copy()
            sent.pop("csrfmiddlewaretoken", None)
            if len(text := sent.urlencode()) <= LONGEST:
                request.session[_KEY] = {"path": request.path, "sent": text}
        return inside(request, *args, **kwargs)

    return asked
