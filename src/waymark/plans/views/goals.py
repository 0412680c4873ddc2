"""All goals on one page."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.common.clock import now
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans import queries
from waymark.plans.rules.goal_details import is_due
from waymark.plans.terms import SIZE_LABELS
from waymark.plans.terms.goal_details import OUTCOME_SAID
from waymark.sharing.queries import own_access


@login_required
@require_safe
def goals(request: SignedInRequest) -> HttpResponse:
    """Those to look at again, the other open ones, and those that ended."""
    every = queries.goals_of(own_access(request.user))
    today = day_rule_of(request.user).day_of(now())
    still_open = [one for one in every if not one.is_closed]
    page = {
        "due": [one for one in still_open if is_due(one.review_on, today)],
        "open": [one for one in still_open if not is_due(one.review_on, today)],
        "ended": [one for one in every if one.is_closed],
        "next": still_open[0].id if len(still_open) > 1 else None,
        "sizes": SIZE_LABELS,
        "outcomes": OUTCOME_SAID,
    }
    return render(request, "plans/goal_list.html", page)
