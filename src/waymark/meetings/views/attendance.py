"""Who came: one screen for those who lead, which also works where there is no signal."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.meetings import operations, queries
from waymark.meetings.forms.attendance import AttendanceForm
from waymark.meetings.previews import when
from waymark.meetings.terms.pages import MeetingSeat
from waymark.meetings.views.door import leading
from waymark.meetings.views.meeting import page_or_404
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other
from waymark.web.words import posted

# Sent by the script of the page, which goes on by itself: the next page is the one that says it is saved.
QUIET = "quiet"


@leading
@require_http_methods(["GET", "HEAD", "POST"])
def attendance(request: SignedInRequest, seat: MeetingSeat, on: date) -> HttpResponse:
    """409 where somebody else wrote it down since; what was ticked is still on the page."""
    page = page_or_404(seat, on)
    if not (page.has_begun and page.meeting.is_planned):
        raise Http404
    form = AttendanceForm(posted(request), roll=queries.roll_of(seat, on))
    status = 422 if form.is_bound else 200
    if request.method == "POST" and form.is_valid():
        try:
            _take(request, seat, on, form)
        except operations.TakenSince as since:
            form.on_top_of(since.at)
            status = 409
        else:
            messages.success(request, _("Written down."))
            return HttpResponse(status=204) if QUIET in request.POST else see_other("meeting", seat.series_id, on)
    words = when(page.meeting.occurrence, page.meeting.zone, today=now().date())
    shown = {"page": page, "form": form, "when": words, "is_taken_since": status == 409}
    return render(request, "meetings/attendance.html", shown, status=status)


def _take(request: SignedInRequest, seat: MeetingSeat, on: date, form: AttendanceForm) -> None:
    operations.take_attendance(
        by=request.user,
        seat=seat,
        on=on,
        marks=form.marks,
        others=form.cleaned_data["others"] or 0,
        sending=form.sending,
        at=now(),
    )
