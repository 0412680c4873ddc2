"""The queue, and how long cases wait in it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timesince import timesince
from django.views.decorators.http import require_safe

from waymark.common.clock import now
from waymark.moderation import queries
from waymark.moderation.rules import measures, timing
from waymark.moderation.terms import CaseKind, CaseState, words
from waymark.moderation.terms.desk import QUEUE_KINDS, Desk
from waymark.moderation.views.seated import at_desk
from waymark.people.doors import role_page
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Role

STATES = {state.value: state for state in CaseState}
KINDS = {kind.value: kind for kind in QUEUE_KINDS}


@at_desk
@require_safe
def queue(request: SignedInRequest, desk: Desk) -> HttpResponse:
    """The most urgent first. `state`, `kind` and `page` stand in the address; what is not known counts for nothing."""
    state = STATES.get(request.GET.get("state", ""), CaseState.OPEN)
    kind = KINDS.get(request.GET.get("kind", ""))
    at = now()
    page = {
        "page": queries.queue(desk, state=state, kind=kind, page=_number(request.GET.get("page", "")), at=at),
        "desk": desk,
        "state": state,
        "kind": kind,
        "kinds": _kinds(desk),
        "states": list(CaseState),
        "duty": queries.duty_now(at),
        "words": words,
        "ago": lambda moment: timesince(moment, at, depth=1),
    }
    return render(request, "moderation/queue.html", page)


def _kinds(desk: Desk) -> list[CaseKind]:
    return [kind for kind in QUEUE_KINDS if desk.is_moderator or kind is not CaseKind.APPEAL]


def _number(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 6 else 1


@role_page(Role.MODERATOR, Role.OPERATOR)
@require_safe
def times(request: SignedInRequest) -> HttpResponse:
    """Week by week against the published times."""
    page = {"weeks": queries.times(now()), "timing": timing, "fewest": measures.FEWEST}
    return render(request, "moderation/times.html", page)


@require_safe
def ladder(request: SignedInRequest) -> HttpResponse:
    """How the community is looked after. Anybody reads it, signed out too."""
    page = {"words": words, "is_signed_in": request.user.is_authenticated}
    return render(request, "moderation/ladder.html", page)
