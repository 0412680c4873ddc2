"""One meeting: when and where, whether I come, and what those who lead can do about it at once."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from waymark.common.clock import now
from waymark.meetings import operations, queries
from waymark.meetings.forms.answers import HOME, HOST, ONE, AnswerForm
from waymark.meetings.lines import line_of
from waymark.meetings.sentences import rhythm_in_words
from waymark.meetings.terms.answers import CAME_WORDS
from waymark.meetings.terms.hosts import Part, Seen, host_of
from waymark.meetings.terms.meeting import MeetingPage
from waymark.meetings.terms.pages import MeetingSeat
from waymark.meetings.views.door import belonging, leading
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other


@belonging
@require_safe
def meeting(request: SignedInRequest, seat: MeetingSeat, on: date) -> HttpResponse:
    return draw_meeting(request, seat, on)


@belonging
@require_POST
def meeting_answer(request: SignedInRequest, seat: MeetingSeat, on: date) -> HttpResponse:
    """Whether I come, by one tap. Back to the page where the button stood."""
    page = page_or_404(seat, on)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return draw_meeting(request, seat, on, status=422, trouble=_("Choose one of the answers."))
    try:
        operations.answer_meeting(by=request.user, seat=seat, on=on, answer=form.answer, way=form.way, at=now())
    except (operations.NoSuchDate, operations.IsOver, operations.NotThisWay):
        trouble = _("That is not possible for this meeting any more. Here is how it stands now.")
        return draw_meeting(request, seat, on, status=422, trouble=trouble)
    return _back(form.back_to(ONE), page)


@leading
@require_POST
def meeting_confirm(request: SignedInRequest, seat: MeetingSeat, on: date) -> HttpResponse:
    page = page_or_404(seat, on)
    if page.is_over or not page.meeting.is_planned:
        raise Http404
    operations.confirm_date(by=request.user, seat=seat, on=on, at=now())
    messages.success(request, _("Confirmed. Everybody can see that it takes place."))
    return see_other("meeting", seat.series_id, on)


def page_or_404(seat: MeetingSeat, on: date) -> MeetingPage:
    try:
        return queries.meeting_page(seat, on, at=now())
    except queries.NotThere as not_there:
        raise Http404 from not_there


def draw_meeting(
    request: SignedInRequest, seat: MeetingSeat, on: date, *, status: int = 200, trouble: str = ""
) -> HttpResponse:
    at, page = now(), page_or_404(seat, on)
    context = {
        "page": page,
        "line": line_of(page.meeting, seat.card, seat.standing, person=request.user, at=at),
        "rhythm": rhythm_in_words(page.rhythm),
        "parts": _parts(seat, on),
        "came": CAME_WORDS[page.came] if page.came else "",
        "trouble": trouble,
        "at": at,
    }
    return render(request, "meetings/meeting.html", context, status=status)


def _parts(seat: MeetingSeat, on: date) -> list[Part]:
    """What the host adds to the page."""
    host = host_of(seat.host_kind)
    seen = Seen(seat.host_id, seat.series_id, on, seat.person_id, seat.standing)
    return list(host.parts(seen)) if host else []


def _back(where: str, page: MeetingPage) -> HttpResponse:
    one = page.meeting
    anchor = f"#meeting-{one.series_id}-{one.on.isoformat()}"
    if where == HOME:
        return see_other("meetings", query=anchor)
    if where == HOST:
        response = HttpResponseRedirect(page.seat.card.address + anchor)
        response.status_code = 303
        return response
    return see_other("meeting", one.series_id, one.on)
