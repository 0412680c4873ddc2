"""The page on which somebody reads the agreement, chooses a name and comes in, whatever let them in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from waymark.common.clock import now
from waymark.groups import operations, queries
from waymark.groups.forms.fields import NAME_TAKEN
from waymark.groups.forms.joining import JoinForm
from waymark.groups.operations import NameTaken, OtherAgreement, Way
from waymark.groups.terms.agreement import Agreement
from waymark.groups.terms.belonging import Outside
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other

# Buttons that only draw the page again: another way to read, with everything typed still there.
READING = {"look": False, "easy": True, "usual": False}


@dataclass(frozen=True)
class Entering:
    """Into which group, by which form, with what. `to` is where the form is sent."""

    group: Outside
    form: Callable[..., JoinForm]
    way: Way
    to: str
    initial: Mapping[str, Any] = field(default_factory=dict)


def entering(request: SignedInRequest, way: Entering) -> HttpResponse:
    """GET or a button of `READING`: the page. Else: in. Raises what `join_group` raises, but for what the form says."""
    agreement, do = queries.agreement_of(way.group.group_id), request.POST.get("do", "look")
    if request.method != "POST" or do in READING:
        typed = {**way.initial, **request.POST.dict(), "agreement": agreement.id}
        return drawn(request, way, way.form(initial=typed), agreement, is_easy=READING.get(do, False))
    form = way.form(request.POST)
    if not form.is_valid():
        return drawn(request, way, form, agreement)
    try:
        slug = _join(request, way, form)
    except NameTaken:
        form.add_error("name", NAME_TAKEN)
        return drawn(request, way, form, agreement)
    except OtherAgreement:
        return newer(request, way, agreement)
    messages.success(request, _("You are in. Welcome."))
    return see_other("group", slug)


def _join(request: SignedInRequest, way: Entering, form: JoinForm) -> str:
    return operations.join_group(
        by=request.user,
        group_id=way.group.group_id,
        way=way.way,
        name=form.cleaned_data["name"],
        agreement_id=form.agreement_id,
        at=now(),
    )


def drawn(
    request: SignedInRequest, way: Entering, form: JoinForm, agreement: Agreement, *, is_easy: bool = False
) -> HttpResponse:
    page = {"group": way.group, "form": form, "agreement": agreement, "is_easy": is_easy, "to": way.to}
    return render(request, "groups/join.html", {**page, "is_newer": False}, status=422 if form.is_bound else 200)


def newer(request: SignedInRequest, way: Entering, agreement: Agreement) -> HttpResponse:
    """The agreement was changed while it was read: 409, what was typed stays, the yes is asked for again."""
    typed = {**request.POST.dict(), "agreement": agreement.id, "agree": False}
    form = way.form(initial=typed)
    page = {"group": way.group, "form": form, "agreement": agreement, "is_easy": False, "to": way.to}
    return render(request, "groups/join.html", {**page, "is_newer": True}, status=409)
