"""Pages that put the other apps together."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def landing(request: HttpRequest) -> HttpResponse:
    """What this place is, for somebody who has just arrived."""
    return render(request, "home/landing.html")
