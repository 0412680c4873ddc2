"""Writing the plan for a bad day, on a better one."""

from dataclasses import asdict

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms import SetbackForm
from waymark.sharing.queries import own_access
from waymark.web.responses import see_other
from waymark.web.words import answer, posted


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def setback_plan(request: SignedInRequest) -> HttpResponse:
    """What helps, whom to tell, a kind sentence, and how slowly to breathe."""
    kept = queries.setback_plan_of(own_access(request.user))
    form = SetbackForm(posted(request), kept)

    def save() -> int:
        return operations.write_setback_plan(
            by=request.user, words=form.plan, pace=form.pace, edit=form.edit, at=now()
        ).version

    def draw(status: int) -> HttpResponse:
        other = asdict(kept.words) if status == 409 else None
        return render(request, "plans/setback_plan.html", {"form": form, "kept": kept, "other": other}, status=status)

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=lambda: see_other("plan"))
