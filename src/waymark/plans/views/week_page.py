"""What all pages of a week share: which week it is, and how it is drawn."""

from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from waymark.common.clock import now
from waymark.common.ids import new_id
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans import queries
from waymark.plans.forms.week import ThingForm
from waymark.plans.rules.week import Energy, ThingWords
from waymark.plans.rules.week_days import PARTS, asks_about_rest, days_from, is_after_midnight, monday_of
from waymark.plans.rules.week_page import print_size, seven_days
from waymark.plans.terms.week import KIND_LABELS, PART_LABELS
from waymark.sharing.queries import own_access

LABELS = {"kinds": KIND_LABELS, "parts": PART_LABELS}

FULL = _("There is no room for more on that day. Move something first, or let it wait.")


def monday_or_404(day: date) -> date:
    try:
        return monday_of(day)
    except ValueError as too_far:
        raise Http404 from too_far


def fresh_form(request: SignedInRequest, front: date) -> ThingForm:
    first = ThingWords(day=front.weekday())
    return ThingForm(None, first=first, monday=monday_or_404(front), rule=day_rule_of(request.user))


def draw_week(
    request: SignedInRequest, front: date, form: ThingForm, status: int = 200, *, trouble: str = ""
) -> HttpResponse:
    """The week with one day in front and the form for one more thing. `trouble` is what could not be done, and why."""
    monday = monday_or_404(front)
    rule = day_rule_of(request.user)
    today = rule.day_of(now())
    was_added = "added" in request.GET and not form.is_bound
    if was_added:  # whoever writes down one thing often has another
        form.fields["words"].widget.attrs["autofocus"] = True
    week = queries.week_of(own_access(request.user), monday)
    days = seven_days(week.plan, monday, rule.start_hour)
    page: dict[str, Any] = {
        "week": week,
        "days": days,
        "front": days[front.weekday()],
        "today": today,
        "sunday": days_from(monday)[-1],
        "around": _around(front),
        "asks_about": asks_about_rest(week.plan, monday, today),
        "print_size": print_size(week.plan),
        "form": form,
        "trouble": trouble,
        "rest_id": new_id(),
        "rest_parts": [part for part in PARTS if part != "any"],
        "levels": list(Energy),
        "was_added": was_added,
        "after_midnight": lambda at: is_after_midnight(at, rule.start_hour),
    }
    return render(request, "plans/week.html", page | LABELS, status=status)


def _around(front: date) -> tuple[date | None, date | None]:
    """The same day of the week before and of the week after, where those can be planned."""
    found: list[date | None] = []
    for away in (-7, 7):
        day = date.fromordinal(front.toordinal() + away)
        try:
            monday_of(day)
        except ValueError:
            found.append(None)
        else:
            found.append(day)
    return found[0], found[1]
