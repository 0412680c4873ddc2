"""The pages on which the person weighs: what matters, how much, and whether they have what they need."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from waymark.care.forms.decisions import MattersForm, SureForm, ValuesForm
from waymark.care.rules.decisions.words import Part
from waymark.care.terms import Seat
from waymark.care.terms.decisions import Decision, questions
from waymark.care.views.decisions.door import at_decision
from waymark.care.views.decisions.writing import Writing, written
from waymark.people.signed_in import SignedInRequest
from waymark.plans import queries as plans
from waymark.plans.rules.sheets import Source, with_added
from waymark.web.words import posted

WAYS = ["GET", "HEAD", "POST"]


@at_decision
@require_http_methods(WAYS)
def matters(request: SignedInRequest, seat: Seat, decision: Decision) -> HttpResponse:
    """What matters here, in own words; what the plan says already may be put in."""
    ready = plans.words_for_sheets(seat.access).get(Source.MATTERS, "") if seat.is_person else ""
    kept, data = decision.kept(Part.MATTERS), posted(request)
    template = "care/decision_matters.html"
    if data and ready and "put_in" in data and seat.is_person:
        filled = request.POST.copy()
        filled["matters"] = with_added(filled.get("matters", ""), ready)
        form = MattersForm(filled, kept)
        form.fields["matters"].widget.attrs["autofocus"] = True
        page = {"seat": seat, "decision": decision, "form": form, "ready": ready, "other": None}
        return render(request, template, page, status=200 if form.is_valid() else 422)
    form = MattersForm(data, kept)
    writing = Writing(Part.MATTERS, form, lambda: form.said, template, more={"ready": ready})
    return written(request, seat, decision, writing)


@at_decision
@require_http_methods(WAYS)
def values(request: SignedInRequest, seat: Seat, decision: Decision) -> HttpResponse:
    """How much each of a few things matters. Nothing is worked out from it."""
    form = ValuesForm(posted(request), decision.kept(Part.VALUES))
    writing = Writing(Part.VALUES, form, lambda: form.said, "care/decision_values.html", more={"ask": questions})
    return written(request, seat, decision, writing)


@at_decision
@require_http_methods(WAYS)
def sure(request: SignedInRequest, seat: Seat, decision: Decision) -> HttpResponse:
    """Four questions before deciding. A no is something to talk about."""
    form = SureForm(posted(request), decision.kept(Part.SURE))
    writing = Writing(Part.SURE, form, lambda: form.said, "care/decision_sure.html", more={"ask": questions})
    return written(request, seat, decision, writing)
