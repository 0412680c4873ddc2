"""Noting that a medicine was taken: now with one tap, or at another time; putting it right, taking it out."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.common.clock import now
from waymark.common.ids import new_id
from waymark.diary import operations, queries
from waymark.diary.medicine_forms import TakenForm
from waymark.diary.rules.medicines import was_sent_twice
from waymark.diary.terms import MyMedicine, MyTaken
from waymark.diary.views.medicines_write import act_or_404
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.web.responses import or_404, see_other
from waymark.web.words import answer, posted


@login_required
@require_POST
def medicine_took(request: SignedInRequest, medicine_id: UUID) -> HttpResponse:
    """I took it now. A resend is the same time; from an old page, hours later, it is asked whether it is one more."""
    at = now()
    try:
        noted = operations.note_taken(
            by=request.user, medicine_id=medicine_id, taken_at=at, client_id=_client_id(request), at=at
        )
    except operations.Gone as gone:
        raise Http404 from gone
    kind = "saved" if noted.is_new or was_sent_twice(noted.taken_at, at=at) else "again"
    return see_other("medicines", query=f"?{kind}={noted.id}")


def _client_id(request: SignedInRequest) -> UUID:
    """The id that came with the form; a new one where it was lost, so that the tap is not."""
    try:
        return UUID(request.POST.get("client_id", ""))
    except ValueError:
        return new_id()


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def medicine_took_at(request: SignedInRequest, medicine_id: UUID) -> HttpResponse:
    """I took it at another time: any day, any number of times."""
    at = now()
    medicine = or_404(queries.medicine_of(own_access(request.user), medicine_id))
    form = TakenForm(posted(request), None, zone=request.user.zone, at=at)
    if not form.is_bound:
        return _page(request, form, medicine)
    if not form.is_valid():
        return _page(request, form, medicine, status=422)
    return see_other("medicines", query=f"?saved={_note(request, medicine, form, at)}")


def _note(request: SignedInRequest, medicine: MyMedicine, form: TakenForm, at: datetime) -> UUID:
    """Keep it. Somebody who goes back to a form they had sent, and changes it, means one more time."""
    note = form.words["note"]

    def keep(client_id: UUID) -> operations.Noted:
        return operations.note_taken(
            by=request.user, medicine_id=medicine.id, taken_at=form.moment, note=note, client_id=client_id, at=at
        )

    noted = keep(form.edit.client_id)
    kept = None if noted.is_new else queries.taken_of(own_access(request.user), noted.id)
    if kept and (kept.taken_at, kept.words.note, kept.removed_at) != (form.moment, note, None):
        return keep(new_id()).id
    return noted.id


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def medicine_taken(request: SignedInRequest, taken_id: UUID) -> HttpResponse:
    """Another time or note for what was noted."""
    at = now()
    kept = or_404(queries.taken_of(own_access(request.user), taken_id))
    form = TakenForm(posted(request), kept, zone=kept.words.zone, at=at)

    def save() -> int:
        return operations.change_taken(
            by=request.user, taken_id=kept.id, taken_at=form.moment, note=form.words["note"], edit=form.edit, at=at
        ).version

    def draw(status: int) -> HttpResponse:
        return _page(request, form, kept.medicine, kept=kept, status=status)

    if request.method != "POST":
        return draw(200)
    done = see_other("medicines", query=f"?saved={kept.id}")
    return answer(form, save=save, draw=draw, done=lambda: done)


def _page(
    request: SignedInRequest, form: TakenForm, medicine: MyMedicine, *, kept: MyTaken | None = None, status: int = 200
) -> HttpResponse:
    other = {"note": kept.words.note} if kept and status == 409 else None
    context = {"form": form, "medicine": medicine, "kept": kept, "other": other}
    return render(request, "diary/medicine_took.html", context, status=status)


@login_required
@require_POST
def taken_remove(request: SignedInRequest, taken_id: UUID) -> HttpResponse:
    """Undo: take it out. It can be brought back."""
    act_or_404(lambda: operations.remove_taken(by=request.user, taken_id=taken_id, at=now()))
    return see_other("medicines", query=f"?saved={taken_id}")


@login_required
@require_POST
def taken_bring_back(request: SignedInRequest, taken_id: UUID) -> HttpResponse:
    """Put it back where it was."""
    act_or_404(lambda: operations.bring_back_taken(by=request.user, taken_id=taken_id, at=now()))
    messages.success(request, _("It is back."))
    return see_other("medicines", query=f"?saved={taken_id}")
