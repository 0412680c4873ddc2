"""The plan in the person's own voice: record it, hear it, take it out again."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.common.words import Stale
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms.setback_voice import VoiceForm
from waymark.sharing.queries import own_access
from waymark.web import sent_files
from waymark.web.responses import or_404, see_other
from waymark.web.sounds import LONGEST_SECONDS


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def setback_voice(request: SignedInRequest) -> HttpResponse:
    """Record a message to oneself, or choose a file. One is kept; a new one takes its place."""
    access = own_access(request.user)
    recording = queries.recording_of(access)
    seen = {"replaces": recording.id if recording else None}
    form = VoiceForm(request.POST, request.FILES) if request.method == "POST" else VoiceForm(initial=seen)
    status = 200
    if form.is_bound and form.is_valid():
        try:
            operations.keep_recording(by=request.user, **form.cleaned_data, at=now())
        except Stale:
            status = 409
        else:
            messages.success(request, _("Your recording is kept."))
            return see_other("setback_voice")
    if form.errors:
        status = 422
    context = {"form": form, "recording": recording, "seen": seen["replaces"] or "", "status": status}
    return render(request, "plans/setback_voice.html", context | {"longest": LONGEST_SECONDS}, status=status)


@login_required
@require_safe
def setback_sound(request: SignedInRequest) -> HttpResponse:
    """The recording, whole or the part that a player asks for. Kept by no cache and played by nobody else."""
    sound = or_404(queries.sound_of(own_access(request.user)))
    return sent_files.sound(request, sound.data, sound.media_type)


@login_required
@require_POST
def setback_voice_remove(request: SignedInRequest) -> HttpResponse:
    """Take the recording out for good: the one that the page showed."""
    recording = queries.recording_of(own_access(request.user))
    if recording and request.POST.get("recording") == str(recording.id):
        operations.remove_recording(by=request.user, recording_id=recording.id, at=now())
        messages.success(request, _("Your recording is gone from here."))
    return see_other("setback_voice")
