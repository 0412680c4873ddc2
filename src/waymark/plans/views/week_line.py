"""The line of a week with own names for energy, and beginning with an earlier week."""

from datetime import date

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms.week import WeekLineForm
from waymark.plans.rules.week import Energy
from waymark.plans.views.week_page import monday_or_404
from waymark.sharing.queries import own_access
from waymark.web.responses import see_other, see_saved
from waymark.web.words import answer, posted


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def line(request: SignedInRequest, day: date) -> HttpResponse:
    """What stands at the top of the week, and what low, middle and good are called."""
    monday = monday_or_404(day)
    kept = queries.week_of(own_access(request.user), monday)
    form = WeekLineForm(posted(request), kept)

    def save() -> int:
        return operations.write_week_line(
            by=request.user,
            monday=monday,
            line=form.words["line"],
            own_words=form.own_words,
            edit=form.edit,
            at=now(),
        ).version

    def draw(status: int) -> HttpResponse:
        said = {level.value: kept.plan.own_words.get(level, "") for level in Energy}
        other = {"line": kept.plan.line} | said if status == 409 else None
        page = {"form": form, "kept": kept, "day": day, "other": other, "levels": [level.value for level in Energy]}
        return render(request, "plans/week_line.html", page, status=status)

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=lambda: see_saved(request, "week_day", day))


@login_required
@require_POST
def begin(request: SignedInRequest, day: date) -> HttpResponse:
    """Begin a week that has nothing with what the last planned one had."""
    monday = monday_or_404(day)
    kept = queries.week_of(own_access(request.user), monday)
    if kept.earlier and kept.can_begin_with_earlier:
        operations.begin_week_with(by=request.user, monday=monday, earlier=kept.earlier, at=now())
    return see_other("week_day", day)
