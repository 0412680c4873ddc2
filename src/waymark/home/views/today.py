"""Today: the one next thing."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.common.clock import now
from waymark.home import queries
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans.terms import SIZE_LABELS
from waymark.plans.terms.week import KIND_LABELS
from waymark.sharing.queries import own_access
from waymark.web import display


@login_required
@require_safe
def today(request: SignedInRequest) -> HttpResponse:
    """What the person chose to do next, the check-in where a burst is on, and the way to the plan for a bad day."""
    at = now()
    page = queries.today_of(own_access(request.user), rule=day_rule_of(request.user), at=at)
    # Only in flare mode, where it is wanted: other days do not pay for it.
    jobs = queries.jobs_to_let_go(request.user, at) if display.read(request).flare == "on" else []
    said = {"page": page, "sizes": SIZE_LABELS, "kinds": KIND_LABELS, "jobs": jobs}
    return render(request, "home/today.html", said)
