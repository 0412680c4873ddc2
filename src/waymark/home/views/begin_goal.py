"""First steps, page two: one goal in three sizes."""

from dataclasses import asdict

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.home.views.begin import FirstStep, opened_on
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.terms import GOAL, GoalWords, MyGoal, MyMatter
from waymark.sharing.queries import own_access
from waymark.web.words import WordsForm, posted

STEP = FirstStep(2, "home/begin_goal.html", following="begin_bad_day")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def begin_goal(request: SignedInRequest) -> HttpResponse:
    """Shows again the goal that comes next. It is linked to what matters, where that was written."""
    access = own_access(request.user)
    kept = opened_on(request, queries.next_goal_of(access), lambda goal_id: queries.goal_of(access, goal_id))
    reason = kept.matters if kept else queries.first_matter_of(access)
    words = asdict(kept.words if kept else GoalWords())
    form = WordsForm(GOAL, posted(request), initial=words, version=kept.version if kept else 0)
    return STEP.page(
        request,
        form,
        lambda: _save(request, form, kept, reason),
        kept=words,
        saves_along=kept is None,
        about=kept.id if kept else None,
        reason=reason,
    )


def _save(request: SignedInRequest, form: WordsForm, kept: MyGoal | None, reason: MyMatter | None) -> int:
    if form.is_blank:
        if kept and form.empties(kept.version):
            operations.let_go_of_goal(by=request.user, goal_id=kept.id, at=now())
        return form.edit.based_on
    return operations.write_goal(
        by=request.user,
        words=GoalWords(**form.words),
        matter_id=reason.id if reason else None,
        goal_id=kept.id if kept else None,
        edit=form.edit,
        at=now(),
    ).version
