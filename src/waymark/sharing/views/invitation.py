"""The other side of an invitation: a code, who asks, yes or no."""

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.people.doors import limited
from waymark.people.signed_in import SignedInRequest
from waymark.sharing import operations, queries
from waymark.sharing.forms.people import AnswerForm, CodeForm
from waymark.web.responses import see_other
from waymark.web.words import posted


@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def invitation(request: HttpRequest) -> HttpResponse:
    """Open to all, because whoever was invited may have no account yet. A code is looked up only for who is signed in.

    POST: first the code alone, then with `answer`: yes or no.
    """
    form = CodeForm(posted(request))
    if not request.user.is_authenticated:
        return see_other("account_login", query="?next=/sharing/invitation/") if form.is_bound else _ask(request, form)
    if not form.is_valid():
        return _ask(request, form)
    if answer := limited(request, "invitation"):
        return answer
    return _answered(cast("SignedInRequest", request), form)


def _ask(request: HttpRequest, form: CodeForm) -> HttpResponse:
    return render(request, "sharing/invitation.html", {"form": form}, status=422 if form.is_bound else 200)


def _answered(request: SignedInRequest, form: CodeForm) -> HttpResponse:
    code, answer = form.cleaned_data["code"], request.POST.get("answer", "")
    found = queries.invitation_with(code, now())
    if found is None:
        form.add_error("code", _("This code opens nothing. Check it, or ask for a new one."))
        return _ask(request, form)
    if found.person_id == request.user.pk:
        form.add_error("code", _("This is your own invitation. Give its code to the one you invite."))
        return _ask(request, form)
    if answer == "no":
        messages.success(request, _("You said no. Nothing was kept, and they are not told."))
        return see_other("people")
    answers = AnswerForm(request.POST if answer == "yes" else None, initial={"code": code})
    if not answers.is_valid():
        page = {"form": answers, "who": found.name}
        return render(request, "sharing/answer.html", page, status=422 if answers.is_bound else 200)
    said_before = found.person_id in {one.person_id for one in queries.supported_by(request.user.pk)}
    return _say_yes(request, form, answers, said_before=said_before)


def _say_yes(request: SignedInRequest, form: CodeForm, answers: AnswerForm, *, said_before: bool) -> HttpResponse:
    """Who said yes to this person before reads the same, whether they are still a supporter or were set aside: a
    second code must not be a way to find that out.
    """
    by, at = request.user, now()
    try:
        try:
            operations.answer_invitation(by=by, **answers.cleaned_data, at=at)
        except operations.AlreadySupports:
            operations.use_up_invitation(by=by, code=answers.cleaned_data["code"], at=at)
    except Gone:  # used by somebody else, or called off, in between
        form.add_error("code", _("This code opens nothing. Check it, or ask for a new one."))
        return _ask(request, form)
    as_before, new = _("Your yes is kept."), _("You said yes. Now they are asked whether it is you.")
    messages.success(request, as_before if said_before else new)
    return see_other("shown_list")
