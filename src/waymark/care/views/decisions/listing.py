"""All decisions of a person and a team, and beginning one."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from waymark.care import operations, queries
from waymark.care.forms.decisions import TopicForm
from waymark.care.rules.decisions.stage import Stage
from waymark.care.terms import Seat
from waymark.care.terms.decisions.questions import ENDING_LABELS, STAGE_LABELS, STEP_LABELS
from waymark.care.views.decisions.door import look
from waymark.care.views.seated import seated
from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.terms import Topic
from waymark.web.responses import see_saved
from waymark.web.words import posted

LABELS = {"stages": STAGE_LABELS, "endings": ENDING_LABELS, "steps": STEP_LABELS}


@seated(Topic.SHARED_DECISIONS)
@require_safe
def decisions(request: SignedInRequest, seat: Seat) -> HttpResponse:
    """Those that are under way, then those that were put aside."""
    every = queries.decisions_of(seat.access, seat.link_id)
    look(request, seat)
    page = {
        "seat": seat,
        "decisions": [one for one in every if one.standing.stage is not Stage.CLOSED],
        "put_aside": [one for one in every if one.standing.stage is Stage.CLOSED],
        **LABELS,
    }
    return render(request, "care/decisions.html", page)


@seated(Topic.SHARED_DECISIONS)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest, seat: Seat) -> HttpResponse:
    """What is to be decided."""
    form = TopicForm(posted(request))
    if request.method == "POST" and form.is_valid():
        begun = operations.begin_decision(by=request.user, seat=seat, words=form.said, edit=form.edit, at=now())
        return see_saved(request, "decision", seat.link_id, begun)
    page = {"seat": seat, "form": form, "decision": None, "other": None}
    return render(request, "care/decision_topic.html", page, status=422 if form.errors else 200)
