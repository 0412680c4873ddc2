"""My groups, and the door for a code or a pass."""

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.groups import operations, queries
from waymark.groups.forms.joining import OPENS_NOTHING, CodeForm, CodeJoinForm
from waymark.groups.operations import WrongCode
from waymark.groups.rules.joining import looks_like_a_pass
from waymark.groups.terms import CameBy
from waymark.groups.terms.belonging import Outside
from waymark.groups.views.entering import Entering, entering
from waymark.people.doors import limited
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other
from waymark.web.words import posted


@login_required
@require_safe
def groups(request: SignedInRequest) -> HttpResponse:
    """Groups I am in with what waits for me, those I asked, and those that may be found."""
    at = now()
    page = {
        "cards": queries.cards_of(request.user, at),
        "askings": queries.askings_of(request.user, at),
        "listed": queries.listed_for(request.user),
    }
    return render(request, "groups/mine.html", page)


@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def code(request: HttpRequest) -> HttpResponse:
    """Open to all, because whoever was given a code may have no account yet. It is looked up for who is signed in."""
    if request.user.is_authenticated:
        return _opened(cast("SignedInRequest", request))
    if request.method == "POST":
        return see_other("account_login", query="?next=/groups/code/")
    return render(request, "groups/code_outside.html")


def _opened(request: SignedInRequest) -> HttpResponse:
    """A code opens the group it belongs to; a pass asks which of the groups that take one. Every try is counted."""
    form = CodeForm(posted(request))
    if form.is_bound and (answer := limited(request, "group_code")):
        return answer
    if not form.is_valid():
        return _door(request, form)
    typed = form.cleaned_data["code"]
    if looks_like_a_pass(typed):
        page = {"code": typed, "listed": queries.taking_passes(request.user)}
        return render(request, "groups/which.html", page)
    group = queries.behind_code(typed, now())
    if group is None:
        form.add_error("code", OPENS_NOTHING)
        return _door(request, form)
    return _enter(request, form, group)


def _door(request: SignedInRequest, form: CodeForm) -> HttpResponse:
    return render(request, "groups/code.html", {"form": form}, status=422 if form.is_bound else 200)


def _enter(request: SignedInRequest, form: CodeForm, group: Outside) -> HttpResponse:
    """The same page as joining a listed group; the code goes along."""
    typed = form.cleaned_data["code"]
    way = Entering(group, CodeJoinForm, operations.Way(CameBy.CODE, typed), to="group_code", initial={"code": typed})
    try:
        return entering(request, way)
    except WrongCode:  # used up by somebody else, or ended, in between
        form.add_error("code", OPENS_NOTHING)
        return _door(request, form)
    except operations.NotOpen:
        return see_other("groups")
