"""The door of every page of a board: who sits where, or a page that does not exist. In a break nothing is shown."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

from waymark.common.clock import now
from waymark.community import queries
from waymark.community.terms import BoardSeat
from waymark.moderation import queries as moderation
from waymark.people.signed_in import SignedInRequest
from waymark.safety import queries as safety

View = Callable[..., HttpResponse]


def on_group_board(view: View) -> View:
    """The board of a group by its slug. 404, the same bytes as for a group that never was, for who is not in it."""
    return _door(view, lambda request, at, slug: {"seat": queries.group_seat(slug, request.user, at)})


def on_topic_board(view: View) -> View:
    """An open board by its slug."""
    return _door(view, lambda request, at, slug: {"seat": queries.topic_seat(slug, request.user, at)})


def in_thread(view: View) -> View:
    """Gives the view the seat beside the `thread_id` of its address."""

    def found(request: SignedInRequest, at: datetime, thread_id: UUID) -> dict[str, Any]:
        return {"seat": queries.seat_of_thread(thread_id, request.user, at), "thread_id": thread_id}

    return _door(view, found)


def at_post(view: View) -> View:
    """Gives the view the seat and the `thread_id` beside the `post_id` of its address."""

    def found(request: SignedInRequest, at: datetime, post_id: UUID) -> dict[str, Any]:
        seat, thread_id = queries.seat_of_post(post_id, request.user, at)
        return {"seat": seat, "thread_id": thread_id, "post_id": post_id}

    return _door(view, found)


def _door(view: View, find: Callable[..., dict[str, Any]]) -> View:
    @login_required
    @wraps(view)
    def opened(request: SignedInRequest, **named: Any) -> HttpResponse:
        at = now()
        try:
            found = find(request, at, **named)
            if found["seat"].rests and request.method != "POST":
                response = resting(request, at)
            else:
                response = view(request, **found)
        except queries.NotThere as not_there:
            raise Http404 from not_there
        response["X-Robots-Tag"] = "noindex"
        add_never_cache_headers(response)
        return response

    return opened


def resting(request: SignedInRequest, at: datetime) -> HttpResponse:
    """The calm page of a break, in place of every page of a board."""
    return render(request, "community/resting.html", {"choices": queries.choices_of(request.user, at)})


def around(seat: BoardSeat, at: datetime) -> dict[str, Any]:
    """What stands on every page of a board: who is on duty, and with nobody whom to turn to. One query."""
    on_duty = moderation.duty_now(at)
    region = safety.region_for()
    contacts = None if on_duty.is_anybody else safety.contacts_to_show(region, at.date())
    return {"seat": seat, "on_duty": on_duty, "help": contacts}
