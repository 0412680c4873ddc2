"""The door of every page of a conversation: one of the two, or a page that does not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse

from waymark.direct import queries
from waymark.people.signed_in import SignedInRequest

View = Callable[..., HttpResponse]


def between(view: View) -> View:
    """Gives the view a `pair` in place of the `conversation_id` of its address."""

    @login_required
    @wraps(view)
    def opened(request: SignedInRequest, conversation_id: UUID, **kwargs: Any) -> HttpResponse:
        try:
            pair = queries.pair_of(request.user.pk, conversation_id)
        except queries.NotThere as not_there:
            raise Http404 from not_there
        return view(request, pair=pair, **kwargs)

    return opened


def before_in(request: HttpRequest) -> UUID | None:
    """Where `?before=` says to go on; None for the newest, and for what is no id."""
    try:
        return UUID(request.GET.get("before", ""))
    except ValueError:
        return None
