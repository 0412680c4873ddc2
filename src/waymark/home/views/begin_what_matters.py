"""First steps, page one: what matters to me."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.home.views.begin import FirstStep, opened_on
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.terms import WHAT_MATTERS, MyMatter
from waymark.sharing.queries import own_access
from waymark.web.words import WordsForm, posted

STEP = FirstStep(1, "home/begin_what_matters.html", following="begin_goal")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def begin_what_matters(request: SignedInRequest) -> HttpResponse:
    """Shows again what was saved first. An emptied box puts it aside; an empty one is a page left out."""
    access = own_access(request.user)
    kept = opened_on(request, queries.first_matter_of(access), lambda matter_id: queries.matter_of(access, matter_id))
    words = {"words": kept.words if kept else ""}
    form = WordsForm(WHAT_MATTERS, posted(request), initial=words, version=kept.version if kept else 0)
    about = kept.id if kept else None
    return STEP.page(
        request, form, lambda: _save(request, form, kept), kept=words, saves_along=kept is None, about=about
    )


def _save(request: SignedInRequest, form: WordsForm, kept: MyMatter | None) -> int:
    if form.is_blank:
        if kept and form.empties(kept.version):
            operations.put_aside(by=request.user, matter_id=kept.id, at=now())
        return form.edit.based_on
    return operations.write_what_matters(
        by=request.user,
        words=form.words["words"],
        area=kept.area if kept else None,
        matter_id=kept.id if kept else None,
        edit=form.edit,
        at=now(),
    ).version
