"""What the plan for a bad day said before, and putting that back."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.common.words import Text
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.operations import Gone
from waymark.plans.terms import MySetbackPlan
from waymark.plans.terms.setback import SETBACK
from waymark.plans.terms.setback_parts import ALL_QUESTIONS, PARTS
from waymark.sharing.queries import own_access
from waymark.web.responses import or_404, see_other
from waymark.web.words import WordsForm, answer, posted


@login_required
@require_safe
def setback_earlier(request: SignedInRequest) -> HttpResponse:
    """Every earlier version, the latest first, each with the names of the parts that were changed after it."""
    access = own_access(request.user)
    earlier = queries.earlier_plans_of(access)
    after = (queries.setback_plan_of(access), *(one.plan for one in earlier))
    found = [(one, _changed(one.plan, then)) for one, then in zip(earlier, after, strict=False)]
    return render(request, "plans/setback_earlier.html", {"earlier": found})


def _changed(before: MySetbackPlan, then: MySetbackPlan) -> list[Text]:
    """What the parts are called whose words were others afterwards."""
    other = {one.key for one in ALL_QUESTIONS if before.all_words[one.key] != then.all_words[one.key]}
    heart = [one.label for one in SETBACK if one.key in other]
    return heart + [part.title for part in PARTS if other & {one.key for one in part.questions}]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def setback_version(request: SignedInRequest, earlier_id: UUID) -> HttpResponse:
    """One earlier version beside what the plan says now; sending puts it back."""
    access = own_access(request.user)
    old = or_404(queries.earlier_plan_of(access, earlier_id))
    current = queries.setback_plan_of(access)
    form = WordsForm((), posted(request), version=current.version)

    def save() -> int:
        try:
            return operations.put_setback_plan_back(
                by=request.user, earlier_id=earlier_id, edit=form.edit, at=now()
            ).version
        except Gone as gone:
            raise Http404 from gone

    def draw(status: int) -> HttpResponse:
        then, today = old.plan.all_words, current.all_words
        context = {
            "old": old,
            "form": form,
            "differ": [one for one in ALL_QUESTIONS if then[one.key] and then[one.key] != today[one.key]],
            "missing": [one for one in ALL_QUESTIONS if today[one.key] and not then[one.key]],
            "same": [one for one in ALL_QUESTIONS if then[one.key] and then[one.key] == today[one.key]],
            "then": then,
            "today": today,
            "is_changed": status == 409,
        }
        return render(request, "plans/setback_version.html", context, status=status)

    def done() -> HttpResponse:
        messages.success(request, _("Your plan says this again. What it said before is kept too."))
        return see_other("setback_plan")

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=done)
