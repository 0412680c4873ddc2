"""My plan: the page that leads to all of it."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.common.clock import now
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans import queries, terms
from waymark.plans.rules import lines
from waymark.plans.rules.closeness import may_mark_again
from waymark.plans.rules.goal_details import is_due
from waymark.plans.terms.rooms import ROOMS
from waymark.sharing.queries import own_access


@login_required
@require_safe
def plan(request: SignedInRequest) -> HttpResponse:
    """The next goal, what matters, the plan for a bad day; then the way to the other rooms. Prints on its own."""
    access = own_access(request.user)
    page, marked_on = queries.plan_of(access), queries.last_marked_on(access)
    today = day_rule_of(request.user).day_of(now())
    return render(
        request,
        "plans/plan.html",
        {
            "plan": page,
            "first_hour": lines(page.setback.words.first_hour),
            "due": {goal.id for goal in page.goals if is_due(goal.review_on, today)},
            "marked_on": marked_on,
            "may_mark": may_mark_again(marked_on, today),
            "areas": terms.AREA_LABELS,
            "sizes": terms.SIZE_LABELS,
            "other_rooms": ROOMS,
        },
    )
