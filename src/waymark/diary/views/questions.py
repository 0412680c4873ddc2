"""Questions of the person's own."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common import clock
from waymark.diary import operations, queries
from waymark.diary.forms import OwnItemForm
from waymark.diary.rules.answers import Better, Kind
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.web.responses import see_other


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def own_questions(request: SignedInRequest) -> HttpResponse:
    """The person's own questions, and one more."""
    form = OwnItemForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        operations.add_own_item(
            by=request.user,
            label=form.cleaned_data["label"],
            kind=Kind(form.cleaned_data["kind"]),
            better=Better(form.cleaned_data["better"]),
            asked=form.cleaned_data["asked"],
            at=clock.now(),
        )
        messages.success(request, _("Added."))
        return see_other("own_questions")
    context = {"form": form, "questions": queries.own_items(own_access(request.user))}
    return render(request, "diary/questions.html", context, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def own_question(request: SignedInRequest, item_id: UUID) -> HttpResponse:
    """Rename one question, say which way is better, or stop asking it."""
    found = [one for one in queries.own_items(own_access(request.user)) if one.item.key == str(item_id)]
    if not found:
        raise Http404
    question = found[0]
    initial = {"label": question.item.label, "better": str(question.item.better), "asked": question.asked}
    form = OwnItemForm(request.POST if request.method == "POST" else None, initial=initial)
    # How it is answered stays: answers that were given would no longer fit.
    del form.fields["kind"]
    if form.is_valid():
        operations.arrange_own_item(
            by=request.user,
            item_id=item_id,
            label=form.cleaned_data["label"],
            better=Better(form.cleaned_data["better"]),
            asked=form.cleaned_data["asked"],
            at=clock.now(),
        )
        messages.success(request, _("Saved."))
        return see_other("own_questions")
    context = {"form": form, "question": question}
    return render(request, "diary/question.html", context, status=422 if form.errors else 200)
