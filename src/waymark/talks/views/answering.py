"""Where a guest answers, under a private link and without an account."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.talks import operations, queries
from waymark.talks.forms.hours import AnswerForm
from waymark.talks.terms import Question
from waymark.web.responses import or_404, see_other
from waymark.web.words import posted


@require_http_methods(["GET", "HEAD", "POST"])
def guest_answering(request: HttpRequest, token: str) -> HttpResponse:
    """An unknown link, one that has run out and one that was ended are no page at all.

    Tries are not counted: a secret has 256 random bits.
    """
    at = now()
    page = or_404(queries.answering(token, at))
    form = AnswerForm(posted(request))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            operations.answer(
                by=token, question_id=said["question_id"], words=said["words"], is_public=said["is_public"], at=at
            )
        except Gone as gone:
            raise Http404 from gone
        messages.success(request, _("Your answer is there."))
        return see_other("guest_answering", token)
    sent = str(form.data.get("question_id", "")) if form.is_bound else ""
    forms = [(one, form if str(one.id) == sent else _form(one)) for one in page.questions]
    shown = {"page": page, "hour": page.hour, "forms": forms, "form": form if form.is_bound else None}
    shown["fresh"] = int(at.timestamp())
    answer = render(request, "talks/answering.html", shown, status=422 if form.is_bound else 200)
    answer.headers["Cache-Control"] = "no-store"
    # Not "no-referrer": browsers would then send the form without saying where it comes from, and it would be refused.
    answer.headers["Referrer-Policy"] = "same-origin"
    return answer


def _form(question: Question) -> AnswerForm:
    said = {"question_id": question.id, "words": question.answer}
    is_public = question.is_answer_public if question.answer else not question.to_guest_only
    return AnswerForm(initial={**said, "is_public": is_public}, auto_id=f"id_{question.id}_%s")
