"""One night: writing it in the morning, changing it, taking it out and bringing it back."""

from datetime import date, datetime
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.common.clock import now
from waymark.diary import operations, queries
from waymark.diary.rules.sleep import open_days
from waymark.diary.rules.wall_clock import calendar_day
from waymark.diary.sleep_forms import NightForm, day_name
from waymark.diary.sleep_words import brief
from waymark.diary.terms import MyNight
from waymark.diary.views.medicines_write import act_or_404
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.sharing.terms import Access
from waymark.web.responses import or_404, see_other
from waymark.web.words import answer, posted


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def night_new(request: SignedInRequest) -> HttpResponse:
    """A night that is not written yet: last night, or one of the fourteen before."""
    return _page(request, None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def night(request: SignedInRequest, night_id: UUID) -> HttpResponse:
    """Other answers for a night."""
    find = queries.night_even_removed if request.method == "POST" else queries.night_of
    return _page(request, or_404(find(own_access(request.user), night_id)))


def _page(request: SignedInRequest, kept: MyNight | None) -> HttpResponse:
    writing = _Writing(request, kept, now())
    if request.method != "POST":
        return writing.draw(200)
    if kept and kept.removed_at:  # in another tab, while this one was open
        writing.form.is_valid()
        return HttpResponse(status=409) if writing.form.edit.quiet else writing.draw(409)
    return answer(writing.form, save=writing.save, draw=writing.draw, done=writing.done)


class _Writing:
    """One opening of the form: for `kept`, or for a night that is not written yet."""

    def __init__(self, request: SignedInRequest, kept: MyNight | None, at: datetime) -> None:
        self.request, self.kept, self.at = request, kept, at
        zone = kept.zone if kept else request.user.zone
        self.today = calendar_day(at, zone)
        days = sorted({*open_days(self.today), *([kept.woke_on] if kept else [])}, reverse=True)
        woke_on = kept.woke_on if kept else _first_to_write(request, own_access(request.user), days)
        self.form = NightForm(posted(request), kept, days=days, today=self.today, woke_on=woke_on, zone=zone, at=at)
        # Another night that stands for the same day already.
        self.there: MyNight | None = None

    def save(self) -> int:
        try:
            return operations.write_night(
                by=self.request.user,
                woke_on=self.form.day,
                answers=self.form.answers,
                is_sure=self.form.is_sure,
                night_id=self.kept.id if self.kept else None,
                edit=self.form.edit,
                at=self.at,
            ).version
        except operations.NightThere:
            self.there = queries.night_on(own_access(self.request.user), self.form.day)
            said = _("You wrote about this night already. Choose another day, or change that one.")
            self.form.add_error("woke_on", said)
            return 0

    def draw(self, status: int) -> HttpResponse:
        is_out = bool(self.kept and self.kept.removed_at)
        other = _words(self.kept) if self.kept and status == 409 and not is_out else None
        context = {
            "form": self.form,
            "kept": self.kept,
            "other": other,
            "there": self.there,
            "brief": brief,
            "is_out": is_out,
        }
        return render(self.request, "diary/night.html", context, status=status)

    def done(self) -> HttpResponse:
        said = _("Saved: the night before %(day)s.") % {"day": day_name(self.form.day, self.today)}
        messages.success(self.request, said)
        return see_other("sleep")


def _first_to_write(request: SignedInRequest, access: Access, days: list[date]) -> date:
    """The day in the address where it can be written about; else the latest one without a night."""
    asked = request.GET.get("on", "")
    there = queries.days_with_night(access, days[-1], days[0])
    return next(
        (day for day in days if day.isoformat() == asked), next((day for day in days if day not in there), days[0])
    )


def _words(kept: MyNight) -> dict[str, str]:
    return {"line": kept.answers.line, "naps": kept.answers.naps, "taken": kept.answers.taken}


@login_required
@require_POST
def night_remove(request: SignedInRequest, night_id: UUID) -> HttpResponse:
    """Take a night out. It can be brought back."""
    act_or_404(lambda: operations.remove_night(by=request.user, night_id=night_id, at=now()))
    messages.success(request, _("Taken out. You can bring it back for thirty days."))
    return see_other("sleep")


@login_required
@require_POST
def night_bring_back(request: SignedInRequest, night_id: UUID) -> HttpResponse:
    """Put a night back, unless another one was written for that day meanwhile."""
    try:
        operations.bring_back_night(by=request.user, night_id=night_id, at=now())
    except operations.Gone as gone:
        raise Http404 from gone
    except operations.NightThere:
        messages.warning(request, _("Another night is written for that day. Take that one out first."))
    else:
        messages.success(request, _("It is back."))
    return see_other("sleep")
