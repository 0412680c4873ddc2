"""The list of guest hours, one hour, and its file for a calendar."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waymark.common.clock import now
from waymark.meetings.rules import calendar_files
from waymark.meetings.rules.calendar_files import CalendarSeries
from waymark.meetings.terms.rhythm import Every, Rhythm
from waymark.moderation.queries import duty_now, standing_of
from waymark.people.signed_in import SignedInRequest
from waymark.talks import queries
from waymark.talks.forms.hours import AskForm
from waymark.talks.terms import QUESTION, Hour
from waymark.web.responses import or_404

LONGEST_SEARCH = 80


@login_required
@require_safe
def guest_hours(request: SignedInRequest) -> HttpResponse:
    """What is ahead, and what is over: with a search through all that was said in public."""
    at = now()
    words = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST_SEARCH]
    page = {
        "lists": queries.hours(request.user, at, words=words),
        "words": words,
        "may_plan": queries.may_organise(request.user) or bool(queries.runs_groups(request.user, at)),
        "on_duty": duty_now(at),
    }
    return render(request, "talks/hours.html", page)


@login_required
@require_safe
def guest_hour(request: SignedInRequest, hour_id: UUID) -> HttpResponse:
    return hour_shown(request, hour_id, now(), AskForm())


def hour_shown(
    request: SignedInRequest, hour_id: UUID, at: datetime, form: AskForm, *, status: int = 200
) -> HttpResponse:
    """The page of an hour, with the box for a question as it stands."""
    page = or_404(queries.hour_page(request.user, hour_id, at))
    shown = {
        "page": page,
        "hour": page.hour,
        "form": form,
        "kind": QUESTION,
        "fresh": int(at.timestamp()),
        "on_duty": duty_now(at),
        "standing": standing_of(request.user.pk, at),
    }
    return render(request, "talks/hour.html", shown, status=status)


@login_required
@require_safe
def guest_hour_file(request: SignedInRequest, hour_id: UUID) -> HttpResponse:
    """One hour to take into a calendar by hand. Neither the file nor its name says what it is about."""
    hour = or_404(queries.hour(request.user, hour_id, now()))
    series = _series(hour, request.build_absolute_uri(reverse("guest_hour", args=[hour.id])))
    data = calendar_files.meeting_file(series, series.rhythm.starts_on, name=_("Talk"))
    named = f'attachment; filename="talk-{series.rhythm.starts_on.isoformat()}.ics"'
    headers = {"Content-Disposition": named, "Cache-Control": "no-store"}
    return HttpResponse(data, content_type="text/calendar; charset=utf-8", headers=headers)


def _series(hour: Hour, address: str) -> CalendarSeries:
    """As a series of one date, which is what calendar files are made of."""
    begins = hour.words.starts_at.astimezone(ZoneInfo(hour.words.zone))
    rhythm = Rhythm(
        every=Every.WEEK,
        interval=1,
        weekday=begins.weekday(),
        nth=0,
        starts_on=begins.date(),
        at=begins.time(),
        minutes=hour.words.minutes,
        zone=hour.words.zone,
        count=1,
    )
    return CalendarSeries(
        uid=f"{hour.id}@waymark",
        rhythm=rhythm,
        changes=(),
        title=_("Talk"),
        description=address,
        location="",
        url=address,
        sequence=hour.version,
        changed_at=hour.changed_at,
    )
