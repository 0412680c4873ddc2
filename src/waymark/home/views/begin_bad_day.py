"""First steps, page three: my plan for a bad day."""

from dataclasses import asdict

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.home.views.begin import FirstStep
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.terms import SETBACK, MySetbackPlan, SetbackWords
from waymark.sharing.queries import own_access
from waymark.web.words import WordsForm, posted

STEP = FirstStep(3, "home/begin_bad_day.html", following="today")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def begin_bad_day(request: SignedInRequest) -> HttpResponse:
    """Shows again what the plan says. Earlier wordings are kept, so it may always save while the person types."""
    kept = queries.setback_plan_of(own_access(request.user))
    words = asdict(kept.words)
    form = WordsForm(SETBACK, posted(request), initial=words, version=kept.version)
    return STEP.page(request, form, lambda: _save(request, form, kept), kept=words, saves_along=True)


def _save(request: SignedInRequest, form: WordsForm, kept: MySetbackPlan) -> int:
    if form.is_blank and not form.empties(kept.version):
        return form.edit.based_on
    return operations.write_setback_plan(
        by=request.user, words=SetbackWords(**form.words), edit=form.edit, at=now()
    ).version
