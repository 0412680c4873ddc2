"""Writing the plan for a bad day, on a better one."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms import SetbackForm
from waymark.plans.terms import SETBACK
from waymark.plans.terms.setback_parts import PARTS
from waymark.sharing.queries import own_access
from waymark.web.responses import see_saved
from waymark.web.words import answer, posted


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def setback_plan(request: SignedInRequest) -> HttpResponse:
    """What helps, whom to tell, a kind sentence; and, folded, all that a plan may hold besides."""
    access, at = own_access(request.user), now()
    kept = queries.setback_plan_of(access)
    form = SetbackForm(posted(request), kept)

    def save() -> int:
        return operations.write_setback_plan(
            by=request.user, words=form.plan, more=form.more, pace=form.pace, edit=form.edit, at=at
        ).version

    def draw(status: int) -> HttpResponse:
        context = {
            "form": form,
            "kept": kept,
            "heart": SETBACK,
            "parts": PARTS,
            "other": kept.all_words if status == 409 else None,
            "recording": queries.recording_of(access),
            "is_due": kept.review_on is not None and kept.review_on <= day_rule_of(request.user).day_of(at),
        }
        return render(request, "plans/setback_plan.html", context, status=status)

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=lambda: see_saved(request, "setback_plan"))
