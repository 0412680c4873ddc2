"""Words that hold a post for a first look: moderators read them, who runs the site changes them."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.moderation import hold_data, operations, queries
from waymark.moderation.forms.holds import HoldsForm, TryForm
from waymark.moderation.rules import holding
from waymark.moderation.terms.holds import HOLD_NAMES
from waymark.people.doors import role_page
from waymark.people.queries import roles_of
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Role
from waymark.web.responses import or_404, see_saved
from waymark.web.words import posted

FORM = ["GET", "HEAD", "POST"]


@role_page(Role.MODERATOR, Role.OPERATOR)
@require_http_methods(FORM)
def holds(request: SignedInRequest) -> HttpResponse:
    """Every reason with its words, and a try of a post."""
    form, found = TryForm(posted(request)), None
    if request.method == "POST" and form.is_valid():
        found = [HOLD_NAMES[one][0] for one in holding.reasons_in(form.cleaned_data["post"], queries.hold_rules(now()))]
    page = {
        "cards": queries.hold_cards(),
        "form": form,
        "found": found,
        "may_change": Role.OPERATOR in roles_of(request.user),
        "lists": hold_data.entries(),
    }
    return render(request, "moderation/holds.html", page, status=422 if form.errors else 200)


@role_page(Role.OPERATOR)
@require_http_methods(FORM)
def hold_words(request: SignedInRequest, reason: str) -> HttpResponse:
    """The words of one reason."""
    card = or_404(queries.hold_card(reason))
    if request.method == "POST" and "put_back" in request.POST:
        operations.put_holds_back(by=request.user, reason=card.reason, at=now())
        return see_saved(request, "holds")
    form = HoldsForm(posted(request), card.words)
    if request.method == "POST" and form.is_valid():
        operations.write_holds(by=request.user, reason=card.reason, words=form.words, at=now())
        return see_saved(request, "holds")
    page = {"card": card, "form": form, "lists": hold_data.entries()}
    return render(request, "moderation/hold_words.html", page, status=422 if form.errors else 200)
