"""Visits at the table of a person and a team: the sheets that were handed over, and one of them with its read lines."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.care import operations, queries
from waymark.care.forms.visits import ReadForm
from waymark.care.operations import AlreadyRead, SheetChanged
from waymark.care.terms import Seat
from waymark.care.terms.visits import STAND_NAMES, STEP_NAMES, Visit
from waymark.care.views.seated import seated
from waymark.common.clock import now
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans import queries as plans
from waymark.sharing import operations as sharing
from waymark.sharing import queries as shared
from waymark.sharing.terms import Grant, NotAllowed, To, ToKind, Topic
from waymark.web.responses import or_404, see_saved
from waymark.web.words import posted

CHANGED = _("The sheet was changed while you were reading. Below it stands as it is now: please read it again.")
ALREADY = _("You have left a line about this sheet before, and it stays as it is.")


@require_safe
@seated()
def visits(request: SignedInRequest, *, seat: Seat) -> HttpResponse:
    """The sheets that this team can read."""
    found = queries.visits_of(seat.access, seat.link_id, _grant(seat))
    if found:
        _looked(request, seat)
    return render(request, "care/visits.html", {"seat": seat, "visits": found})


@require_http_methods(["GET", "HEAD", "POST"])
@seated(Topic.CONVERSATION_SHEETS)
def visit(request: SignedInRequest, *, seat: Seat, sheet_id: UUID) -> HttpResponse:
    """One sheet: the person sees how far the loop has come, a practitioner reads it and says so."""
    try:
        found = or_404(queries.visit_of(seat.access, seat.link_id, sheet_id, _grant(seat)))
    except NotAllowed as not_allowed:
        raise Http404 from not_allowed
    if seat.is_person:
        return _own_face(request, seat, found)
    return _their_face(request, seat, found)


def _own_face(request: SignedInRequest, seat: Seat, found: Visit) -> HttpResponse:
    if request.method == "POST":
        raise Http404
    sheet_id = found.sheet.id
    mine = or_404(plans.sheet_of(seat.access, sheet_id))
    check = plans.check_of(seat.access, sheet_id)
    page = {
        "seat": seat,
        "visit": found,
        "path": found.path(is_heard=mine.has_afterwards, is_checked=check is not None and bool(check.answered_on)),
        "check": check,
        "today": day_rule_of(request.user).day_of(now()),
        "steps": STEP_NAMES,
        "stands": STAND_NAMES,
    }
    return render(request, "care/visit_mine.html", page)


def _their_face(request: SignedInRequest, seat: Seat, found: Visit) -> HttpResponse:
    form = ReadForm(posted(request), found.sheet.mark)
    if request.method == "POST" and form.is_valid() and _is_left(request, seat, found, form):
        return see_saved(request, "visit", seat.link_id, found.sheet.id)
    _looked(request, seat)
    page = {"seat": seat, "visit": found, "form": form, "line": found.read_by(request.user.pk)}
    return render(request, "care/visit.html", page, status=422 if form.errors else 200)


def _is_left(request: SignedInRequest, seat: Seat, found: Visit, form: ReadForm) -> bool:
    """Leave the read line, or say in the form why not."""
    said = form.cleaned_data
    try:
        operations.leave_read_line(
            by=request.user, seat=seat, sheet_id=found.sheet.id, mark=said["mark"], words=said["words"], at=now()
        )
    except SheetChanged:
        form.add_error(None, CHANGED)
        form.now_shows(found.sheet.mark)
        return False
    except AlreadyRead:
        form.add_error(None, ALREADY)
        return False
    return True


def _grant(seat: Seat) -> Grant | None:
    """What the team may see, for the person: a practitioner's own access says it."""
    if not seat.is_person:
        return None
    return shared.grant_of(seat.person_id, To(ToKind.TEAM, seat.known.team_id), now())


def _looked(request: SignedInRequest, seat: Seat) -> None:
    sharing.record_look(by=request.user, access=seat.access, topics=[Topic.CONVERSATION_SHEETS], at=now())
