"""Writing a plan: a new one, or another's words. Rows are rearranged by buttons that keep nothing yet."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.common.words import Stale
from waymark.groups import operations, queries
from waymark.groups.forms.plans import PlanForm
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat
from waymark.groups.terms.plans import OwnPlan
from waymark.groups.views.seated import in_group
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import or_404, see_saved
from waymark.web.words import posted

FORM = ["GET", "HEAD", "POST"]


@in_group(Act.PLAN)
@require_http_methods(FORM)
def session_plan_new(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    return _page(request, seat, None)


@in_group(Act.PLAN)
@require_http_methods(FORM)
def session_plan_change(request: SignedInRequest, seat: GroupSeat, plan_id: UUID) -> HttpResponse:
    return _page(request, seat, or_404(queries.plan_of(seat, plan_id)))


def _page(request: SignedInRequest, seat: GroupSeat, plan: OwnPlan | None) -> HttpResponse:
    data = posted(request)
    if data is not None and data.get("do"):
        return _draw(request, seat, PlanForm.rearranged(data, str(data["do"])), plan)
    form = PlanForm.about(plan.words, plan.version, data) if plan else PlanForm(data)
    if data is None:
        return _draw(request, seat, form, plan)
    if not form.is_valid():
        return _draw(request, seat, form, plan, 422)
    try:
        plan_id = _save(request, seat, form, plan)
    except Stale as stale:
        return _draw(request, seat, form, plan, 409, stale.version)
    return see_saved(request, "session_plan", seat.slug, plan_id)


def _save(request: SignedInRequest, seat: GroupSeat, form: PlanForm, plan: OwnPlan | None) -> UUID:
    by, words, edit, at = request.user, form.written, form.edit, now()
    if plan is None:
        return operations.make_plan(by=by, seat=seat, words=words, edit=edit, at=at)
    return operations.change_plan(by=by, seat=seat, plan_id=plan.id, words=words, edit=edit, at=at)


def _draw(
    request: SignedInRequest,
    seat: GroupSeat,
    form: PlanForm,
    plan: OwnPlan | None,
    status: int = 200,
    version: int | None = None,
) -> HttpResponse:
    """`version`: what is kept now, seen by whoever wrote something else on top of an older one."""
    page = {"seat": seat, "form": form, "plan": plan, "version": version}
    return render(request, "groups/plans/write.html", page, status=status)
