"""The whole toolkit on one page: twelve tools, ten footsteps, and where each is done."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.home.toolkit_pages import footsteps, tools
from waymark.people.signed_in import SignedInRequest


@login_required
@require_safe
def toolkit(request: SignedInRequest) -> HttpResponse:
    """Each tool and each footstep with its pages. Reads nothing that anybody wrote."""
    return render(request, "home/toolkit.html", {"tools": tools(), "footsteps": footsteps()})
