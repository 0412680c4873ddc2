"""All cards: by side, energy and situation, with plain links, and a search."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from waymark.common.clock import now
from waymark.coping import queries
from waymark.coping.forms.finding import page_in, wish_in
from waymark.coping.terms import ENERGIES, SITUATIONS, Energy, Situation, Wish
from waymark.coping.views.words import drawn
from waymark.moderation.queries import duty_now
from waymark.people.signed_in import SignedInRequest
from waymark.plans.rules.sides import Side
from waymark.plans.terms.sides import SIDE_LABELS


@login_required
@require_safe
def coping(request: SignedInRequest) -> HttpResponse:
    wish, page = wish_in(request.GET), page_in(request.GET)
    shown = {
        "found": queries.cards(request.user.pk, wish, page=page),
        "wish": wish,
        "ways": _ways(wish),
        "more": _query(wish, page=page + 1),
        "on_duty": duty_now(now()),
    }
    return drawn(request, "coping/coping.html", shown)


def _ways(wish: Wish) -> list[tuple[str, object, list[tuple[str, object, bool]]]]:
    """Each way to narrow the cards: its key, what is chosen, and the links (address, words, is chosen)."""
    sides = [(one, SIDE_LABELS[one], wish.side is one) for one in Side]
    energies = [(one, ENERGIES[one], wish.energy is one) for one in Energy]
    situations = [(one, SITUATIONS[one], wish.situation is one) for one in Situation]
    return [
        ("side", wish.side, [(_query(wish, side="" if on else one), name, on) for one, name, on in sides]),
        ("energy", wish.energy, [(_query(wish, energy="" if on else one), name, on) for one, name, on in energies]),
        ("when", wish.situation, [(_query(wish, when="" if on else one), name, on) for one, name, on in situations]),
    ]


def _query(wish: Wish, **other: object) -> str:
    """The address of the same search with something otherwise."""
    said = {"side": wish.side, "energy": wish.energy, "when": wish.situation, "q": wish.words} | other
    kept = {key: str(value) for key, value in said.items() if value}
    return f"?{urlencode(kept)}" if kept else "?"
