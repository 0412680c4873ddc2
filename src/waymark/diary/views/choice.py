"""Whether and how the diary asks: on, off, resting, all questions or fewer; and the check of the diary itself."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from waymark.common import clock
from waymark.diary import operations, queries
from waymark.diary.forms import HarmCheckForm, RestForm
from waymark.diary.rules.harm_check import HarmAnswer
from waymark.diary.terms import Text
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.web.responses import see_other

# What a button does, and the sentence that says so afterwards.
CHANGES: dict[str, tuple[Callable[..., None], Text]] = {
    "start": (operations.start, gettext_lazy("The diary is on. It asks for fourteen days, then one week in four.")),
    "stop": (operations.stop, gettext_lazy("The diary is off. Everything you wrote is still here.")),
    "rest": (operations.rest, gettext_lazy("The diary rests for four weeks.")),
    "fewer": (operations.ask_fewer, gettext_lazy("The check-in now has two questions and a note.")),
    "full": (operations.ask_in_full, gettext_lazy("The check-in has all its questions again.")),
    "keep": (operations.put_off_fewer, gettext_lazy("The check-in stays as it is.")),
}


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def diary_choice(request: SignedInRequest) -> HttpResponse:
    """How the diary asks, explained, with a button for each way to change it."""
    at, form = clock.now(), RestForm(request.POST if request.POST.get("do") == "rest-until" else None)
    if form.is_bound and form.is_valid():
        try:
            operations.rest(by=request.user, until_on=form.cleaned_data["until_on"], at=at)
        except ValueError:
            form.add_error("until_on", _("Choose a day after today, in the next two years."))
        else:
            messages.success(request, _("The diary rests until the day you chose."))
            return see_other("diary_choice")
    elif request.POST.get("do") in CHANGES:
        change, said = CHANGES[request.POST["do"]]
        change(by=request.user, at=at)
        messages.success(request, str(said))
        return see_other("diary_choice")
    access = own_access(request.user)
    state = queries.today_of(access, rule=day_rule_of(request.user), at=at)
    context = {"today": state, "form": form, "questions": queries.own_items(access)}
    return render(request, "diary/choice.html", context, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def harm_check(request: SignedInRequest) -> HttpResponse:
    """Does the diary help, do nothing, or keep me on my pain? The answer is acted on at once."""
    at = clock.now()
    if request.method == "POST" and request.POST.get("do") == "later":
        operations.put_off_harm_check(by=request.user, at=at)
        messages.success(request, _("Not now, then. It asks again in a week."))
        return see_other("diary")
    form = HarmCheckForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        answer = HarmAnswer(form.cleaned_data["answer"])
        consequence = operations.answer_harm_check(by=request.user, answer=answer, at=at)
        return render(request, "diary/harm_check_done.html", {"did": consequence.does, "offers": consequence.offers})
    return render(request, "diary/harm_check.html", {"form": form}, status=422 if form.errors else 200)
