"""A whole decision in reading order, for the eyes and for paper; putting it aside and taking it up."""

from collections.abc import Callable

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from waymark.care import operations
from waymark.care.operations import Gone
from waymark.care.permits.decisions import may_write
from waymark.care.rules.decisions.stage import is_out_of_date
from waymark.care.rules.decisions.words import Certainty, Part
from waymark.care.terms import Seat, Side
from waymark.care.terms.decisions import Decision, questions
from waymark.care.terms.decisions.page import PREFERS
from waymark.care.terms.decisions.pictogram import pictures_of
from waymark.care.views.decisions.door import at_decision
from waymark.care.views.decisions.listing import LABELS
from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other


@at_decision
@require_safe
def decision(request: SignedInRequest, seat: Seat, decision: Decision) -> HttpResponse:
    """Everything that both sides wrote, as far as this side sees it."""
    outcome = decision.outcome
    chosen = decision.option(outcome.option) if outcome else None
    page = {
        "seat": seat,
        "decision": decision,
        "may": {part.value: may_write(part, seat.side, decision.standing) for part in Part},
        "pictures": {one.number: pictures_of(decision, one) for one in decision.options},
        "sides": {side: (decision.preference(side), decision.kept(PREFERS[side])) for side in Side},
        "changed_since": outcome and is_out_of_date(outcome, chosen.label if chosen else None),
        "certainty": {each.value: questions.CERTAINTY_LABELS[each] for each in Certainty},
        "ask": questions,
        **LABELS,
    }
    return render(request, "care/decision.html", page)


@require_POST
@at_decision
def put_aside(request: SignedInRequest, seat: Seat, decision: Decision) -> HttpResponse:
    return _act(
        seat,
        lambda: operations.put_decision_aside(by=request.user, seat=seat, conversation_id=decision.id, at=now()),
    )


@require_POST
@at_decision
def take_up(request: SignedInRequest, seat: Seat, decision: Decision) -> HttpResponse:
    return _act(
        seat, lambda: operations.take_up_decision(by=request.user, seat=seat, conversation_id=decision.id, at=now())
    )


def _act(seat: Seat, act: Callable[[], None]) -> HttpResponse:
    try:
        act()
    except Gone as gone:
        raise Http404 from gone
    return see_other("decisions", seat.link_id)
