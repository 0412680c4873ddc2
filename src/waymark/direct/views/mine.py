"""My conversations, and who may write to me."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.direct import operations, queries
from waymark.direct.forms.messages import ChoiceForm
from waymark.direct.views.door import before_in
from waymark.moderation.queries import duty_now
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_saved
from waymark.web.words import posted


@login_required
@require_safe
def talks(request: SignedInRequest) -> HttpResponse:
    """Thirty at a time (`?before=`)."""
    found = queries.talks_of(request.user.pk, before_in(request))
    return render(request, "direct/talks.html", {"found": found, "on_duty": duty_now(now())})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def choices(request: SignedInRequest) -> HttpResponse:
    """One tick for each group; below it whom I blocked."""
    mine = queries.choices_of(request.user, now())
    form = ChoiceForm([(one.membership_id, one.group_name, one.takes) for one in mine.groups], posted(request))
    if form.is_valid():
        operations.choose_groups(by=request.user, membership_ids=form.membership_ids, at=now())
        return see_saved(request, "direct_choices")
    return render(request, "direct/choices.html", {"mine": mine, "form": form})
