"""Joining: one page, a name and a password or passkey."""

import secrets

from allauth.core import ratelimit
from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common import clock
from waymark.people import kept_codes, operations, passkeys, queries
from waymark.people.entrance import Joined, let_in, newcomer
from waymark.people.forms import PASSKEY_FAILED, JoinForm
from waymark.people.views.shared import page, see, too_many


@sensitive_post_parameters("password", "credential")
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def join(request: HttpRequest) -> HttpResponse:
    """Suggests a name; on POST makes the account, signs in and goes on to the recovery codes."""
    if request.user.is_authenticated:
        return see(settings.LOGIN_REDIRECT_URL)
    if request.method != "POST":
        form = JoinForm(initial={"username": queries.free_username(secrets.choice)})
        return page(request, "people/join.html", form)
    form = JoinForm(request.POST)
    if not form.is_valid():
        return page(request, "people/join.html", form)
    # Counted only now: slips of the finger cost nothing, and every question whether a name exists does.
    if not ratelimit.consume(request, action="signup"):
        return too_many(request)
    return _make_account(request, form)


def _make_account(request: HttpRequest, form: JoinForm) -> HttpResponse:
    try:
        person, account = _with_passkey(request, form) if form.cleaned_data["credential"] else _joined(request, form)
    except operations.UsernameTaken:
        form.add_error("username", _("Somebody has this name already. Choose another one."))
    except passkeys.PasskeyRefused:
        form.add_error(None, PASSKEY_FAILED)
    else:
        response = let_in(request, person, "join_codes")
        kept_codes.wait(request, person.pk, account.codes, then="begin")
        return response
    return page(request, "people/join.html", form)


def _joined(request: HttpRequest, form: JoinForm) -> Joined:
    person = newcomer(request, username=form.cleaned_data["username"], zone=form.cleaned_data["zone"])
    password = form.cleaned_data["password"]
    return person, operations.join(person=person, password=password, is_adult=True, at=clock.now())


def _with_passkey(request: HttpRequest, form: JoinForm) -> Joined:
    person_id, username = passkeys.joining(request)
    passkey = passkeys.answered(request, form.cleaned_data["credential"])
    person = newcomer(request, username=username, zone=form.cleaned_data["zone"], person_id=person_id)
    return person, operations.join(person=person, password=None, passkey=passkey, is_adult=True, at=clock.now())


@require_safe
@never_cache
def another_name(request: HttpRequest) -> HttpResponse:
    """One more suggestion, as plain text: for the page that is already open."""
    return HttpResponse(queries.free_username(secrets.choice), content_type="text/plain")


@require_safe
def what_is_kept(request: HttpRequest) -> HttpResponse:
    """What this place keeps about people, in plain words. Anybody may read it, before joining."""
    return page(request, "people/what_is_kept.html")


@require_POST
@never_cache
def join_passkey(request: HttpRequest) -> HttpResponse:
    """What the browser is to ask the person's device for, as JSON. Errors come as `{"error": sentence}`."""
    form = JoinForm(request.POST)
    form.is_valid()
    if errors := form.errors.get("username") or form.errors.get("is_adult"):
        return JsonResponse({"error": errors[0]}, status=422)
    if not ratelimit.consume(request, action="signup"):
        return JsonResponse({"error": _("Too many tries. Wait a while, or use a password.")}, status=429)
    if queries.username_taken(form.cleaned_data["username"]):
        return JsonResponse({"error": _("Somebody has this name already. Choose another one.")}, status=422)
    person = newcomer(request, username=form.cleaned_data["username"], zone="")
    passkeys.remember_joining(request, person)
    return JsonResponse(passkeys.questions(person))
