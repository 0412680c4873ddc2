"""Small acts on the pages of the plan, which lead back to a page."""

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpResponse

from waymark.people.signed_in import SignedInRequest
from waymark.plans.operations import Gone
from waymark.web.responses import see_other

PAGES_TO_GO_BACK_TO = ("plan", "today", "matters", "goals")


def act_and_go_back(request: SignedInRequest, act: Callable[[], object], goal_id: UUID | None = None) -> HttpResponse:
    """Do one thing and show the page it was asked from; with `goal_id` that may be the goal's own."""
    try:
        act()
    except Gone as gone:
        raise Http404 from gone
    back = request.POST.get("back", "")
    if goal_id and back == "goal":
        return see_other("goal", goal_id)
    return see_other(back if back in PAGES_TO_GO_BACK_TO else "plan")
