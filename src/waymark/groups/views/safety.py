"""Staying safe: whom to turn to, for everybody; and the sheet of risks, for those who coordinate."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.groups import operations, queries
from waymark.groups.forms.papers import RiskForm
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat
from waymark.groups.views.seated import in_group
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_saved
from waymark.web.words import answer, posted


@in_group()
@require_safe
def safety(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """Whom a member can tell that something is wrong, and what to do when it is urgent."""
    return render(request, "groups/safety.html", {"seat": seat, "facts": queries.facts_of(seat, now())})


@in_group(Act.RISKS)
@require_http_methods(["GET", "HEAD", "POST"])
def risk_sheet(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """Read and write it. Each saving is a version; what other coordinators wrote meanwhile is never pushed away."""
    kept = queries.risk_sheet_of(seat)
    form = RiskForm(posted(request), kept)

    def save() -> int:
        if form.is_blank and not kept.number:
            return 0
        return operations.write_risk_sheet(by=request.user, seat=seat, answers=form.words, edit=form.edit, at=now())

    def draw(status: int) -> HttpResponse:
        other = kept.answers if status == 409 else None
        page = {"seat": seat, "form": form, "sheet": kept, "other": other}
        return render(request, "groups/risk_sheet.html", page, status=status)

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=lambda: see_saved(request, "group_papers", seat.slug))
