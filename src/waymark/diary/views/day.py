"""One day of the diary."""

from datetime import date, timedelta

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.common import clock
from waymark.diary import queries
from waymark.diary.rules import late
from waymark.diary.views.answers import Shown, shown
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access


@login_required
@require_safe
def diary_day(request: SignedInRequest, on: date) -> HttpResponse:
    """Everything that was written about one day, and the way to write more while the day is open."""
    access, at = own_access(request.user), clock.now()
    rule = day_rule_of(request.user)
    page = queries.day_page(access, on)
    items = queries.all_items(access)
    entries: list[tuple[queries.EntryPart, list[Shown]]] = [
        (entry, shown(entry.answers, items)) for entry in page.entries
    ]
    return render(
        request,
        "diary/day.html",
        {
            "page": page,
            "entries": entries,
            "can_write": on in late.open_days(rule, at),
            "today": rule.day_of(at),
            "yesterday": rule.day_of(at) - timedelta(days=1),
        },
    )
