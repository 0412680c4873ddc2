"""One thing of a week: other words, another day, out of the week and back."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.common.clock import now
from waymark.common.words import Text
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms.week import NO_DAY, ThingForm
from waymark.plans.operations import Gone
from waymark.plans.operations.week import A_WEEK, DayIsFull
from waymark.plans.rules.week import DAYS
from waymark.plans.rules.week_days import days_from
from waymark.plans.views.week_page import FULL, LABELS, monday_or_404
from waymark.sharing.queries import own_access
from waymark.web.responses import or_404, see_other
from waymark.web.words import answer, posted

NEXT_WEEK = "next"


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def thing(request: SignedInRequest, day: date, thing_id: UUID) -> HttpResponse:
    """Move a thing, change it, take it out. `day` says which week."""
    monday = monday_or_404(day)
    kept = or_404(queries.thing_of(own_access(request.user), monday, thing_id))
    form = ThingForm(posted(request), first=kept.said, monday=monday, rule=day_rule_of(request.user), kept=kept)

    def save() -> int:
        try:
            return operations.change_thing(
                by=request.user, monday=monday, thing_id=thing_id, said=form.said, edit=form.edit, at=now()
            ).version
        except DayIsFull:
            form.add_error("day", FULL)
            return 0

    def draw(status: int) -> HttpResponse:
        page = {"form": form, "kept": kept, "day": day, "days": days_from(monday), "other": status == 409}
        return render(request, "plans/week_thing.html", page | LABELS, status=status)

    def done() -> HttpResponse:
        place = form.said.day
        return see_other("week_day", day if place is None else days_from(monday)[place], query="#day")

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=done)


@login_required
@require_POST
def move(request: SignedInRequest, day: date, thing_id: UUID) -> HttpResponse:
    """To another day of its week, to no day, or to wait in the next week. Without a place it stays."""
    monday, to = monday_or_404(day), request.POST.get("to", "")
    if to == NEXT_WEEK:
        monday_or_404(monday + A_WEEK)
        return _act(
            request,
            day,
            lambda: operations.leave_for_next_week(by=request.user, monday=monday, thing_id=thing_id, at=now()),
            _("It waits in the next week now."),
        )
    if to != NO_DAY and to not in {str(place) for place in DAYS}:
        or_404(queries.thing_of(own_access(request.user), monday, thing_id))
        return see_other("week_thing", day, thing_id)
    place = None if to == NO_DAY else int(to)
    there = day if place is None else days_from(monday)[place]
    return _act(
        request,
        there,
        lambda: operations.move_thing(by=request.user, monday=monday, thing_id=thing_id, to=place, at=now()),
    )


@login_required
@require_POST
def take_out(request: SignedInRequest, day: date, thing_id: UUID) -> HttpResponse:
    monday = monday_or_404(day)
    return _act(
        request,
        day,
        lambda: operations.take_thing_out(by=request.user, monday=monday, thing_id=thing_id, at=now()),
        _("It is out of your week. Below, you can put it back."),
    )


@login_required
@require_POST
def put_back(request: SignedInRequest, day: date, thing_id: UUID) -> HttpResponse:
    monday = monday_or_404(day)
    return _act(
        request, day, lambda: operations.put_thing_back(by=request.user, monday=monday, thing_id=thing_id, at=now())
    )


def _act(request: SignedInRequest, there: date, act: Callable[[], None], says: Text = "") -> HttpResponse:
    try:
        act()
    except Gone as gone:
        raise Http404 from gone
    except DayIsFull:
        says = FULL
    if says:
        messages.info(request, str(says))
    return see_other("week_day", there, query="#day")
