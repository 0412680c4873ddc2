"""The flare screen: the person's own plan, one thing at a time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waymark.plans import queries, rules, terms
from waymark.plans.forms import PaceForm
from waymark.plans.terms import MySetbackPlan, Pace, SetbackWords
from waymark.safety.rules import message_link
from waymark.sharing.queries import own_access

NO_PLAN = MySetbackPlan(SetbackWords(), Pace(), 0, None)


@require_safe
def setback(request: HttpRequest) -> HttpResponse:
    """Step `?step=` of a bad day. Signed out, or with no plan, general ideas: nobody meets a locked door."""
    plan = queries.setback_plan_of(own_access(request.user)) if request.user.is_authenticated else NO_PLAN
    steps = rules.steps(plan.words)
    number = rules.step_number(request.GET.get("step", ""), len(steps))
    step = steps[number - 1]
    pace = rules.pace(request.GET.get("breathe_in"), request.GET.get("breathe_out"), plan.pace)
    message = _("I am having a hard day with pain. You do not need to do anything. I only wanted you to know.")
    return render(
        request,
        "plans/setback.html",
        {
            "step": step,
            "words": terms.READY_WORDS[step.ready] if step.ready else step.text,
            "number": number,
            "total": len(steps),
            "is_own": not plan.words.is_blank,
            "pace": pace,
            "pace_form": PaceForm(initial={"breathe_in": pace.breathe_in, "breathe_out": pace.breathe_out}),
            "message": message,
            "message_link": message_link(message),
        },
    )
