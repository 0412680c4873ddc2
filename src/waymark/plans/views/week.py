"""My week: one day in front, the others beside it; one more thing, a rest, the energy of a day."""

from datetime import date
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.common.ids import new_id
from waymark.common.words import Edit
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations
from waymark.plans.forms.week import ThingForm
from waymark.plans.operations.week import DayIsFull
from waymark.plans.rules.week import Energy, Part, ThingKind, ThingWords
from waymark.plans.views.week_page import FULL, draw_week, fresh_form, monday_or_404
from waymark.web.responses import see_other
from waymark.web.words import answer


@login_required
@require_safe
def week(request: SignedInRequest) -> HttpResponse:
    """This week, with today in front. Which day is today, the person's own start of day says."""
    today = day_rule_of(request.user).day_of(now())
    return draw_week(request, today, fresh_form(request, today))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def week_day(request: SignedInRequest, day: date) -> HttpResponse:
    """Any week, with this day in front. What is sent is one more thing for it."""
    monday = monday_or_404(day)
    if request.method != "POST":
        return draw_week(request, day, fresh_form(request, day))
    first = ThingWords(day=day.weekday())
    form = ThingForm(request.POST, first=first, monday=monday, rule=day_rule_of(request.user))

    def save() -> int:
        try:
            said = operations.add_thing(by=request.user, monday=monday, said=form.said, edit=form.edit, at=now())
        except DayIsFull:
            form.add_error("day", FULL)
            return 0
        return said.version

    return answer(
        form,
        save=save,
        draw=lambda status: draw_week(request, day, form, status),
        done=lambda: see_other("week_day", day, query="?added=1"),
    )


@login_required
@require_POST
def rest(request: SignedInRequest, day: date) -> HttpResponse:
    """A rest in one part of the day, by one tap. Where none is named, none is put in."""
    monday = monday_or_404(day)
    part = request.POST.get("part", "")
    if part in set(Part):
        said = ThingWords("", ThingKind.REST, day.weekday(), Part(part))
        edit = Edit(_id(request.POST.get("client_id", "")))
        try:
            operations.add_thing(by=request.user, monday=monday, said=said, edit=edit, at=now())
        except DayIsFull:
            return draw_week(request, day, fresh_form(request, day), 422, trouble=str(FULL))
    return see_other("week_day", day, query="#day")


@login_required
@require_POST
def energy(request: SignedInRequest, day: date) -> HttpResponse:
    """The energy that is expected on a day; without a level, none is said any more."""
    level = request.POST.get("energy", "")
    operations.set_day_energy(
        by=request.user,
        monday=monday_or_404(day),
        day=day.weekday(),
        energy=Energy(level) if level in set(Energy) else None,
        at=now(),
    )
    return see_other("week_day", day, query="#day")


def _id(sent: str) -> UUID:
    """The id that the form was drawn with; one without it counts as a new one."""
    try:
        return UUID(sent)
    except ValueError:
        return new_id()
