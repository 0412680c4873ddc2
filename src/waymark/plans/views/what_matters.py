"""Writing what matters."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms import MatterForm
from waymark.plans.terms import MyMatter
from waymark.plans.views.asking import act_and_go_back
from waymark.sharing.queries import own_access
from waymark.web.responses import or_404, see_saved
from waymark.web.words import answer, posted


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """One more thing that matters."""
    return _page(request, None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, matter_id: UUID) -> HttpResponse:
    """Other words for it."""
    return _page(request, or_404(queries.matter_of(own_access(request.user), matter_id)))


def _page(request: SignedInRequest, kept: MyMatter | None) -> HttpResponse:
    form = MatterForm(posted(request), kept)

    def save() -> int:
        if form.is_blank:
            form.add_error("words", _("Write a few words, or leave this page without saving."))
            return 0
        return operations.write_what_matters(
            by=request.user,
            words=form.words["words"],
            area=form.chosen_area,
            matter_id=kept.id if kept else None,
            edit=form.edit,
            at=now(),
        ).version

    def draw(status: int) -> HttpResponse:
        other = {"words": kept.words, "area": kept.area} if kept and status == 409 else None
        return render(request, "plans/what_matters.html", {"form": form, "kept": kept, "other": other}, status=status)

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=lambda: see_saved(request, "matters" if kept else "plan"))


@login_required
@require_POST
def put_aside(request: SignedInRequest, matter_id: UUID) -> HttpResponse:
    return act_and_go_back(request, lambda: operations.put_aside(by=request.user, matter_id=matter_id, at=now()))


@login_required
@require_POST
def take_up(request: SignedInRequest, matter_id: UUID) -> HttpResponse:
    return act_and_go_back(request, lambda: operations.take_up(by=request.user, matter_id=matter_id, at=now()))
