"""Planning an hour, changing it, calling it off, and the private link of the guest."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.common.clock import now
from waymark.common.words import Stale
from waymark.people.doors import second_step_wanted
from waymark.people.signed_in import SignedInRequest
from waymark.talks import operations, queries
from waymark.talks.forms.hours import HourForm, initial_of
from waymark.talks.terms import Hour
from waymark.web.responses import or_404, see_other, see_saved
from waymark.web.words import posted

FORM = ["GET", "HEAD", "POST"]


@login_required
@require_http_methods(FORM)
def guest_hour_new(request: SignedInRequest) -> HttpResponse:
    at = now()
    places = _places(request, at)
    if not places:
        raise Http404
    if queries.may_organise(request.user) and (first := second_step_wanted(request)):
        return first
    form = HourForm(posted(request), places=places, at=at, initial={"zone": request.user.zone})
    if request.method != "POST" or not form.is_valid():
        return _page(request, form, None, status=422 if form.is_bound else 200)
    hour_id = operations.plan_hour(by=request.user, words=form.written, client_id=form.sent_id, at=at)
    return see_saved(request, "guest_hour", hour_id)


def organising(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For an hour that whoever asks may change. Gives the view the `hour`; without one the page does not exist. Who may
    by a role gives the second step first.
    """

    @login_required
    @wraps(view)
    def opened(request: SignedInRequest, hour_id: UUID) -> HttpResponse:
        hour = or_404(queries.hour(request.user, hour_id, now()))
        if not hour.may_change or hour.is_cancelled:
            raise Http404
        first = None if hour.words.group_id else second_step_wanted(request)
        return first or view(request, hour)

    return opened


@organising
@require_http_methods(FORM)
def guest_hour_change(request: SignedInRequest, hour: Hour) -> HttpResponse:
    group, initial = str(hour.words.group_id or ""), initial_of(hour.words, hour.version)
    # One that has begun may still be changed: a link may turn out to be wrong.
    at = min(hour.at, hour.words.starts_at - timedelta(seconds=1))
    form = HourForm(posted(request), places=[(group, "")], at=at, initial=initial)
    if request.method != "POST" or not form.is_valid():
        return _page(request, form, hour, status=422 if form.is_bound else 200)
    try:
        operations.change_hour(by=request.user, hour_id=hour.id, words=form.written, edit=form.edit, at=now())
    except Stale as stale:
        return _page(request, form, hour, status=409, version=stale.version)
    return see_saved(request, "guest_hour", hour.id)


@organising
@require_POST
def guest_hour_cancel(request: SignedInRequest, hour: Hour) -> HttpResponse:
    operations.cancel_hour(by=request.user, hour_id=hour.id, at=now())
    messages.success(request, _("It is called off. Those who wanted to come read it on its page."))
    return see_other("guest_hours")


@organising
@require_http_methods(FORM)
def guest_hour_link(request: SignedInRequest, hour: Hour) -> HttpResponse:
    """Make a private link for the guest, which the answer shows this once; or end every link there is."""
    address = ""
    if request.method == "POST" and request.POST.get("do") == "end":
        operations.end_links(by=request.user, hour_id=hour.id, at=now())
        return see_saved(request, "guest_hour_link", hour.id)
    if request.method == "POST":
        token = operations.make_link(by=request.user, hour_id=hour.id, at=now())
        address = request.build_absolute_uri(reverse("guest_answering", args=[token]))
    page = {"hour": hour, "links": queries.links_of(hour), "address": address}
    answer = render(request, "talks/link.html", page)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _places(request: SignedInRequest, at: datetime) -> list[tuple[str, Any]]:
    """For whom they may plan: everybody, or groups they coordinate."""
    everybody = [("", _("Everybody who has an account here"))] if queries.may_organise(request.user) else []
    return everybody + [(str(seat.group_id), seat.group_name) for seat in queries.runs_groups(request.user, at)]


def _page(
    request: SignedInRequest, form: HourForm, hour: Hour | None, *, status: int = 200, version: int | None = None
) -> HttpResponse:
    page = {"form": form, "hour": hour, "version": version}
    return render(request, "talks/write.html", page, status=status)
