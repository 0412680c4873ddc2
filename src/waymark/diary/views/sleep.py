"""My nights: four weeks of them as a drawing and a table, with one sentence that says what they show."""

from datetime import date, timedelta

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.common import clock
from waymark.diary import queries
from waymark.diary.rules.sleep import together
from waymark.diary.rules.wall_clock import EARLIEST, LATEST, calendar_day
from waymark.diary.sleep_drawing import draw
from waymark.diary.sleep_words import brief, span_sentence
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.web.charts.words import time_of

SHOWN = timedelta(days=27)
STEP = timedelta(days=28)


@login_required
@require_safe
def sleep(request: SignedInRequest) -> HttpResponse:
    """Four weeks of nights."""
    access, at = own_access(request.user), clock.now()
    today = calendar_day(at, request.user.zone)
    ends = queries.night_ends(access)
    last = _last(request, today)
    first = last - SHOWN
    nights = queries.nights_between(access, first, last) if ends else []
    context = {
        "is_empty": ends is None,
        "nights": nights[::-1],
        "drawing": draw(nights, first=first, last=last),
        "said": span_sentence(together(one.figures for one in nights)) if nights else "",
        "name": time_of(first, last),
        "last_night": next((one for one in nights if one.woke_on == today), None),
        "before": first - timedelta(days=1) if ends and ends[0] < first else None,
        "after": min(last + STEP, today) if last < today else None,
        "near": ends[1] if ends and not nights else None,
        "removed": queries.removed_nights(access, at=at),
        "brief": brief,
    }
    return render(request, "diary/sleep.html", context)


def _last(request: HttpRequest, today: date) -> date:
    """The last day of waking to show: what the address says, else today."""
    try:
        asked = date.fromisoformat(request.GET.get("until", ""))
    except ValueError:
        return today
    return asked if EARLIEST + STEP <= asked <= LATEST - STEP else today
