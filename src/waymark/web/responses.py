"""Answers that views share."""

from typing import Any, TypeVar

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

Found = TypeVar("Found")


def see_saved(request: HttpRequest, url_name: str, *args: Any, query: str = "") -> HttpResponse:
    """303 after something was kept. The page that follows says so, once."""
    messages.success(request, _("Saved."))
    return see_other(url_name, *args, query=query)


def see_other(url_name: str, *args: Any, query: str = "") -> HttpResponse:
    """303: what was sent is kept, look there now. A reload then sends nothing twice."""
    response = HttpResponseRedirect(reverse(url_name, args=args) + query)
    response.status_code = 303
    return response


def or_404(found: Found | None) -> Found:
    """The thing, or the same page as for one that never was."""
    if found is None:
        raise Http404
    return found
