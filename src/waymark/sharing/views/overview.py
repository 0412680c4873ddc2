"""Who can see what, and taking everything back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.sharing import operations, queries
from waymark.sharing.terms import Grant
from waymark.sharing.terms.sentences import seen
from waymark.web.responses import see_other


@login_required
@require_safe
def overview(request: SignedInRequest) -> HttpResponse:
    """Everybody who can see something now, one sentence each."""
    return render(request, "sharing/overview.html", {"grants": _seen_by_somebody(request), "seen": seen})


def _seen_by_somebody(request: SignedInRequest) -> list[tuple[str | Promise, Grant]]:
    """What is shown now, with the name of whoever sees it: not who has left, nor whose account is gone."""
    at, names = now(), queries.names_of(request.user.pk)
    left = {one.to for one in queries.supporters_of(request.user.pk, at) if one.has_left}
    grants = queries.grants_of(request.user.pk, at)
    return [(names[each.to], each) for each in grants if each.to in names and each.to not in left]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def nothing(request: SignedInRequest) -> HttpResponse:
    """Asks once, then nobody sees anything any more."""
    if request.method != "POST":
        number = len(_seen_by_somebody(request))
        return render(request, "sharing/nothing.html", {"number": number})
    operations.withdraw_everything(by=request.user, at=now())
    messages.success(request, _("Done. Nobody sees anything of yours now."))
    return see_other("sharing")
