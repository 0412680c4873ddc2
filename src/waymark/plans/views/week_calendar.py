"""A week for another calendar: what others will read there, and the file."""

from datetime import date

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waymark.common.clock import now
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans import queries
from waymark.plans.forms.week import CalendarForm
from waymark.plans.rules.week_calendar import Choices, week_calendar
from waymark.plans.views.week_page import monday_or_404
from waymark.sharing.queries import own_access


@login_required
@require_safe
def calendar(request: SignedInRequest, day: date) -> HttpResponse:
    """What goes into the file, chosen before it is made."""
    week = queries.week_of(own_access(request.user), monday_or_404(day))
    placed = [each for each in week.plan.planned if each.said.day is not None]
    timed = sum(each.said.at is not None for each in placed)
    page = {"week": week, "day": day, "form": CalendarForm(), "timed": timed, "untimed": len(placed) - timed}
    return render(request, "plans/week_calendar.html", page)


@login_required
@require_safe
def calendar_file(request: SignedInRequest, day: date) -> HttpResponse:
    """The file itself. Unless asked for, it holds no word of the person's own; nor does its name say anything."""
    week = queries.week_of(own_access(request.user), monday_or_404(day))
    choices = Choices(
        neutral=_("Time for me"),
        own_words=request.GET.get("shows") == "own",
        untimed=request.GET.get("untimed") == "on",
    )
    data = week_calendar(
        week.plan.planned,
        monday=week.monday,
        rule=day_rule_of(request.user),
        choices=choices,
        written=week.changed_at or now(),
    )
    named = f'attachment; filename="week-{week.monday.isoformat()}.ics"'
    return HttpResponse(data, content_type="text/calendar; charset=utf-8", headers={"Content-Disposition": named})
