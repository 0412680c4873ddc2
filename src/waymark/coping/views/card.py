"""One card in the hand, what it said before, and taking it back."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.coping import operations, queries
from waymark.coping.forms.cards import TriedForm
from waymark.coping.rules.results import FEWEST
from waymark.coping.terms import CARD, SAID
from waymark.coping.views.words import drawn
from waymark.moderation.queries import duty_now
from waymark.people.signed_in import SignedInRequest
from waymark.skills.terms.library import skill_in
from waymark.web.responses import or_404, see_other

FORM = ["GET", "HEAD", "POST"]


@login_required
@require_safe
def coping_card(request: SignedInRequest, card_id: UUID) -> HttpResponse:
    return card_shown(request, card_id, None)


def card_shown(request: SignedInRequest, card_id: UUID, form: TriedForm | None) -> HttpResponse:
    """The page of a card; with a form that was sent, what is wrong with it (422)."""
    page = or_404(queries.card_page(request.user.pk, card_id))
    mine = page.my_try
    said = {"said": mine.said.value, "situation": mine.situation.value} if mine else None
    shown = {
        "card": page.card,
        "results": page.results,
        "my_try": mine,
        "form": form or TriedForm(initial=said),
        "skill": skill_in(get_language() or "en", page.card.words.skill) if page.card.words.skill else None,
        "kind": CARD,
        "said_names": SAID,
        "stone": FEWEST,
        "on_duty": duty_now(now()),
    }
    return drawn(request, "coping/card.html", shown, status=422 if form else 200)


@login_required
@require_safe
def coping_earlier(request: SignedInRequest, card_id: UUID) -> HttpResponse:
    """What a card of one's own said before."""
    versions = or_404(queries.earlier(request.user.pk, card_id))
    return drawn(request, "coping/earlier.html", {"card_id": card_id, "versions": versions})


@login_required
@require_http_methods(FORM)
def coping_withdraw(request: SignedInRequest, card_id: UUID) -> HttpResponse:
    """Taking a card of one's own back, after one page that says what that does."""
    card = or_404(queries.my_card(request.user.pk, card_id))
    if request.method != "POST":
        return drawn(request, "coping/withdraw.html", {"card": card})
    try:
        operations.withdraw_card(by=request.user, card_id=card_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    messages.success(request, _("Your card is gone, also where somebody kept it."))
    return see_other("coping_mine")
