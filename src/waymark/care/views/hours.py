"""When a care team reads: for its members, who may each write it for the others, since somebody may fall ill."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.care import operations, queries
from waymark.care.forms.hours import LeaveForm, WeekForm, WithinForm
from waymark.care.rules import reading
from waymark.care.rules.hours import day_in
from waymark.care.sentences import hours_in_words
from waymark.care.terms.hours import MyLeave
from waymark.care.views.practising import in_the_team
from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Membership
from waymark.web.responses import or_404, see_saved
from waymark.web.words import posted


@dataclass(frozen=True)
class Row:
    """One member on the page of hours. `cover` counts: it is somebody who has said when they read."""

    reader: reading.Reader
    hours: str
    cover: reading.Reader | None
    cover_counts: bool
    leaves: tuple[tuple[MyLeave, reading.Reader | None], ...]


@in_the_team
@require_safe
def team_hours(request: SignedInRequest, place: Membership) -> HttpResponse:
    """Everybody with their hours, and plainly where nobody covers."""
    roster = queries.roster_of(place.team_id)
    today = day_in(roster.zone, now())
    leaves = [one for one in queries.leaves_of(place.team_id) if one.back_on > today]
    rows = [_row(one, roster, leaves) for one in roster.readers.values()]
    return render(request, "care/hours.html", {"place": place, "roster": roster, "rows": rows})


def _row(reader: reading.Reader, roster: reading.Roster, leaves: list[MyLeave]) -> Row:
    cover = roster.readers.get(reader.cover) if reader.cover else None
    mine = tuple((one, _reads_on(one, reader, roster)) for one in leaves if one.member_id == reader.id)
    return Row(reader, hours_in_words(reader.hours), cover, cover is not None and cover.says_when, mine)


def _reads_on(leave: MyLeave, reader: reading.Reader, roster: reading.Roster) -> reading.Reader | None:
    """Who reads on the first day of it, as things are written down now."""
    return reading.stand_in(roster, reader, leave.first_on)


@in_the_team
@require_http_methods(["GET", "HEAD", "POST"])
def member_hours(request: SignedInRequest, place: Membership, reader_id: UUID) -> HttpResponse:
    """The week of one member."""
    roster = queries.roster_of(place.team_id)
    reader = or_404(roster.readers.get(reader_id))
    form = WeekForm(posted(request), reader=reader, roster=roster)
    if request.method == "POST" and form.is_valid():
        operations.say_hours(
            by=request.user,
            team_id=place.team_id,
            reader_id=reader_id,
            spells=form.spells,
            cover_id=form.cleaned_data["cover"],
            at=now(),
        )
        return see_saved(request, "team_hours", place.team_id)
    page = {"place": place, "roster": roster, "reader": reader, "form": form}
    return render(request, "care/hours_week.html", page, status=422 if form.is_bound else 200)


@in_the_team
@require_http_methods(["GET", "HEAD", "POST"])
def member_away(request: SignedInRequest, place: Membership, reader_id: UUID) -> HttpResponse:
    """Days away of one member."""
    roster = queries.roster_of(place.team_id)
    reader = or_404(roster.readers.get(reader_id))
    form = LeaveForm(posted(request), reader=reader, roster=roster)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        operations.go_away(
            by=request.user,
            team_id=place.team_id,
            reader_id=reader_id,
            first_on=said["first_on"],
            back_on=said["back_on"],
            cover_id=said["cover"],
            at=now(),
        )
        return see_saved(request, "team_hours", place.team_id)
    page = {"place": place, "reader": reader, "form": form}
    return render(request, "care/hours_away.html", page, status=422 if form.is_bound else 200)


@in_the_team
@require_POST
def member_back(request: SignedInRequest, place: Membership, leave_id: UUID) -> HttpResponse:
    """Take a leave out."""
    try:
        operations.come_back(by=request.user, team_id=place.team_id, leave_id=leave_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    return see_saved(request, "team_hours", place.team_id)


@in_the_team
@require_http_methods(["GET", "HEAD", "POST"])
def team_within(request: SignedInRequest, place: Membership) -> HttpResponse:
    """What holds for the whole team."""
    roster = queries.roster_of(place.team_id)
    form = WithinForm(posted(request), initial={"within": str(roster.within), "zone": roster.zone})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        operations.say_within(
            by=request.user, team_id=place.team_id, zone=said["zone"], within=said["within"], at=now()
        )
        return see_saved(request, "team_hours", place.team_id)
    page = {"place": place, "form": form}
    return render(request, "care/hours_within.html", page, status=422 if form.is_bound else 200)
