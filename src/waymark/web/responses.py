"""Answers that views share."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse


def see_other(url_name: str, *args: Any, query: str = "") -> HttpResponse:
    """303: what was sent is kept, look there now. A reload then sends nothing twice."""
    response = HttpResponseRedirect(reverse(url_name, args=args) + query)
    response.status_code = 303
    return response
