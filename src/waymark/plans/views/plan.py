"""My plan on one page."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.people.signed_in import SignedInRequest
from waymark.plans import queries, terms
from waymark.plans.rules import lines
from waymark.sharing.queries import own_access


@login_required
@require_safe
def plan(request: SignedInRequest) -> HttpResponse:
    """What matters, the goals with their sizes, the plan for a bad day. Prints on its own."""
    page = queries.plan_of(own_access(request.user))
    return render(
        request,
        "plans/plan.html",
        {
            "plan": page,
            "first_hour": lines(page.setback.words.first_hour),
            "areas": terms.AREA_LABELS,
            "sizes": terms.SIZE_LABELS,
        },
    )
