"""The flare screen: the person's own plan, one thing at a time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waymark.plans import queries, rules, terms
from waymark.plans.forms import PaceForm
from waymark.plans.rules import Kind
from waymark.plans.terms import MySetbackPlan, Pace, SetbackWords
from waymark.plans.terms.setback import STEP_NAMES
from waymark.safety.rules import message_link
from waymark.sharing.queries import own_access

NO_PLAN = MySetbackPlan(SetbackWords(), Pace(), 0, None)


@require_safe
def setback(request: HttpRequest) -> HttpResponse:
    """Step `?step=` of a bad day. Signed out, or with no plan, general ideas: nobody meets a locked door.

    `?from=` says where somebody stood who had enough for now, so that Back leads there.
    """
    plan, has_voice = _own(request)
    steps = rules.steps(plan.words, plan.parts, has_voice=has_voice)
    number = rules.step_number(request.GET.get("step", ""), len(steps))
    step = steps[number - 1]
    text = str(terms.READY_WORDS[step.ready]) if step.ready else step.text
    pace = rules.pace(request.GET.get("breathe_in"), request.GET.get("breathe_out"), plan.pace)
    message = plan.parts.script.strip() or _(
        "I am having a hard day with pain. You do not need to do anything. I only wanted you to know."
    )
    return render(
        request,
        "plans/setback.html",
        {
            "step": step,
            "name": STEP_NAMES.get(step.kind, ""),
            "words": text,
            "lines": () if step.kind in {Kind.KIND_SENTENCE, Kind.TELL} else rules.lines(text),
            "number": number,
            "total": len(steps),
            "before": rules.step_before(number, request.GET.get("from"), len(steps)),
            "is_own": steps[0] != rules.READY_STEPS[0],
            "urgent": plan.parts.urgent,
            "pace": pace,
            "pace_form": PaceForm(initial={"breathe_in": pace.breathe_in, "breathe_out": pace.breathe_out}),
            "message": message,
            "message_link": message_link(message),
        },
    )


def _own(request: HttpRequest) -> tuple[MySetbackPlan, bool]:
    """The plan of whoever is signed in, and whether it has a voice."""
    if not request.user.is_authenticated:
        return NO_PLAN, False
    access = own_access(request.user)
    return queries.setback_plan_of(access), queries.recording_of(access) is not None
