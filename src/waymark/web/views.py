"""Pages of the face itself: display settings, flare mode, the licence, and what went wrong."""

import logging
from dataclasses import asdict, replace

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.web import display as looks
from waymark.web import language
from waymark.web.display_form import DisplayForm

log = logging.getLogger(__name__)


@require_http_methods(["GET", "HEAD", "POST"])
def display(request: HttpRequest) -> HttpResponse:
    """Language, colours, text size and the rest, for this browser. Works signed out."""
    now = looks.read(request)
    if request.method == "POST":
        return _save_display(request, now)
    form = DisplayForm(initial=asdict(now) | {"language": language.chosen(request)})
    return render(request, "web/display.html", {"form": form, "back": safe_path(request.GET.get("next", ""))})


def _save_display(request: HttpRequest, now: looks.Display) -> HttpResponse:
    back = safe_path(request.POST.get("next", ""))
    if "usual" in request.POST:
        response = _see(back)
        response.delete_cookie(settings.LANGUAGE_COOKIE_NAME, samesite="Lax")
        return _keep(response, looks.Display(flare=now.flare))
    form = DisplayForm(request.POST)
    if not form.is_valid():
        return render(request, "web/display.html", {"form": form, "back": back}, status=422)
    messages.success(request, _("Your display settings are kept."))
    response = _keep(_see(back), form.chosen(now.flare))
    _cookie(response, settings.LANGUAGE_COOKIE_NAME, form.cleaned_data["language"])
    return response


@require_POST
def flare_mode(request: HttpRequest) -> HttpResponse:
    """Switches flare mode (`flare` is `on` or `off`). On, it opens the plan for a bad day: one tap, and nothing else.

    Off, it goes back to where the person was.
    """
    flare: looks.Flare = "on" if request.POST.get("flare") == "on" else "off"
    back = reverse("setback") if flare == "on" else safe_path(request.POST.get("next", ""))
    return _keep(_see(back), replace(looks.read(request), flare=flare))


def safe_path(wanted: str) -> str:
    """`wanted` if it is a path on this site that can be opened by GET, else the landing page."""
    here = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if here and wanted != reverse("flare_mode") else "/"


def _see(path: str) -> HttpResponse:
    response = HttpResponseRedirect(path)
    response.status_code = 303  # "see other": the next request is a GET, whatever this one was
    return response


def _keep(response: HttpResponse, chosen: looks.Display) -> HttpResponse:
    if text := looks.to_cookie(chosen):
        _cookie(response, looks.COOKIE, text)
    else:
        response.delete_cookie(looks.COOKIE, samesite="Lax")
    return response


def _cookie(response: HttpResponse, name: str, value: str) -> None:
    response.set_cookie(
        name, value, max_age=looks.COOKIE_AGE, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
    )


@require_safe
def licence(request: HttpRequest) -> HttpResponse:
    """Under which terms this software, its typeface and its one library may be used."""
    return render(request, "web/licence.html")


# --- what went wrong: these pages know nobody and need no database --------------------------------------------------


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404, and also what somebody gets who may not see a page: the same bytes, so nothing is given away."""
    return _bare(request, "web/missing.html", 404)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _bare(request, "web/bad_request.html", 400)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form whose secret did not fit: usually a page left open too long, or cookies switched off."""
    return _bare(request, "web/csrf_failure.html", 403)


def server_error(request: HttpRequest) -> HttpResponse:
    """500. If even this page cannot be drawn, one plain sentence is."""
    try:
        return _bare(request, "web/broken.html", 500)
    except Exception:
        log.exception("The page for errors could not be drawn.")
        return HttpResponse(_LAST_RESORT, status=500)


_LAST_RESORT = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Something went wrong</title>'
    "<h1>Something went wrong here</h1><p>It is not your doing. Please try again in a few minutes.</p>"
    '<p><a href="/help-now/">Help now</a></p>'
)


def _bare(request: HttpRequest, template: str, status: int) -> HttpResponse:
    code = getattr(request, "LANGUAGE_CODE", None) or get_language()
    context = {"display": looks.read(request), "direction": language.direction(code)}
    return HttpResponse(render_to_string(template, context), status=status)
