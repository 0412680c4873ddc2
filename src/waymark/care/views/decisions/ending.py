"""The pages on which it ends: what each side would choose, what the person decides, how the talk was."""

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from waymark.care.forms.decisions import AfterForm, OutcomeForm, PreferenceForm
from waymark.care.rules.decisions.words import Part
from waymark.care.terms import Seat
from waymark.care.terms.decisions import Decision, questions
from waymark.care.terms.decisions.page import PREFERS
from waymark.care.views.decisions.door import at_decision
from waymark.care.views.decisions.writing import Writing, written
from waymark.people.signed_in import SignedInRequest
from waymark.web.words import posted

WAYS = ["GET", "HEAD", "POST"]


@at_decision
@require_http_methods(WAYS)
def preference(request: SignedInRequest, seat: Seat, decision: Decision) -> HttpResponse:
    """What this side would choose. Each side writes its own."""
    part = PREFERS[seat.side]
    form = PreferenceForm(posted(request), decision, decision.kept(part))
    writing = Writing(part, form, lambda: form.said, "care/decision_preference.html")
    return written(request, seat, decision, writing)


@at_decision
@require_http_methods(WAYS)
def outcome(request: SignedInRequest, seat: Seat, decision: Decision) -> HttpResponse:
    """What the person decides. Nobody else can write it for them."""
    form = OutcomeForm(posted(request), decision, decision.kept(Part.OUTCOME))
    writing = Writing(Part.OUTCOME, form, lambda: form.said, "care/decision_outcome.html")
    return written(request, seat, decision, writing)


@at_decision
@require_http_methods(WAYS)
def after(request: SignedInRequest, seat: Seat, decision: Decision) -> HttpResponse:
    """Three questions about the talk, for the person; the team sees the answers only where they tick that."""
    form = AfterForm(posted(request), decision.kept(Part.AFTER))
    writing = Writing(Part.AFTER, form, lambda: form.said, "care/decision_after.html", more={"ask": questions})
    return written(request, seat, decision, writing)
