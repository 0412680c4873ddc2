"""Choosing what somebody may see: the choice, seeing it with their eyes, saying yes, taking it back."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.common.clock import now
from waymark.common.words import Stale
from waymark.common.writing import Gone
from waymark.people.signed_in import SignedInRequest
from waymark.sharing import operations, queries
from waymark.sharing.forms.choose import ChooseForm
from waymark.sharing.queries import own_access
from waymark.sharing.terms import WITH_A_TEAM, Access, Topic, wording_of
from waymark.sharing.terms.grantees import Grantee
from waymark.sharing.terms.sentences import seen
from waymark.sharing.views.asked import grantee, to_of
from waymark.sharing.views.waiting_choice import confirmed_with_choice
from waymark.web.responses import see_other, see_saved


@confirmed_with_choice
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: SignedInRequest, kind: str, to_id: UUID, *, waited: QueryDict | None = None) -> HttpResponse:
    """The choice. POST keeps it, or with `change` shows it once more. `waited`: it was sent before the password was."""
    one = grantee(request, kind, to_id)
    form = _form(request, one, waited or (request.POST if request.method == "POST" else None))
    if request.method != "POST" or "change" in request.POST:
        return _page(request, one, form, has_waited=waited is not None)
    at = now()
    if form.is_valid():
        form.check_end(at)
    if form.errors:
        return _page(request, one, form, status=422)
    try:
        operations.give(
            by=request.user,
            to=one.to,
            scope=form.scope,
            purpose=one.purpose,
            wording=wording_of(one.purpose),
            at=at,
            until=form.until(at),
            based_on=form.cleaned_data["based_on"] or 0,
        )
    except Gone as gone:
        raise Http404 from gone
    except Stale as stale:
        return _page(request, grantee(request, kind, to_id), form, status=409, based_on=stale.version)
    return see_saved(request, "share_see", kind, to_id)


def _form(request: SignedInRequest, one: Grantee, data: QueryDict | None) -> ChooseForm:
    groups = queries.choices_for(own_access(request.user), is_team=one.is_team)
    return ChooseForm(groups, data, grant=one.grant, number=one.number, zone=request.user.zone)


def _page(
    request: SignedInRequest,
    one: Grantee,
    form: ChooseForm,
    *,
    status: int = 200,
    has_waited: bool = False,
    based_on: int | None = None,
) -> HttpResponse:
    """The page of the choice. `based_on`: the decision that the person sees on it; else the one they saw before."""
    is_stale = based_on is not None
    page = {"form": form, "one": one, "seen": seen, "is_stale": is_stale, "has_waited": has_waited}
    page |= {"based_on": based_on if is_stale else form["based_on"].value() or 0}
    return render(request, "sharing/choose.html", page, status=status)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def see(request: SignedInRequest, kind: str, to_id: UUID) -> HttpResponse:
    """With their eyes: what they see now, and on POST what they would see with this choice, which is not kept."""
    one, own, at = grantee(request, kind, to_id), own_access(request.user), now()
    if request.method != "POST":
        access = queries.preview_access(own, one.to, at=at)
        return render(request, "sharing/see.html", _seen(one, access, at) | {"grant": one.grant})
    form = _form(request, one, request.POST)
    if form.is_valid():
        form.check_end(at)
    if form.errors:
        return _page(request, one, form, status=422)
    access = queries.preview_access(own, one.to, at=at, scope=form.scope)
    page = {"form": form, "until": form.until(at), "wording": wording_of(one.purpose)}
    return render(request, "sharing/see_before.html", _seen(one, access, at) | page)


def _seen(one: Grantee, access: Access, at: datetime) -> dict[str, Any]:
    """What this one sees under the access, and what the two do together."""
    together = [topic.value for topic in Topic if one.is_team and topic in access.topics & WITH_A_TEAM]
    return {"one": one, "record": queries.record_of(access, at=at), "together": together, "seen": seen}


@login_required
@require_POST
def withdraw(request: SignedInRequest, kind: str, to_id: UUID) -> HttpResponse:
    """Nothing any more, at once and without a question."""
    one = grantee(request, kind, to_id)
    operations.withdraw(by=request.user, to=to_of(kind, to_id), at=now())
    messages.success(request, _("%(name)s sees nothing of yours now, and is not told.") % {"name": one.name})
    return see_other("share_see", kind, to_id)
