"""The sessions of a programme as planned: a new one, changing one, moving it, taking it out."""

from collections.abc import Callable
from dataclasses import asdict
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.people.signed_in import SignedInRequest
from waymark.programmes import operations, queries
from waymark.programmes.forms.session import SessionForm, as_typed, redrawn
from waymark.programmes.terms import ProgrammeSeat
from waymark.programmes.terms.planning import MySession, SessionWords
from waymark.programmes.views.doors import planning
from waymark.web.responses import or_404, see_other, see_saved
from waymark.web.words import answer, posted

WEEK = 7


@planning
@require_http_methods(["GET", "HEAD", "POST"])
def session_new(request: SignedInRequest, seat: ProgrammeSeat) -> HttpResponse:
    """One more session, a week after the last one as long as nobody says otherwise."""
    before = queries.programme_of(seat).sessions
    last = before[-1].words if before else None
    start = {"day": last.day + WEEK if last else 0, "minutes": last.minutes if last else 180}
    return _page(request, seat, None, SessionForm(posted(request), initial=start))


@planning
@require_http_methods(["GET", "HEAD", "POST"])
def session_change(request: SignedInRequest, seat: ProgrammeSeat, session_id: UUID) -> HttpResponse:
    kept = or_404(queries.session_of(seat, session_id))
    form = SessionForm(posted(request), initial=as_typed(kept.words), version=kept.version)
    return _page(request, seat, kept, form)


def _page(request: SignedInRequest, seat: ProgrammeSeat, kept: MySession | None, form: SessionForm) -> HttpResponse:
    def save() -> int:
        try:
            return _save(request, seat, kept, form)
        except operations.TooMany:
            form.add_error(None, _("This programme has as many sessions as fit into one. Take one out first."))
        return 0

    def draw(status: int, drawn: SessionForm = form) -> HttpResponse:
        other = asdict(kept.words) if kept and status == 409 else None
        page = {"form": drawn, "kept": kept, "other": other, "programme_id": seat.programme_id}
        return render(request, "programmes/session_form.html", page, status=status)

    if request.method != "POST":
        return draw(200)
    if request.POST.get("act"):
        return draw(200, redrawn(request.POST, dated=True))
    return answer(form, save=save, draw=draw, done=lambda: see_saved(request, "programme", seat.programme_id))


def _save(request: SignedInRequest, seat: ProgrammeSeat, kept: MySession | None, form: SessionForm) -> int:
    words: SessionWords = form.session
    if kept is None:
        return operations.add_session(by=request.user, seat=seat, words=words, edit=form.edit, at=now()).version
    return operations.change_session(
        by=request.user, seat=seat, session_id=kept.id, words=words, edit=form.edit, at=now()
    ).version


@planning
@require_POST
def session_move(request: SignedInRequest, seat: ProgrammeSeat, session_id: UUID) -> HttpResponse:
    """Change places with the one before or behind."""
    earlier = request.POST.get("way") != "later"
    return _act(
        seat,
        lambda: operations.move_session(by=request.user, seat=seat, session_id=session_id, earlier=earlier, at=now()),
    )


@planning
@require_POST
def session_remove(request: SignedInRequest, seat: ProgrammeSeat, session_id: UUID) -> HttpResponse:
    return _act(seat, lambda: operations.remove_session(by=request.user, seat=seat, session_id=session_id, at=now()))


def _act(seat: ProgrammeSeat, act: Callable[[], None]) -> HttpResponse:
    try:
        act()
    except Gone as gone:
        raise Http404 from gone
    return see_other("programme", seat.programme_id)
