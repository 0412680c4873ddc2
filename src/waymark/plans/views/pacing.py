"""Pacing: the list, one activity with its next thing first, and the clock."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from waymark.common.clock import now
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, pacing_drawing, pacing_sums, queries
from waymark.plans.operations import Gone
from waymark.plans.rules.pacing import Unit
from waymark.plans.rules.pacing_drift import Drift, going
from waymark.plans.rules.pacing_steps import with_rests
from waymark.plans.terms.pacing import MyPacing, Next
from waymark.plans.terms.pacing_words import DRIFT_LINES, DRIFT_TITLES, KIND_LABELS, drift_facts
from waymark.sharing.queries import own_access
from waymark.web.responses import or_404, see_other

Found = TypeVar("Found")
# Days that the page of an activity lists before it is asked for all: a page on a phone stays small.
NEWEST_DAYS = 14


def today_of(request: SignedInRequest) -> date:
    return day_rule_of(request.user).day_of(now())


def mine_or_404(request: SignedInRequest, activity_id: UUID) -> MyPacing:
    return or_404(queries.pacing_activity_of(own_access(request.user), activity_id))


@login_required
@require_safe
def pacing(request: SignedInRequest) -> HttpResponse:
    """What I pace, each with its amount and its next thing."""
    access = own_access(request.user)
    paced = queries.pacing_of(access, today_of(request), with_stopped=True)
    page = {
        "paced": [one for one in paced if not one.is_stopped],
        "stopped": [one for one in paced if one.is_stopped],
        "energy": queries.energy_of(access),
        "Next": Next,
    }
    return render(request, "plans/pacing.html", page)


@login_required
@require_safe
def activity(request: SignedInRequest, activity_id: UUID) -> HttpResponse:
    """One activity: the next thing, today's amount, the step that could come, and how it has gone."""
    mine, today = mine_or_404(request, activity_id), today_of(request)
    is_all = request.GET.get("look") == "all"
    gone = going(mine.done_days, today)
    page = {
        "mine": mine,
        "Next": Next,
        "today": today,
        "missing": pacing_sums.missing(mine),
        "planned": _planned(mine, today),
        "up": pacing_sums.up_line(mine, today) if mine.steps and mine.may_step_up else "",
        "chart": pacing_drawing.chart_of(mine, today, is_all=is_all),
        "is_all": is_all,
        "is_every": request.GET.get("days") == "all",
        "newest": NEWEST_DAYS,
        "is_long": pacing_drawing.is_long(mine, today),
        "drift_title": DRIFT_TITLES[gone.drift],
        "drift_line": DRIFT_LINES[gone.drift],
        "drift_facts": drift_facts(gone),
        "is_creeping": gone.drift is Drift.CREEPING,
        "kinds": KIND_LABELS,
    }
    return render(request, "plans/pacing_activity.html", page)


def _planned(mine: MyPacing, today: date) -> str:
    """Today's amount in words; where the start lies ahead, that of the start."""
    if not mine.steps:
        return ""
    step = mine.step_on(today) or mine.steps[0]
    return mine.plan_in_words(step.said.amount)


@login_required
@require_safe
def timer(request: SignedInRequest, activity_id: UUID) -> HttpResponse:
    """The amount of today by the clock and not by pain. What is not counted in minutes has no clock, but its words."""
    mine, at = mine_or_404(request, activity_id), now()
    plan = mine.plan_on(today_of(request))
    if not plan:
        return see_other("pacing_activity", activity_id)
    page = {"mine": mine, "planned": mine.in_words(plan), "seconds": 0}
    if mine.activity.words.unit is Unit.MINUTES:
        parts = with_rests(plan, mine.activity.words.stretch, mine.activity.words.rest)
        page |= {"seconds": sum(seconds for seconds, _rest in parts), "cues": _cues(parts)}
        page |= _by_the_clock(parts, at.astimezone(ZoneInfo(request.user.zone)))
    return render(request, "plans/pacing_timer.html", page)


def _cues(parts: tuple[tuple[int, bool], ...]) -> list[dict[str, object]]:
    found, past = list[dict[str, object]](), 0
    for seconds, is_rest in parts:
        words = _("Rest now") if is_rest else _("Go on, gently")
        found.append({"at": past, "text": words if found else "", "bell": bool(found), "rest": is_rest})
        past += seconds
    return found if len(found) > 1 else []


def _by_the_clock(parts: tuple[tuple[int, bool], ...], at: datetime) -> dict[str, object]:
    """Times to go by where there is no script: when to start, to rest and to stop."""
    rows, moment = [], at
    for seconds, is_rest in parts:
        rows.append((time_format(moment, "H:i"), is_rest))
        moment += timedelta(seconds=seconds)
    return {"starts": rows[0][0], "ends": time_format(moment, "H:i"), "turns": rows[1:]}


@login_required
@require_POST
def stop(request: SignedInRequest, activity_id: UUID) -> HttpResponse:
    _act(lambda: operations.stop_activity(by=request.user, activity_id=activity_id, at=now()))
    return see_other("pacing")


@login_required
@require_POST
def take_up(request: SignedInRequest, activity_id: UUID) -> HttpResponse:
    _act(lambda: operations.take_up_activity(by=request.user, activity_id=activity_id, at=now()))
    return see_other("pacing_activity", activity_id)


@login_required
@require_POST
def take_out(request: SignedInRequest, amount_id: UUID) -> HttpResponse:
    activity_id = _act(lambda: operations.take_amount_out(by=request.user, amount_id=amount_id, at=now()))
    return see_other("pacing_activity", activity_id, query="#days")


@login_required
@require_POST
def put_back(request: SignedInRequest, amount_id: UUID) -> HttpResponse:
    activity_id = _act(lambda: operations.put_amount_back(by=request.user, amount_id=amount_id, at=now()))
    return see_other("pacing_activity", activity_id, query="#days")


def _act(act: Callable[[], Found]) -> Found:
    try:
        return act()
    except Gone as gone:
        raise Http404 from gone
