"""Practitioners' notes: written by the team, read by the person as far as the law lets them."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from waymark.care import operations, queries
from waymark.care.forms.notes import NoteForm
from waymark.care.terms import Seat
from waymark.care.terms.notes import Note
from waymark.care.views.seated import seated
from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.terms import NotAllowed
from waymark.web.responses import see_saved
from waymark.web.words import posted


@seated()
@require_http_methods(["GET", "HEAD", "POST"])
def notes(request: SignedInRequest, seat: Seat) -> HttpResponse:
    try:
        every = queries.notes_of(seat)
    except NotAllowed as not_allowed:
        raise Http404 from not_allowed
    if seat.is_person:
        return _persons_face(request, seat, every)
    corrected = _corrected(request, every)
    form = NoteForm(posted(request))
    if request.method == "POST" and form.is_valid():
        _write(request, seat, form, corrected)
        return see_saved(request, "notes", seat.link_id)
    page = {"seat": seat, "notes": every, "form": form, "corrected": corrected, "by_id": _by_id(every)}
    return render(request, "care/notes.html", page, status=422 if form.is_bound else 200)


def _persons_face(request: SignedInRequest, seat: Seat, every: tuple[Note, ...]) -> HttpResponse:
    """To read, and nothing to send."""
    if request.method == "POST":
        raise Http404
    page = {"seat": seat, "notes": every, "form": None, "corrected": None, "by_id": _by_id(every)}
    return render(request, "care/notes.html", page)


def _corrected(request: SignedInRequest, every: tuple[Note, ...]) -> Note | None:
    """The note that is to be corrected, where one is named. A note that is not here is a missing page."""
    wanted = (request.POST if request.method == "POST" else request.GET).get("corrects", "")
    if not wanted:
        return None
    found = next((one for one in every if str(one.id) == wanted), None)
    if found is None:
        raise Http404
    return found


def _write(request: SignedInRequest, seat: Seat, form: NoteForm, corrected: Note | None) -> UUID:
    return operations.write_note(
        by=request.user,
        seat=seat,
        words=form.cleaned_data["words"],
        client_id=form.sent_id,
        legal_reason=form.reason,
        why=form.cleaned_data["why"],
        corrects=corrected.id if corrected else None,
        at=now(),
    )


def _by_id(every: tuple[Note, ...]) -> dict[UUID, Note]:
    return {one.id: one for one in every}
