"""Writing a goal in three sizes, and the small things one does with it."""

from collections.abc import Callable
from dataclasses import asdict
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms import GoalForm
from waymark.plans.rules import Size
from waymark.plans.terms import MyGoal
from waymark.plans.views.asking import act_and_go_back
from waymark.sharing.queries import own_access
from waymark.web.responses import or_404, see_saved
from waymark.web.words import answer, posted


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """One more goal. It becomes the person's next thing."""
    return _page(request, None, lambda: see_saved(request, "plan"))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def words(request: SignedInRequest, goal_id: UUID) -> HttpResponse:
    """Other words for a goal."""
    kept = or_404(queries.goal_of(own_access(request.user), goal_id))
    return _page(request, kept, lambda: see_saved(request, "goal", kept.id))


def _page(request: SignedInRequest, kept: MyGoal | None, done: Callable[[], HttpResponse]) -> HttpResponse:
    form = GoalForm(posted(request), kept, queries.matters_of(own_access(request.user)))

    def save() -> int:
        if form.is_blank:
            form.add_error("full", _("Write the goal in one size at least. Any of the boxes will do."))
            return 0
        return operations.write_goal(
            by=request.user,
            words=form.goal,
            matter_id=form.matter_id,
            goal_id=kept.id if kept else None,
            edit=form.edit,
            at=now(),
        ).version

    def draw(status: int) -> HttpResponse:
        other = None
        if kept and status == 409:
            other = asdict(kept.words) | {"matter": kept.matters.id if kept.matters else None}
        return render(request, "plans/goal_words.html", {"form": form, "kept": kept, "other": other}, status=status)

    return answer(form, save=save, draw=draw, done=done) if request.method == "POST" else draw(200)


@login_required
@require_POST
def size(request: SignedInRequest, goal_id: UUID) -> HttpResponse:
    """The size for now: full, half or tiny."""
    chosen = request.POST.get("size", "")
    if chosen not in set(Size):
        raise Http404
    return act_and_go_back(
        request, lambda: operations.choose_size(by=request.user, goal_id=goal_id, size=Size(chosen), at=now()), goal_id
    )


@login_required
@require_POST
def choose(request: SignedInRequest, goal_id: UUID) -> HttpResponse:
    """This goal next."""
    return act_and_go_back(request, lambda: operations.choose_goal(by=request.user, goal_id=goal_id, at=now()), goal_id)


@login_required
@require_POST
def let_go(request: SignedInRequest, goal_id: UUID) -> HttpResponse:
    return act_and_go_back(
        request, lambda: operations.let_go_of_goal(by=request.user, goal_id=goal_id, at=now()), goal_id
    )


@login_required
@require_POST
def take_up(request: SignedInRequest, goal_id: UUID) -> HttpResponse:
    return act_and_go_back(
        request, lambda: operations.take_up_goal(by=request.user, goal_id=goal_id, at=now()), goal_id
    )
