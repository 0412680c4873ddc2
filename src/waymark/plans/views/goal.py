"""A goal's own page, and saying more about the goal there."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms.goal_details import DetailsForm, OutcomeForm
from waymark.plans.rules import Outcome
from waymark.plans.rules.goal_details import is_due
from waymark.plans.terms import SIZE_LABELS, MyGoal
from waymark.plans.terms.goal_details import OUTCOME_SAID, PARTS
from waymark.plans.terms.sides import SIDE_LABELS
from waymark.sharing.queries import own_access
from waymark.web.responses import or_404, see_other
from waymark.web.words import answer, posted


@login_required
@require_safe
def goal(request: SignedInRequest, goal_id: UUID) -> HttpResponse:
    """One goal: its sizes, what was said about it, its levels, how it ended."""
    kept = or_404(queries.goal_of(own_access(request.user), goal_id))
    return _draw(request, kept, DetailsForm(None, kept, today=day_rule_of(request.user).day_of(now())), 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def details(request: SignedInRequest, goal_id: UUID) -> HttpResponse:
    """Saying more about a goal: the same page, and what becomes of its form."""
    kept = or_404(queries.goal_of(own_access(request.user), goal_id))
    form = DetailsForm(posted(request), kept, today=day_rule_of(request.user).day_of(now()))

    def save() -> int:
        saved = operations.write_details(
            by=request.user,
            goal_id=kept.id,
            details=form.details,
            review_on=form.cleaned_data["review_on"],
            edit=form.edit,
            at=now(),
        )
        if not form.edit.quiet:
            messages.success(request, _("Kept with your goal."))
        return saved.version

    if request.method != "POST":
        return see_other("goal", kept.id)
    return answer(
        form,
        save=save,
        draw=lambda status: _draw(request, kept, form, status),
        done=lambda: see_other("goal", kept.id),
    )


def _draw(request: SignedInRequest, kept: MyGoal, form: DetailsForm, status: int) -> HttpResponse:
    page = {
        "goal": kept,
        "form": form,
        "scale": queries.scale_of(own_access(request.user), kept.id),
        "is_due": not kept.is_closed and is_due(kept.review_on, form.today),
        "other": kept.details if status == 409 else None,
        "parts": PARTS,
        "side_labels": SIDE_LABELS,
        "sizes": SIZE_LABELS,
        "outcomes": OUTCOME_SAID,
    }
    return render(request, "plans/goal.html", page, status=status)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def outcome(request: SignedInRequest, goal_id: UUID) -> HttpResponse:
    """How a goal ended."""
    kept = or_404(queries.goal_of(own_access(request.user), goal_id))
    form = OutcomeForm(posted(request), kept)

    def save() -> int:
        words, ended_as = form.words["outcome_words"], form.ended_as
        return operations.end_goal(
            by=request.user, goal_id=kept.id, outcome=ended_as, words=words, edit=form.edit, at=now()
        ).version

    def draw(status: int) -> HttpResponse:
        other = {"outcome_words": kept.outcome_words} if status == 409 else None
        page = {"form": form, "goal": kept, "other": other, "outcomes": OUTCOME_SAID}
        return render(request, "plans/goal_outcome.html", page, status=status)

    def done() -> HttpResponse:
        if form.ended_as is Outcome.CHANGED:
            messages.success(request, _("Kept. You can write down what it became whenever you like."))
        return see_other("goal", kept.id)

    return answer(form, save=save, draw=draw, done=done) if request.method == "POST" else draw(200)
