"""What several of these pages do: answer with a page, or send on."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from allauth.core import ratelimit
from django.forms import Form
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url

from waymark.people.signed_in import SignedInRequest

CLEAR_BROWSER = '"cache", "storage"'
"""`Clear-Site-Data` at signing out. Cookies stay: they hold how pages look, which belongs to whoever sits here."""


def see(to: str, *args: Any) -> HttpResponse:
    """303 to a named page: the next request is a GET."""
    response = HttpResponseRedirect(resolve_url(to, *args))
    response.status_code = 303
    return response


def posted(request: Any) -> Any:
    """What a form gets: the data of a POST, be it empty, and nothing on a GET."""
    return request.POST if request.method == "POST" else None


def page(request: Any, template: str, form: Form | None = None, *, status: int = 200, **context: Any) -> HttpResponse:
    """The page; 422 when it comes back because of what was typed."""
    refused = form is not None and form.is_bound
    return render(request, template, {"form": form, **context}, status=422 if refused else status)


def too_many(request: Any) -> HttpResponse:
    """429: the limit of tries is reached. The same page for everybody."""
    response: HttpResponse = ratelimit.respond_429(request)
    return response


def in_zone(request: SignedInRequest, at: datetime) -> datetime:
    """A moment on the person's own clock."""
    return at.astimezone(ZoneInfo(request.user.zone))
