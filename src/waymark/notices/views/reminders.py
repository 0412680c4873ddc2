"""How I am reminded: when, and by which ways."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.notices import operations, queries
from waymark.notices.forms import RemindersForm
from waymark.notices.terms import MyWishes
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_saved


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def me_reminders(request: SignedInRequest) -> HttpResponse:
    """The form, and below it what leaves this site: mails, and devices."""
    wishes = queries.wishes_of(request.user, now())
    form = RemindersForm(request.POST if request.method == "POST" else None, wishes=wishes)
    if form.is_bound and form.is_valid():
        operations.choose(by=request.user, chosen=form.chosen, at=now())
        return see_saved(request, "me_reminders")
    return page(request, wishes, form, status=422 if form.is_bound else 200)


def page(
    request: SignedInRequest, wishes: MyWishes, form: RemindersForm, *, status: int, push_failed: bool = False
) -> HttpResponse:
    """The page as it stands. `push_failed`: what a browser gave could not be used."""
    context = {"wishes": wishes, "form": form, "push_key": queries.push_key(), "push_failed": push_failed}
    return render(request, "notices/reminders.html", context, status=status)
