"""The end of a turn, what moderators left for each other, and how each looks after themselves."""

from datetime import timedelta
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.moderation import operations, queries
from waymark.moderation.forms.rota import CareForm, NoteForm
from waymark.moderation.views.duty import FORM, moderator_page
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import or_404, see_saved
from waymark.web.words import posted


@moderator_page
@require_http_methods(FORM)
def duty_end(request: SignedInRequest, turn_id: UUID) -> HttpResponse:
    """Hand-over and debrief. There is nothing to write before the turn has begun."""
    at = now()
    turn = or_404(queries.turn_of(request.user.pk, turn_id))
    kept = or_404(queries.note_of(request.user.pk, turn_id))
    if turn.starts_at > at:
        raise Http404
    form = NoteForm(posted(request), initial={"handover": kept.handover, "debrief": kept.debrief})
    if request.method == "POST" and form.is_valid():
        operations.write_note(by=request.user, turn_id=turn_id, **form.cleaned_data, at=at)
        return see_saved(request, "duty")
    status = 422 if request.method == "POST" else 200
    return render(request, "moderation/duty_end.html", {"form": form, "turn": turn}, status=status)


@moderator_page
@require_safe
def duty_notes(request: SignedInRequest) -> HttpResponse:
    """What was written at the end of the last turns."""
    at = now()
    return render(request, "moderation/duty_notes.html", {"notes": queries.notes(at - timedelta(days=90), at)})


@moderator_page
@require_http_methods(FORM)
def duty_care(request: SignedInRequest) -> HttpResponse:
    form = CareForm(posted(request), queries.care_of(request.user.pk))
    if request.method == "POST" and form.is_valid():
        operations.look_after_myself(by=request.user, care=form.care, at=now())
        return see_saved(request, "duty")
    status = 422 if request.method == "POST" else 200
    return render(request, "moderation/duty_care.html", {"form": form}, status=status)
