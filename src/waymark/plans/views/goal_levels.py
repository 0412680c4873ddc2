"""The five levels of a goal: looking at them, writing them, marking where one stands."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms.goal_scale import LevelForm, LevelsForm, boxes_of
from waymark.plans.terms import MyGoal
from waymark.plans.terms.goal_scale import LEVEL_LABELS, MyScale
from waymark.sharing.queries import own_access
from waymark.web.responses import or_404, see_other
from waymark.web.words import answer, posted


def _both(request: SignedInRequest, goal_id: UUID) -> tuple[MyGoal, MyScale]:
    access = own_access(request.user)
    return or_404(queries.goal_of(access, goal_id)), queries.scale_of(access, goal_id)


@login_required
@require_safe
def levels(request: SignedInRequest, goal_id: UUID) -> HttpResponse:
    """The ladder of one goal with every mark; where there is none yet, what it would be."""
    kept, scale = _both(request, goal_id)
    return _ladder(request, kept, scale, LevelForm(None, scale), 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def mark(request: SignedInRequest, goal_id: UUID) -> HttpResponse:
    """Where I stand now: the same page, and what becomes of its form."""
    kept, scale = _both(request, goal_id)
    if request.method != "POST":
        return see_other("goal_levels", kept.id)
    if not scale.version:
        raise Http404
    form = LevelForm(request.POST, scale)

    def save() -> int:
        at = now()
        try:
            operations.mark_level(
                by=request.user,
                goal_id=kept.id,
                level=form.stands_at,
                client_id=form.edit.client_id,
                on=day_rule_of(request.user).day_of(at),
                at=at,
            )
        except operations.Gone as gone:
            raise Http404 from gone
        messages.success(request, _("Marked."))
        return 1

    return answer(
        form,
        save=save,
        draw=lambda status: _ladder(request, kept, scale, form, status),
        done=lambda: see_other("goal_levels", kept.id),
    )


def _ladder(request: SignedInRequest, kept: MyGoal, scale: MyScale, form: LevelForm, status: int) -> HttpResponse:
    page = {"goal": kept, "scale": scale, "form": form, "labels": LEVEL_LABELS}
    return render(request, "plans/goal_levels.html", page, status=status)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: SignedInRequest, goal_id: UUID) -> HttpResponse:
    """The five levels in the person's words."""
    kept, scale = _both(request, goal_id)
    form = LevelsForm(posted(request), scale)

    def save() -> int:
        if form.is_blank:  # only while typing: the form asks for the middle one otherwise
            return form.edit.based_on
        return operations.write_levels(
            by=request.user, goal_id=kept.id, levels=form.levels, edit=form.edit, at=now()
        ).version

    def draw(status: int) -> HttpResponse:
        other = boxes_of(scale.levels) if status == 409 else None
        page = {"goal": kept, "scale": scale, "form": form, "other": other}
        return render(request, "plans/goal_levels_write.html", page, status=status)

    def done() -> HttpResponse:
        return see_other("goal_levels", kept.id)

    return answer(form, save=save, draw=draw, done=done) if request.method == "POST" else draw(200)
