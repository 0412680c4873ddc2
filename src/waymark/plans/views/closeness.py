"""Everything that matters on one page, drawn, and marking how close it has been."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms.closeness import ClosenessForm, key_of
from waymark.plans.rules.closeness import may_mark_again
from waymark.plans.rules.closeness_map import Way, drawn
from waymark.plans.terms import AREA_LABELS
from waymark.plans.terms.closeness import CLOSENESS_LABELS
from waymark.sharing.queries import own_access
from waymark.web.responses import see_saved
from waymark.web.words import answer, posted

LABELS = {"areas": AREA_LABELS, "closeness": CLOSENESS_LABELS}


@login_required
@require_safe
def matters(request: SignedInRequest) -> HttpResponse:
    """What matters with the ways that lead there, and the same as a list with days and words."""
    lived = queries.closeness_of(own_access(request.user))
    ways = [Way(one.matter.area or "", [mark.mark for mark in one.marks]) for one in lived.matters]
    today = day_rule_of(request.user).day_of(now())
    page = {
        "lived": lived,
        "map": drawn(ways) if lived.last_on else None,
        "may_mark": bool(lived.matters) and may_mark_again(lived.last_on, today),
    }
    return render(request, "plans/matters.html", page | LABELS)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def closeness(request: SignedInRequest) -> HttpResponse:
    """How close to each: all of them on one short form."""
    lived = queries.closeness_of(own_access(request.user))
    sent = posted(request) or {}
    # What was put aside in another tab meanwhile: a mark for it is the person's all the same.
    asked = (*lived.matters, *(one for one in lived.put_aside if sent.get(key_of(one))))
    form = ClosenessForm(posted(request), asked)

    def save() -> int:
        if not form.marks:
            form.add_error(None, _("Mark one of them at least, or leave this page without saving."))
            return 0
        at = now()
        operations.mark_closeness(
            by=request.user,
            marks=form.marks,
            client_id=form.edit.client_id,
            on=day_rule_of(request.user).day_of(at),
            at=at,
        )
        messages.success(request, _("Marked."))
        return 1

    def draw(status: int) -> HttpResponse:
        fields = [(one, form[key_of(one)]) for one in asked]
        return render(request, "plans/closeness.html", {"form": form, "fields": fields} | LABELS, status=status)

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=lambda: see_saved(request, "matters"))
