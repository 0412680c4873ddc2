"""Joining a group that may be found: at once, with a pass, or by asking."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.groups import operations, queries
from waymark.groups.forms.fields import NAME_TAKEN
from waymark.groups.forms.joining import OPENS_NOTHING, AskForm, JoinForm, PassJoinForm
from waymark.groups.operations import NameTaken, NotOpen, OtherAgreement, TooSoon, Way
from waymark.groups.terms import CameBy, Eligibility
from waymark.groups.terms.belonging import Outside
from waymark.groups.views.entering import READING, Entering, drawn, entering, newer
from waymark.groups.views.front import outside_page
from waymark.people.doors import limited
from waymark.people.signed_in import SignedInRequest
from waymark.programmes.operations import WrongPass
from waymark.web.responses import see_other


@sensitive_post_parameters("code")
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def join(request: SignedInRequest, slug: str) -> HttpResponse:
    """A member is led to the group. Whoever needs an invitation reads so. POST `do=back`: ask no more."""
    at = now()
    if any(seat.slug == slug for seat in queries.seats_of(request.user, at)):
        return see_other("group", slug)
    try:
        group = queries.outside(slug, request.user, at)
    except queries.NotThere as not_there:
        raise Http404 from not_there
    if request.POST.get("do") == "back":
        return _back(request, group)
    if group.asking or not group.may_ask:
        return see_other("group", slug)
    try:
        return WAYS[group.eligibility](request, group)
    except (NotOpen, TooSoon):  # changed, or answered, in between
        return see_other("group", slug)


def _open(request: SignedInRequest, group: Outside) -> HttpResponse:
    return entering(request, Entering(group, JoinForm, operations.OPEN, to="group_join"))


def _completed(request: SignedInRequest, group: Outside) -> HttpResponse:
    """Every pass that is tried is counted, and wrong ones read as used ones do."""
    is_try = request.method == "POST" and request.POST.get("do") not in READING
    if is_try and (answer := limited(request, "group_code")):
        return answer
    way = Entering(group, PassJoinForm, Way(CameBy.COMPLETED, request.POST.get("code", "")), to="group_join")
    try:
        return entering(request, way)
    except WrongPass:
        form = PassJoinForm(request.POST)
        form.is_valid()
        form.add_error("code", OPENS_NOTHING)
        return drawn(request, way, form, queries.agreement_of(group.group_id))


def _code(request: SignedInRequest, group: Outside) -> HttpResponse:
    """Nothing to fill in here: whoever has a code goes to its door."""
    if request.method == "POST":
        raise Http404
    return render(request, "groups/outside.html", outside_page(group))


def _request(request: SignedInRequest, group: Outside) -> HttpResponse:
    agreement, do = queries.agreement_of(group.group_id), request.POST.get("do", "look")
    make = partial(AskForm, questions=group.questions)
    way = Entering(group, make, Way(CameBy.REQUEST), to="group_join")
    if request.method != "POST" or do in READING:
        form = make(initial={**request.POST.dict(), "agreement": agreement.id})
        return drawn(request, way, form, agreement, is_easy=READING.get(do, False))
    form = make(request.POST)
    if not form.is_valid():
        return drawn(request, way, form, agreement)
    try:
        _ask(request, group, form)
    except NameTaken:
        form.add_error("name", NAME_TAKEN)
        return drawn(request, way, form, agreement)
    except OtherAgreement:
        return newer(request, way, agreement)
    messages.success(request, _("You have asked. What becomes of it stands here."))
    return see_other("group", group.slug)


def _ask(request: SignedInRequest, group: Outside, form: AskForm) -> None:
    operations.ask_to_join(
        by=request.user,
        group_id=group.group_id,
        name=form.cleaned_data["name"],
        answers=form.answers,
        agreement_id=form.agreement_id,
        at=now(),
    )


def _back(request: SignedInRequest, group: Outside) -> HttpResponse:
    try:
        operations.take_back_asking(by=request.user, group_id=group.group_id, at=now())
    except Gone:  # answered in between, or sent twice
        return see_other("groups")
    messages.success(request, _("You ask no more. What you wrote is deleted."))
    return see_other("groups")


WAYS: dict[Eligibility, Callable[[SignedInRequest, Outside], HttpResponse]] = {
    Eligibility.OPEN: _open,
    Eligibility.REQUEST: _request,
    Eligibility.CODE: _code,
    Eligibility.COMPLETED: _completed,
}
