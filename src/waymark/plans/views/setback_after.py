"""Looking back on a setback, with the plan beside it to change right there."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms.setback_after import AfterForm
from waymark.plans.operations import Gone, PlanStale
from waymark.plans.terms import SETBACK
from waymark.plans.terms.setback_after import AFTER, MySetback
from waymark.plans.terms.setback_parts import PARTS
from waymark.sharing.queries import own_access
from waymark.web.responses import or_404, see_other
from waymark.web.words import answer, posted


@login_required
@require_safe
def setback_after(request: SignedInRequest) -> HttpResponse:
    """What was written about earlier ones, to read again. Nothing is counted."""
    found = queries.setbacks_of(own_access(request.user))
    return render(request, "plans/setback_after.html", {"setbacks": found, "questions": AFTER})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def setback_after_new(request: SignedInRequest) -> HttpResponse:
    """Look back on one more."""
    return _page(request, None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def setback_after_one(request: SignedInRequest, setback_id: UUID) -> HttpResponse:
    """Other words about one."""
    return _page(request, or_404(queries.setback_of(own_access(request.user), setback_id)))


def _page(request: SignedInRequest, kept: MySetback | None) -> HttpResponse:
    at, plan = now(), queries.setback_plan_of(own_access(request.user))
    form = AfterForm(posted(request), kept, plan, today=day_rule_of(request.user).day_of(at))

    def save() -> int:
        if form.says_nothing:
            form.add_error("before", _("Write a few words in one of these boxes, or leave this page without saving."))
            return 0
        try:
            return operations.look_back(
                by=request.user,
                words=form.after,
                began_on=form.cleaned_data["began_on"],
                over_on=form.cleaned_data["over_on"],
                setback_id=kept.id if kept else None,
                # Half-typed words go into no plan: it may be needed before they are finished.
                plan=None if form.edit.quiet else form.plan_words,
                plan_edit=form.plan_edit,
                edit=form.edit,
                at=at,
            ).version
        except Gone as gone:
            raise Http404 from gone
        except PlanStale:
            form.plan_is_stale = True
            raise

    def draw(status: int) -> HttpResponse:
        other = None
        if status == 409:
            there = kept or queries.setback_sent_with(own_access(request.user), form.edit.client_id)
            days = vars(there) if there else form.cleaned_data
            other = {**plan.all_words, **vars(there.words if there else form.after)}
            other |= {key: days[key] for key in ("began_on", "over_on")}
        asked = {"questions": AFTER, "heart": SETBACK, "parts": PARTS}
        context = {"form": form, "kept": kept, "plan": plan, "other": other, **asked}
        return render(request, "plans/setback_looking_back.html", context, status=status)

    def done() -> HttpResponse:
        messages.success(request, _("Saved, and your plan with it."))
        return see_other("setback_after")

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=done)
